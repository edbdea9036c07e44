package import Domain

/// What is done to a tag as a whole, from the list of tags and from its own page alike.
package enum TagEdit: Hashable, Sendable {
  case askName
  case rename(ContactTag.ID, String)
  case askDelete
  case delete(ContactTag.ID)
  case askMessage
  case send(ContactTag, String)

  /// `others` are the names that the tag can't have (F21); `intent` wraps what comes back from a prompt or a question.
  func effects<Intent: Sendable>(
    on tag: ContactTag, besides others: Set<String>,
    in context: ScreenContext, intent: @escaping @Sendable (TagEdit) -> Intent
  ) -> [Effect] {
    switch self {
    case .askName:
      [
        .popup(
          TextPrompt.tagName(
            .renameTag, text: tag.name, action: .done, taken: others.subtracting([tag.name]),
            in: context
          ) { intent(.rename(tag.id, $0)) })
      ]
    case .rename(let tag, let name): [.perform(.renameTag(tag, name))]
    case .askDelete:
      [.confirm(.deleteTagQuestion(tag.name), .deleteTag, intent(.delete(tag.id)), in: context)]
    case .delete(let tag): [.perform(.deleteTag(tag))]
    case .askMessage:
      [
        .popup(
          MassMessage.prompt(to: FriendChoice(tags: [tag]), in: context) { intent(.send(tag, $0)) })
      ]
    case .send(let tag, let text):
      [.perform(MassMessage.action(text, to: FriendChoice(tags: [tag])))]
    }
  }

  /// The sheet's lines for a tag.
  static func options<Intent: Sendable>(
    in context: ScreenContext, intent: (TagEdit) -> Intent
  ) -> [ActionSheet.Option] {
    [
      .init(context(.sendToTagged), intent(.askMessage)),
      .init(context(.renameTag), intent(.askName)), .init(context(.deleteTag), intent(.askDelete)),
    ]
  }
}

extension TextPrompt {
  /// Asks for a tag's name, and tells what keeps one from being a name before it is closed (F21).
  static func tagName(
    _ title: Word, text: String = "", action: Word, taken: Set<String>, in context: ScreenContext,
    answer: @escaping @Sendable (String) -> any Sendable
  ) -> TextPrompt {
    TextPrompt(
      title: context(title), text: text, placeholder: context(.tagName), action: action,
      check: { name in
        Refusal.sentence { () throws(Refusal) in _ = try TagNaming.name(name, taken: taken) }
      }, answer: answer)
  }
}
