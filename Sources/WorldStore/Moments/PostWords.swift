import Domain
import GRDB

/// Finds words in posts: in their text, their place, and the title of their card.
///
/// There is no index of words: the posts of a stretch are read, which costs about a microsecond each, and nothing when
/// somebody posts. Whoever searches takes one stretch after the other.
struct PostWords {
  private let db: Database
  private let pattern: SearchPattern
  private let matches: String

  init(_ db: Database, _ words: SearchWords) {
    self.db = db
    pattern = SearchPattern(words)
    matches = pattern.condition { isFound in
      """
      \(isFound("moment.text")) OR \(isFound("moment.title")) OR \(isFound("moment.location"))
        OR EXISTS (
          SELECT 1 FROM article WHERE article.id = moment.article AND \(isFound("article.title"))
        )
      """
    }
  }

  /// The numbers of the posts from `low` to `high` that have the words, downwards; `author`: of that person only.
  func cursor(_ low: Int64, _ high: Int64, by author: Person.ID? = nil) throws
    -> FastDatabaseValueCursor<Int64>
  {
    let source = author == nil ? "moment" : "moment INDEXED BY moment_author"
    let whose = author == nil ? "" : "author = :author AND "
    var arguments = pattern.arguments(["low": low, "high": high])
    if let author { arguments["author"] = author.rawValue }
    return try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT moment.id FROM \(source)
          WHERE \(whose)deletedAt IS NULL AND moment.id BETWEEN :low AND :high AND \(matches)
          ORDER BY moment.id DESC
          """), arguments: StatementArguments(arguments))
  }
}
