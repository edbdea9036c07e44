package import Domain
import GRDB

/// Finds what is to be asked about, for somebody who looks at the world from outside: numbers only, nothing of what is
/// in it.
extension World {
  /// The author of the post that it is or stands under; nobody for what isn't there.
  package func author(of subject: WhySubject) throws(StorageError) -> Person.ID? {
    let author =
      switch subject {
      case .post(let id), .like(let id, _):
        try number("SELECT author FROM moment WHERE id = ?", [id.rawValue])
      case .comment(let id):
        try number(
          """
          SELECT moment.author FROM moment_comment
          JOIN moment ON moment.id = moment_comment.moment
          WHERE moment_comment.id = ?
          """, [id.rawValue])
      }
    return author.map { Person.ID($0) }
  }

  /// Somebody's newest post that is still there and whose text holds some words, in capitals or not.
  package func newestMoment(by author: Person.ID, saying words: String = "") throws(StorageError)
    -> Moment.ID?
  {
    let id = try number(
      #"""
      SELECT id FROM moment
      WHERE author = ? AND deletedAt IS NULL AND text LIKE ? ESCAPE '\'
      ORDER BY id DESC
      LIMIT 1
      """#, [author.rawValue, SearchPattern.containing(words)])
    return id.map { Moment.ID($0) }
  }

  /// Somebody's newest comment whose text holds some words, in capitals or not.
  package func newestComment(by writer: Person.ID, saying words: String = "")
    throws(StorageError) -> MomentComment.ID?
  {
    let id = try number(
      #"""
      SELECT id FROM moment_comment
      WHERE author = ? AND text LIKE ? ESCAPE '\'
      ORDER BY id DESC
      LIMIT 1
      """#, [writer.rawValue, SearchPattern.containing(words)])
    return id.map { MomentComment.ID($0) }
  }

  private func number(_ sql: String, _ arguments: StatementArguments) throws(StorageError) -> Int64?
  {
    try read { db in try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) }
  }
}
