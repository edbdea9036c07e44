import Domain
import GRDB

/// Finds words in messages, as somebody sees them (D25): in texts, and in the names of places, files, links, cards and music.
///
/// As with posts (`PostWords`) there is no index: a stretch of messages is read at a time.
struct MessageWords {
  private let words: SearchWords
  private let matches: String

  init(_ words: SearchWords) {
    self.words = words
    matches = words.all.indices.map { #"message.text LIKE :word\#($0) ESCAPE '\'"# }
      .joined(separator: " AND ")
  }

  /// Whether a message of `message` and `chat` has the words and is seen by the owner of the chat.
  var condition: String {
    """
    message.recalledAt IS NULL
      AND message.kind IN ('text', 'location', 'file', 'link', 'miniProgram', 'music', 'note')
      AND \(matches)
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
    var arguments: [String: (any DatabaseValueConvertible)?] = others
    for (index, word) in words.all.enumerated() {
      arguments["word\(index)"] = SearchPattern.containing(word)
    }
    return StatementArguments(arguments)
  }
}
