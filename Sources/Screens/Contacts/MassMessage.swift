import Domain
import WorldStore

/// A message to many friends at once, from wherever it is written (F24).
enum MassMessage {
  static func action(_ text: String, to choice: FriendChoice) -> Action {
    .sendToMany(
      .text(Sending.trimmed(text)), people: choice.people.map(\.id), tags: choice.tags.map(\.id))
  }

  /// Asks for the words; `answer` makes the intent from them.
  static func prompt(
    to choice: FriendChoice, text: String = "", in context: ScreenContext,
    answer: @escaping @Sendable (String) -> any Sendable
  ) -> TextPrompt {
    TextPrompt(
      title: context(.newMassSending), message: context(.sendTo(choice.names(in: context))),
      text: text, placeholder: context(.writeMessage), action: .send,
      check: { text in
        Refusal.sentence { () throws(Refusal) in
          try Sending.check(
            .text(Sending.trimmed(text)), mentions: .none, isGroupManager: false)
        }
      }, answer: answer)
  }

  /// What became of it: the sender is told of each chat there, and here how many they are.
  static func sent(_ events: [Event]) -> Word {
    .sentToMany(
      events.count {
        switch $0 {
        case .messageSent, .messageRefused: true
        default: false
        }
      })
  }

  static func text(of content: ResolvedContent, in context: ScreenContext) -> String {
    SnippetText.text(of: content, in: context)
  }
}
