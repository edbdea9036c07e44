import Domain
import GRDB

/// Finds words in messages, as somebody sees them (D25): in texts, and in the names of places, files, links, cards and music.
///
/// As with posts (`PostWords`) there is no index: a stretch of messages is read at a time.
struct MessageWords {
  private let pattern: SearchPattern

  init(_ words: SearchWords) { pattern = SearchPattern(words) }

  /// Whether a message of `message` and `chat` has the words and is seen by the owner of the chat.
  var condition: String {
    """
    message.recalledAt IS NULL
      AND message.kind IN ('text', 'location', 'file', 'link', 'miniProgram', 'music', 'note')
      AND \(pattern.condition(["message.text"]))
      AND message.sentAt >= chat.clearedAt AND message.id > chat.clearedMessage
      AND (chat.closedMessage IS NULL OR message.id <= chat.closedMessage)
      AND (message.onlyFor IS NULL OR message.onlyFor = chat.owner)
      AND NOT EXISTS (
        SELECT 1 FROM message_deletion
        WHERE message_deletion.message = message.id AND message_deletion.person = chat.owner
      )
    """
  }

  func arguments(_ others: [String: Int64]) -> StatementArguments {
    StatementArguments(pattern.arguments(others))
  }
}
