import Domain
import GRDB

extension NameBook {
  /// A picture with what it shows, where the world says so.
  func described(_ picture: Picture) throws -> Picture {
    if let held = pictures[picture.name] { return held }
    let statement = try db.cachedStatement(
      sql: "SELECT english, chinese FROM picture WHERE name = ?")
    let caption = try Row.fetchOne(statement, arguments: [picture.name])
      .map { Picture.Caption(english: $0[0], chinese: $0[1]) }
    let described = Picture(picture.name, caption: caption)
    pictures[picture.name] = described
    return described
  }

  func described(_ media: MomentContent.Media) throws -> MomentContent.Media {
    switch media {
    case .photos(let photos):
      .photos(try photos.map { Photo(try described($0.picture), filter: $0.filter) })
    case .video(let seconds, let cover): .video(seconds: seconds, cover: try described(cover))
    default: media
    }
  }

  func described(_ push: Push.Content) throws -> Push.Content {
    switch push {
    case .image(let picture): .image(try described(picture))
    case .video(let seconds, let cover, let title):
      .video(seconds: seconds, cover: try described(cover), title: title)
    default: push
    }
  }
}
