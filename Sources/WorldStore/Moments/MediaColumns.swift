import Domain
import GRDB

/// A post's content as the table `moment` keeps it.
///
/// | media | pictures | filters | seconds | article | title | detail | url |
/// |---|---|---|---|---|---|---|---|
/// | photos | names, a line each | theirs, if any isn't `original` | | | | | |
/// | video | cover | | seconds | | | | |
/// | article | | | | article | | | |
/// | link | | | | | title | digest | url |
/// | miniProgram | its picture | | | | title | name | JSON of its link |
/// | music | | | | | title | artist | |
struct MediaColumns {
  var kind: Kind?
  var pictures: String?
  var filters: String?
  var seconds: Int?
  var article: Int64?
  var title: String?
  var detail: String?
  var url: String?

  enum Kind: String { case photos, video, article, link, miniProgram, music }

  init(_ media: MomentContent.Media?, json: JSON) {
    switch media {
    case nil: break
    case .photos(let photos):
      kind = .photos
      pictures = photos.map(\.picture.name).joined(separator: "\n")
      if photos.contains(where: { $0.filter != .original }) {
        filters = photos.map(\.filter.rawValue).joined(separator: "\n")
      }
    case .video(let seconds, let cover):
      kind = .video
      pictures = cover.name
      self.seconds = seconds
    case .article(let id):
      kind = .article
      article = id.rawValue
    case .link(let card):
      kind = .link
      title = card.title
      detail = card.digest
      url = card.url
    case .miniProgram(let name, let title, let link, let picture):
      kind = .miniProgram
      self.title = title
      detail = name
      pictures = picture?.name
      url = link.map { json.text($0) }
    case .music(let title, let artist):
      kind = .music
      self.title = title
      detail = artist
    }
  }

  static let columns = """
    moment.media, moment.pictures, moment.seconds, moment.article, moment.title, moment.detail,
    moment.url, moment.filters
    """

  /// Reads `columns`.
  init(row: Row, at column: Int, moment: Int64) throws {
    if let text: String = row[column] {
      guard let kind = Kind(rawValue: text) else {
        throw UnreadableValue(table: "moment", column: "media", id: moment)
      }
      self.kind = kind
    }
    pictures = row[column + 1]
    seconds = row[column + 2]
    article = row[column + 3]
    title = row[column + 4]
    detail = row[column + 5]
    url = row[column + 6]
    filters = row[column + 7]
  }

  func media(moment: Int64, json: JSON) throws -> MomentContent.Media? {
    func required<T>(_ value: T?, _ column: String) throws -> T {
      guard let value else { throw UnreadableValue(table: "moment", column: column, id: moment) }
      return value
    }
    switch kind {
    case nil: return nil
    case .photos:
      return .photos(try photos(moment: moment))
    case .video:
      return .video(
        seconds: try required(seconds, "seconds"),
        cover: Picture(try required(pictures, "pictures")))
    case .article: return .article(Article.ID(try required(article, "article")))
    case .link:
      return .link(
        LinkCard(
          title: try required(title, "title"), digest: try required(detail, "detail"),
          url: try required(url, "url")))
    case .miniProgram:
      return .miniProgram(
        name: try required(detail, "detail"), title: try required(title, "title"),
        link: try url.map { text in
          try json.value(
            MiniProgramLink.self, from: text, table: "moment", column: "url", id: moment)
        },
        picture: pictures.map { Picture($0) })
    case .music:
      return .music(title: try required(title, "title"), artist: try required(detail, "detail"))
    }
  }

  /// The photos in their order; none where there are none.
  func photos(moment: Int64) throws -> [Photo] {
    let names = (kind == .photos ? pictures ?? "" : "").split(separator: "\n")
    guard let filters = filters?.split(separator: "\n") else {
      return names.map { Photo(Picture(String($0))) }
    }
    guard filters.count == names.count else {
      throw UnreadableValue(table: "moment", column: "filters", id: moment)
    }
    return try zip(names, filters).map { name, filter in
      guard let filter = PhotoFilter(rawValue: String(filter)) else {
        throw UnreadableValue(table: "moment", column: "filters", id: moment)
      }
      return Photo(Picture(String(name)), filter: filter)
    }
  }
}
