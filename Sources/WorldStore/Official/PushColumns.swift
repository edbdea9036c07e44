import Domain
import GRDB

/// A push's content as the table `push` keeps it: `text` is the line it leaves in lists, which for
/// articles is the title of the first.
///
/// The articles themselves stand in `push_article`.
struct PushColumns {
  var kind: Kind
  var text = ""
  var picture: String?
  var seconds: Int?

  enum Kind: String, CaseIterable { case articles, text, image, audio, video }

  init(_ content: Push.Content, firstTitle: String) {
    switch content {
    case .articles: self.init(kind: .articles, text: firstTitle)
    case .text(let text): self.init(kind: .text, text: text)
    case .image(let picture): self.init(kind: .image, picture: picture.name)
    case .audio(let seconds, let title):
      self.init(kind: .audio, text: title, seconds: seconds)
    case .video(let seconds, let cover, let title):
      self.init(kind: .video, text: title, picture: cover.name, seconds: seconds)
    }
  }

  /// Whether it is there to be heard or watched.
  var plays: Bool { kind == .audio || kind == .video }

  private init(kind: Kind, text: String = "", picture: String? = nil, seconds: Int? = nil) {
    self.kind = kind
    self.text = text.storable
    self.picture = picture
    self.seconds = seconds
  }

  /// Reads `kind, text, picture, seconds` of the push `id`.
  init(row: Row, at column: Int, id: Int64) throws {
    guard let kind = Kind(rawValue: row[column]) else {
      throw UnreadableValue(table: "push", column: "kind", id: id)
    }
    self.init(
      kind: kind, text: row[column + 1], picture: row[column + 2], seconds: row[column + 3])
  }

  func content(_ db: Database, id: Int64) throws -> Push.Content {
    func required<T>(_ value: T?, _ column: String) throws -> T {
      guard let value else { throw UnreadableValue(table: "push", column: column, id: id) }
      return value
    }
    switch kind {
    case .articles:
      let statement = try db.cachedStatement(
        sql: "SELECT article FROM push_article WHERE push = ? ORDER BY position")
      return .articles(
        try Int64.fetchAll(statement, arguments: [id]).map { Article.ID($0) })
    case .text: return .text(text)
    case .image: return .image(Picture(try required(picture, "picture")))
    case .audio: return .audio(seconds: try required(seconds, "seconds"), title: text)
    case .video:
      return .video(
        seconds: try required(seconds, "seconds"),
        cover: Picture(try required(picture, "picture")), title: text)
    }
  }
}
