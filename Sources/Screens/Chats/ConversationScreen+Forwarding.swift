import Domain
import TerminalKit
import WorldStore

/// Sending a message or an article of a push on (G52).
extension ConversationScreen {
  func forward(_ row: ChatItemRow, part: Int, in context: ScreenContext) -> [Effect] {
    let forwarded: Forwarded
    switch row.body {
    case .push(let push): forwarded = .push(push.id, article: part)
    case .message(let message): forwarded = .message(message.id)
    }
    return [
      .popup(PeerPicker(title: context(.sendTo)) { Intent.chooseRecipients(forwarded, $0) })
    ]
  }

  /// Asks before anything is sent, and offers to leave a message with it (G52, A42).
  func prompt(
    for forwarded: Forwarded, to recipients: [Recipient], in context: ScreenContext
  ) -> TextPrompt {
    let peers = recipients.map(\.peer)
    let excerpt = excerpt(of: forwarded, in: context)
    let lines = [
      context.sendingTo(recipients), excerpt.replacing("\n", with: " "),
    ].filter { !$0.isEmpty }
    return TextPrompt(
      title: context(.forward), message: lines.joined(separator: "\n"),
      placeholder: context(.leaveMessage), action: .send
    ) { Intent.forwardTo(peers, forwarded, message: $0) }
  }

  private func excerpt(of forwarded: Forwarded, in context: ScreenContext) -> String {
    switch forwarded {
    case .messages(let ids, .oneByOne): context(.messagesOneByOne(ids.count))
    case .messages(_, .combined(let title, _)): "\(context(.chatHistory)) \(title)"
    case .message, .push:
      chosen.map { oneLine(of: $0.row, part: $0.part, in: context) } ?? ""
    }
  }

  private func oneLine(of row: ChatItemRow, part: Int, in context: ScreenContext) -> String {
    if let text = copyText(of: row, part: part, in: context) { return text }
    guard case .message(let message) = row.body else { return "" }
    return SnippetText.text(of: message.content, in: context)
  }

  mutating func send(
    _ forwarded: Forwarded, to peers: [Peer], message: String
  ) -> [Effect] {
    switch forwarded {
    case .message(let id):
      leftMessage = message
      return [.perform(.forward(id, to: peers))]
    case .push(let id, let article):
      leftMessage = message
      return [.perform(.forwardPush(id, article: article, to: peers))]
    case .messages(let ids, let form):
      leftMessage = message
      marked = nil
      return [.perform(.forwardSeveral(ids, to: peers, as: form))]
    }
  }

  /// The message that was left goes after what was forwarded (G52).
  mutating func sentOn(
    to peers: [Peer], _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    let words = leftMessage
    leftMessage = ""
    guard case .done = outcome else { return [] }
    return words.isEmpty
      ? [.notice(Notice(context(.forwarded)))]
      : peers.map { .perform(.sendMessage(to: $0, content: .text(words))) }
  }
}
