import GRDB

/// One step of the schema.
///
/// Steps are numbered upwards and never change once released: a world file says in its `user_version` up to which of them
/// it has had.
struct Migration: Sendable {
  let number: Int
  let sql: String
  /// What SQL alone can't work out from the rows that are there, after it.
  var fill: @Sendable (Database) throws -> Void = { _ in }
}

enum Schema {
  /// Marks a file as a world of this program: "wsim".
  static let applicationID: Int32 = 0x7773_696D
  static let migrations: [Migration] = [
    .world, .contacts, .chats, .official, .articles, .moments, .me, .conversations, .people,
    .posting, .ads, .pictures, .audiences, .crowds, .money, .reading, .audienceSheets, .desk,
    .miniPrograms, .pushes, .bills, .social, .rewards, .statuses, .accounts, .massSendings,
    .blacklists, .keepsakes, .originals, .groups, .groupSettings,
  ]
  static let version = migrations.count
}
