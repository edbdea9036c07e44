import Domain
import GRDB

/// A row of the table `ad_comment`.
struct StoredAdComment {
  let ad: MomentAd.ID
  let author: Person.ID
  let replyTo: Person.ID?

  var interaction: InteractionVisibility.Interaction {
    InteractionVisibility.Interaction(writer: author, addressed: replyTo)
  }

  static func find(_ db: Database, _ id: MomentComment.ID) throws -> StoredAdComment? {
    guard let number = id.numberOnAd else { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT ad, author, replyTo FROM ad_comment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let replyTo: Int64? = row[2]
    return StoredAdComment(
      ad: MomentAd.ID(row[0]), author: Person.ID(row[1]), replyTo: replyTo.map { Person.ID($0) })
  }
}
