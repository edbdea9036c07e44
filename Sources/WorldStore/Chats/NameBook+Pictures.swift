import Domain
import GRDB

extension NameBook {
  /// A picture with what it shows, where the world says so, and what its file is like.
  func described(_ picture: Picture) throws -> Picture {
    if let held = pictures[picture.name] { return held }
    let statement = try db.cachedStatement(
      sql: """
        SELECT picture.english, picture.chinese, picture_data.width, picture_data.height,
          picture_data.milliseconds
        FROM (SELECT ? AS name) AS wanted
        LEFT JOIN picture ON picture.name = wanted.name
        LEFT JOIN picture_data ON picture_data.name = wanted.name
        """)
    var described = Picture(picture.name)
    if let row = try Row.fetchOne(statement, arguments: [picture.name]) {
      if let english: String = row[0], let chinese: String = row[1] {
        described.caption = Picture.Caption(english: english, chinese: chinese)
      }
      if let width: Int = row[2], let height: Int = row[3] {
        described.shape = Picture.Shape(width: width, height: height, milliseconds: row[4])
      }
    }
    pictures[picture.name] = described
    return described
  }

  func described(_ media: MomentContent.Media) throws -> MomentContent.Media {
    switch media {
    case .photos(let photos):
      .photos(try photos.map { Photo(try described($0.picture), filter: $0.filter) })
    case .video(let seconds, let cover): .video(seconds: seconds, cover: try described(cover))
    case .miniProgram(let name, let title, let link, let picture?):
      .miniProgram(name: name, title: title, link: link, picture: try described(picture))
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
