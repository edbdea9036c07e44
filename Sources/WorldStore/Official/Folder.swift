import Domain
import GRDB

/// The Subscriptions row of one person's chat list (S1–S7), worked out from the accounts they follow.
struct Folder {
  let cursor: ChatCursor
  let unread: Int
  /// What of it accounts have written to the viewer alone.
  let unreadNotices: Int
  let hasDot: Bool
  /// The account that changed last, wherever it stands inside.
  let newest: FollowedAccount

  /// No chat has this number, so that the folder's place is its own.
  static let tie: Int64 = 0

  /// What the viewer has seen and done of the row itself.
  struct Marks {
    var seen = Mark()
    var hidden = Mark()
    var isSticky = false
    var isMarkedUnread = false

    /// The newest push and the newest message of a moment.
    struct Mark {
      var push: Int64 = 0
      var message: Int64 = 0
    }

    static func find(_ db: Database, of viewer: Person.ID) throws -> Marks {
      let statement = try db.cachedStatement(
        sql: """
          SELECT seenPush, seenMessage, hiddenPush, hiddenMessage, isSticky, isMarkedUnread
          FROM folder WHERE owner = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: [viewer.rawValue]) else {
        return Marks()
      }
      return Marks(
        seen: Mark(push: row[0], message: row[1]), hidden: Mark(push: row[2], message: row[3]),
        isSticky: row[4], isMarkedUnread: row[5])
    }
  }

  /// `nil` while none of the subscription accounts has anything, or nothing since the row was hidden (S7).
  init?(of accounts: [FollowedAccount], marks: Marks) {
    let isShown = accounts.contains {
      $0.latestPush > marks.hidden.push || $0.latestMessage > marks.hidden.message
    }
    guard isShown, let first = accounts.first else { return nil }
    newest = accounts.reduce(first) { newest, account in
      (account.cursor.activity, account.cursor.tie) > (newest.cursor.activity, newest.cursor.tie)
        ? account : newest
    }
    unread = accounts.reduce(0) { $0 + $1.unread }
    unreadNotices = accounts.reduce(0) { $0 + $1.unreadMessages }
    let hasNews = accounts.contains { account in
      account.unreadPushes > 0 && account.latestPush > marks.seen.push
        || account.unreadMessages > 0 && account.latestMessage > marks.seen.message
    }
    hasDot = hasNews || marks.isMarkedUnread
    cursor = ChatCursor(
      isSticky: marks.isSticky, activity: newest.cursor.activity, tie: Self.tie)
  }
}
