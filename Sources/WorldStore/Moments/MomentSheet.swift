import Domain
import GRDB

/// The audiences of a thousand consecutive posts, as a row of the table `moment_sheet` keeps them; 0 where a post is
/// nobody's.
///
/// Whoever looks for the few posts of a long history that somebody may see reads sheets instead of posts.
enum MomentSheet {
  static let sheets = NumberSheets(table: "moment_sheet", column: "audiences")

  /// The post is shared with an audience, or with nobody any more.
  static func note(_ db: Database, _ moment: Moment.ID, sharedWith audience: Int64?) throws {
    try sheets.note(db, moment.rawValue, UInt32(audience ?? 0))
  }

  /// Writes the sheets of all posts there are.
  static func fill(_ db: Database) throws {
    try sheets.fill(
      db, sql: "SELECT id, sharedWith FROM moment WHERE sharedWith IS NOT NULL ORDER BY id")
  }
}
