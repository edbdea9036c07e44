import Domain
import FoundationEssentials
import GRDB

/// A followed account as the follower's list has it: the conversation's row and the pushes since the follow, as one.
///
/// Only numbers, which are worked out for all followed accounts to bring them in order; what a row shows is looked up for
/// the rows in sight.
struct FollowedAccount {
  let cursor: ChatCursor
  let account: OfficialAccount.ID
  let isService: Bool
  let isMuted: Bool
  let isMarkedUnread: Bool
  let unreadPushes: Int
  let unreadMessages: Int
  /// The last push in the chat; 0 where there is none.
  let latestPush: Int64
  /// The newest message; 0 where there is none.
  let latestMessage: Int64
  private let isPushNewest: Bool

  var unread: Int { unreadPushes + unreadMessages }

  enum Newest {
    case push(Int64)
    case message(Int64)
  }

  /// The newest push in the chat, if nothing came after it, else the newest message.
  var newest: Newest? {
    if isPushNewest { return .push(latestPush) }
    return latestMessage == 0 ? nil : .message(latestMessage)
  }

  /// What `init(row:db:of:)` reads.
  private static let rows = """
    SELECT chat.id, chat.isSticky, chat.activity, follow.account, follow.kind = 'service',
      chat.isMuted, chat.isMarkedUnread, chat.isHidden, chat.unread, chat.newest, chat.newestAt,
      account.broadPushes, account.broadPush, account.broadPushAt,
      follow.fromTally, follow.seenTally, follow.hiddenTally, follow.removals,
      iif(tally.id IS NULL, NULL, substr(
        tally.entries, follow.person % \(PushTally.chunk) * \(PushTally.entryLength) + 1,
        \(PushTally.entryLength)
      ))
    FROM \(PushReceipt.follows)
    JOIN chat ON chat.peerKind = 'account' AND chat.peer = follow.account AND chat.owner = follow.person
    WHERE follow.person = :viewer
    """

  /// All that somebody follows and that has a row, in no order.
  static func all(_ db: Database, of viewer: Person.ID) throws -> [FollowedAccount] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: rows), arguments: ["viewer": viewer.rawValue])
    var found: [FollowedAccount] = []
    while let row = try rows.next() {
      if let account = try FollowedAccount(row: row, db, of: viewer) { found.append(account) }
    }
    return found
  }

  /// One account's, if the viewer follows it and it has a row.
  static func find(_ db: Database, of viewer: Person.ID, account: OfficialAccount.ID) throws
    -> FollowedAccount?
  {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "\(rows) AND follow.account = :account"),
      arguments: ["viewer": viewer.rawValue, "account": account.rawValue])
    return try row.flatMap { try FollowedAccount(row: $0, db, of: viewer) }
  }

  /// `nil` while the row is hidden and nothing has come since.
  private init?(row: Row, _ db: Database, of viewer: Person.ID) throws {
    let account = OfficialAccount.ID(row[3])
    let digits: Data? = row[18]
    let entry = digits.map { PushTally.Entry($0) }
    let (broadPushes, from, seen, hidden): (Int64, Int64, Int64, Int64) =
      (row[11], row[14], row[15], row[16])
    let broadPush = row.integer(12)
    let got = broadPushes + (entry?.offset ?? 0)
    if row[7] as Bool, got <= max(from, hidden) { return nil }
    let removals: Int64 = row[17]
    latestPush =
      if got <= from {
        0
      } else if removals > 0 {
        try PushReceipt.newest(db, of: account, to: viewer)
      } else if let entry {
        max(entry.listed, entry.excepted == broadPush ? entry.held : broadPush ?? 0)
      } else {
        broadPush ?? 0
      }
    let pushedAt =
      if latestPush == 0 {
        Int64(0)
      } else if latestPush == broadPush, let time = row.integer(13) {
        time
      } else {
        try StoredPush.time(db, of: latestPush)
      }
    let messageAt: Int64 = row[10]
    latestMessage = row.integer(9) ?? 0
    isPushNewest = latestPush > 0 && (latestMessage == 0 || messageAt < pushedAt)
    cursor = ChatCursor(isSticky: row[1], activity: max(row[2], pushedAt), tie: row[0])
    self.account = account
    isService = row[4]
    isMuted = row[5]
    isMarkedUnread = row[6]
    unreadMessages = row[8]
    unreadPushes = Int(got - max(from, seen))
  }

  /// The names of all accounts that somebody follows.
  static func names(_ db: Database, of viewer: Person.ID) throws -> [OfficialAccount.ID: String] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT account.id, account.name FROM follow
          JOIN account ON account.id = follow.account
          WHERE follow.person = ?
          """),
      arguments: [viewer.rawValue])
    return Dictionary(uniqueKeysWithValues: rows.map { (OfficialAccount.ID($0[0]), $0[1]) })
  }
}
