import Domain
import TerminalKit
import WorldStore

/// The capsule's menu (D52), and sharing a page as a card (D54, D55).
extension MiniProgramScreen {
  func share(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let view else { return [] }
    switch intent {
    case .menu:
      let words: [(Word, Intent)] = [
        (.forward, .forward), (view.row.isKept ? .removeFromMine : .addToMine, .toggleKept),
        (view.isFloating ? .cancelFloating : .floating, .toggleFloating),
        (.feedback, .feedback), (.aboutMiniProgram, .about),
      ]
      return [
        .popup(
          ActionSheet(
            title: view.row.name[context.language],
            options: words.map { ActionSheet.Option(context($0.0), $0.1) }))
      ]
    case .forward:
      let title = view.page?.title ?? ""
      let link = stack.last ?? MiniProgramLink(view.row.handle)
      return share(.shareCard(Card(title: title, link: link)), in: context)
    case .shareCard(let card):
      return [
        .popup(
          ActionSheet(
            title: card.title,
            options: [
              .init(context(.sendToChat), Intent.chooseRecipients([], card)),
              .init(context(.shareOnMoments), Intent.shareOnMoments(card)),
            ]))
      ]
    case .chooseRecipients(let recipients, let card):
      guard !recipients.isEmpty else {
        return [
          .popup(
            PeerPicker(title: context(.sendToChat)) { Intent.chooseRecipients($0, card) })
        ]
      }
      let peers = recipients.map(\.peer)
      return [
        .popup(
          TextPrompt(
            title: card.title, message: context.sendingTo(recipients),
            placeholder: context(.leaveMessage), action: .send
          ) { Intent.send(to: peers, card, message: $0) })
      ]
    case .send(let peers, let card, let message):
      return SendToChat.effects(
        of: .miniProgram(
          name: view.row.name[context.language], title: card.title, link: card.link,
          picture: view.cover), to: peers, message: message)
    case .shareOnMoments(let card):
      return [
        .push(
          MomentComposeScreen(
            sharing: .miniProgram(
              name: view.row.name[context.language], title: card.title, link: card.link,
              picture: view.cover)))
      ]
    case .toggleFloating:
      return [.perform(.setFloating(.miniProgram(view.row.id), !view.isFloating))]
    case .toggleKept: return [.perform(.keepMiniProgram(view.row.id, !view.row.isKept))]
    case .feedback: return [.push(ConversationScreen(peer: .account(view.account)))]
    case .about: return [.push(AccountProfileScreen(account: view.account))]
    case .pay(let input): return [.perform(.useMiniProgram(view.row.id, input))]
    default: return []
    }
  }
}
