import Domain
import WorldStore

/// Money in a chat: sending it, and opening what came (G32, G33, G80–G89).
extension ConversationScreen {
  /// What else than words can be sent from here.
  func attachments(in context: ScreenContext) -> ActionSheet {
    let options: [(Word, Intent, Word?)] = [
      (.sendRedPacket, .redPacket, nil),
      (.sendTransfer, .transfer, isGroup ? .transferOnlyToFriends : nil),
    ]
    return ActionSheet(
      title: context(.attachTitle),
      options: options.map { word, intent, reason in
        ActionSheet.Option(context(word), intent, unavailable: reason.map { context($0) })
      })
  }

  /// The form for what is to be sent.
  func reactToAttachment(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch (intent, peer) {
    case (.payBill(let message, let source), _): [.perform(.payBill(message, from: source))]
    case (.attach, _): [.popup(attachments(in: context))]
    case (.redPacket, .person), (.redPacket, .group): [.push(RedPacketFormScreen(to: peer))]
    case (.transfer, .person(let person)): [.push(TransferFormScreen(to: person))]
    default: []
    }
  }

  /// The sheet of a message that holds money or asks for it; `nil` for any other.
  func moneySheet(of message: MessageRow, in context: ScreenContext) -> [Effect]? {
    switch (message.content.money, message.content.content) {
    case (.redPacket?, _): return [.popup(RedPacketSheet(message: message.id))]
    case (.transfer?, _): return [.popup(TransferSheet(message: message.id))]
    case (.bill(isPaid: false)?, .bill(let bill)):
      let id = message.id
      let payee = message.content.names[.account(bill.payee)] ?? message.senderName
      return [.popup(PaySheet(bill, payee: payee) { Intent.payBill(id, $0) })]
    default: return nil
    }
  }
}
