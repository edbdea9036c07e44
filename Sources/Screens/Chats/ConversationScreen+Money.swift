import Domain
import WorldStore

/// Money that came in a chat: opening it (G32, G33, G80–G89).
extension ConversationScreen {
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
