import Domain
import GRDB

/// The row that stands for all groups that somebody has folded away (C105, C106).
struct MinimizedGroups {
  private let newest: TalkRow
  private let hasDot: Bool
  private let mention: SnippetMark.Mention?

  /// It stands where the newest of them would.
  var cursor: ChatCursor {
    ChatCursor(isSticky: false, activity: newest.cursor.activity, tie: newest.cursor.tie)
  }

  /// `nil` where none is.
  static func find(_ db: Database, of viewer: Person.ID) throws -> MinimizedGroups? {
    guard
      let newest = try TalkRow.foldedPage(db, of: viewer, Page<ChatCursor>.first(1).keyset).first
    else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(unread > 0 OR isMarkedUnread = 1), max(mention = 'me'), max(mention = 'all')
        FROM chat
        WHERE owner = ? AND isHidden = 0 AND isFolded = 1
        """)
    return try statement.first([viewer.rawValue]) { row in
      let isCalled = row.integer(1) == 1
      return MinimizedGroups(
        newest: newest, hasDot: row.integer(0) == 1,
        mention: isCalled ? .me : row.integer(2) == 1 ? .all : nil)
    }
  }

  func row(_ book: NameBook) throws -> ChatRow {
    let shown = try newest.row(book)
    return ChatRow(
      id: .minimizedGroups, cursor: cursor, name: .minimizedGroups, avatar: .minimizedGroups,
      badge: .ofFolder(isUnread: hasDot), isSticky: false, isMuted: false,
      activity: shown.activity,
      snippet: Snippet(
        mark: SnippetMark.first(
          mention: mention, hasDraft: false, isMuted: false, unread: 0, hasFailed: false),
        body: shown.snippet.body))
  }

  /// Nothing in any of them is unread any more.
  static func markRead(of viewer: Person.ID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE chat SET unread = 0, firstUnread = NULL, isMarkedUnread = 0, mention = NULL
        WHERE owner = ? AND isHidden = 0 AND isFolded = 1
        """
    ).execute(arguments: [viewer.rawValue])
  }
}
