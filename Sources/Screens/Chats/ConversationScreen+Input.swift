import Domain
import TerminalKit

/// Writing: what keys do in the input, and what the world keeps of it (G9, C12, C49).
extension ConversationScreen {
  mutating func reactInInput(to intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let key):
      startTyping()
      guard composer.handle(key) else { return [] }
      if key == .character("@"), composer.beginsMention, case .group(let group) = peer {
        return [.popup(MentionPicker(group: group))]
      }
    case .insert(let text):
      startTyping()
      composer.insert(text)
    case .mention(let choice): composer.mention(choice.mention)
    case .up:
      if composer.handle(.up) { return [] }
      return reactToMotion(.toMessages(.up), in: context)
    case .send:
      isSending = true
      return [
        .perform(
          .sendMessage(
            to: peer, content: .text(composer.message), quote: composer.quote?.id,
            mentions: composer.mentioned))
      ]
    case .emoji: return [.popup(EmojiPanel())]
    case .dropQuote: composer.quote(nil)
    case .toInput: toInput()
    case .write: startTyping()
    default: break
    }
    return []
  }

  mutating func toInput() {
    if isNotifications || marked != nil { return }
    hasJumped = false
    focus = .input
    transcript.select(nil)
  }

  mutating func startTyping() {
    toInput()
    bar = .keyboard
  }

  /// The input is kept by the world before it is painted, so that nothing that was seen can be lost.
  package mutating func resting(in context: ScreenContext) -> [Effect] {
    guard composer.text != kept else { return [] }
    return keepInput()
  }

  mutating func keepInput() -> [Effect] {
    kept = composer.text
    isKept = true
    return [.perform(.keepInput(peer, kept))]
  }

  /// Only now the text becomes the draft that the list tells of (C12, C49).
  package mutating func left(in context: ScreenContext) -> [Effect] {
    guard isKept || composer.text != kept, header != nil else { return [] }
    isKept = false
    return [.perform(.saveDraft(peer, composer.text))]
  }

  mutating func answer(_ quote: Composer.Quote) {
    startTyping()
    composer.quote(quote)
  }

  /// Puts the text of a recalled message back into the input (G61).
  mutating func putBack(_ text: String) {
    startTyping()
    composer.insert(text)
  }
}
