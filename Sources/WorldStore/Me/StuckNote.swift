import Domain
import GRDB

/// A note of somebody's Favorites that stands on top of their chat list (D66).
struct StuckNote {
  let id: Favorite.ID
  let text: String
  let stuckAt: WorldTime

  /// The last stuck first, as the list has them.
  static func all(_ db: Database, of person: Person.ID) throws -> [StuckNote] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, substr(text, 1, \(TalkRow.snippetLength)), stuckAt FROM favorite
        WHERE person = ? AND stuckAt IS NOT NULL
        ORDER BY stuckAt DESC, id
        """)
    return try Row.fetchAll(statement, arguments: [person.rawValue]).map {
      StuckNote(id: Favorite.ID($0[0]), text: $0[1], stuckAt: WorldTime(seconds: $0[2]))
    }
  }

  /// Among the sticky chats by when it was stuck; no chat has a number below nought.
  var cursor: ChatCursor {
    ChatCursor(isSticky: true, activity: stuckAt.seconds, tie: -id.rawValue)
  }

  var row: ChatRow {
    ChatRow(
      id: .note(id), cursor: cursor, name: .note, avatar: .note, badge: .none, isSticky: true,
      isMuted: false, activity: stuckAt,
      snippet: Snippet(
        mark: nil, body: .message(sender: nil, content: ResolvedContent(content: .text(text)))))
  }
}
