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

  /// The accounts inside, added up one by one.
  struct Sum {
    let marks: Marks
    private var unread = 0
    private var unreadNotices = 0
    private var hasDot = false
    private var isShown = false
    private var newest: FollowedAccount?

    init(_ marks: Marks) { self.marks = marks }

    /// Adds one; reads the columns of `FollowedAccount.rows`.
    mutating func add(_ row: Row) throws {
      let message: Int64 = row[10] ?? 0
      let (pushesUnread, messagesUnread, push): (Int, Int, Int64) = (row[15], row[16], row[17])
      unread += pushesUnread + messagesUnread
      unreadNotices += messagesUnread
      hasDot =
        hasDot || pushesUnread > 0 && push > marks.seen.push
        || messagesUnread > 0 && message > marks.seen.message
      isShown = isShown || push > marks.hidden.push || message > marks.hidden.message
      let (activity, tie): (Int64, Int64) = (row[2], row[0])
      if let newest, (newest.cursor.activity, newest.cursor.tie) > (activity, tie) { return }
      newest = try FollowedAccount(row: row)
    }

    /// `nil` while no followed subscription account has anything, or nothing since the row was hidden (S7).
    var folder: Folder? {
      guard isShown, let newest else { return nil }
      return Folder(
        cursor: ChatCursor(
          isSticky: marks.isSticky, activity: newest.cursor.activity, tie: Folder.tie),
        unread: unread, unreadNotices: unreadNotices, hasDot: hasDot || marks.isMarkedUnread,
        newest: newest)
    }
  }
}
