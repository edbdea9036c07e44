import Domain
import WorldStore

/// Money in a chat: sending it, and opening what came (G32, G33, G80–G89).
extension ConversationScreen {
  /// What else than words can be sent from here.
  func attachments(in context: ScreenContext) -> ActionSheet {
    let noAccount: Word? = account == nil ? nil : .onlyToPeople
    let options: [(Word, Intent, Word?)] = [
      (.sendRedPacket, .redPacket, noAccount),
      (.sendTransfer, .transfer, isGroup ? .transferOnlyToFriends : noAccount),
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
    case (.attach, _): [.popup(attachments(in: context))]
    case (.redPacket, .person), (.redPacket, .group): [.push(RedPacketFormScreen(to: peer))]
    case (.transfer, .person(let person)): [.push(TransferFormScreen(to: person))]
    default: []
    }
  }

  /// The sheet of a message that holds money; `nil` for any other.
  func moneySheet(of message: MessageRow) -> [Effect]? {
    switch message.content.money {
    case .redPacket?: [.popup(RedPacketSheet(message: message.id))]
    case .transfer?: [.popup(TransferSheet(message: message.id))]
    case nil: nil
    }
  }
}
