import Domain
import GRDB

/// A row of the table `moment_comment`.
struct StoredComment {
  let id: MomentComment.ID
  let moment: Moment.ID
  let author: Person.ID
  let replyTo: Person.ID?
  let text: String

  var interaction: InteractionVisibility.Interaction {
    InteractionVisibility.Interaction(writer: author, addressed: replyTo)
  }

  static func find(_ db: Database, _ id: MomentComment.ID) throws -> StoredComment? {
    let statement = try db.cachedStatement(
      sql: "SELECT moment, author, replyTo, text FROM moment_comment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let replyTo: Int64? = row[2]
    return StoredComment(
      id: id, moment: Moment.ID(row[0]), author: Person.ID(row[1]),
      replyTo: replyTo.map { Person.ID($0) }, text: row[3])
  }
}
