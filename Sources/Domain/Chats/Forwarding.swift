/// Which messages can be sent on to other chats (G52–G54).
package enum Forwarding {
  /// Messages that are sent on together (G53).
  package static let messagesMax = 100
  /// Chats that they go to at once (G53).
  package static let chatsMax = 9

  /// How several messages are sent on (G52).
  package enum Form: Hashable, Sendable, Codable {
    case oneByOne
    /// As one Chat History, of which each line tells who said what.
    case combined(title: String, lines: [String])
  }

  /// Refused: `cannotForwardThisKind` for voice, payments, calls, templates, previews, invitations and grey lines.
  package static func check(_ content: MessageContent) throws(Refusal) {
    switch content {
    case .voice, .redPacket, .transfer, .splitBill, .call, .template, .bill, .receipt, .preview,
      .commentNotice, .groupInvitation, .notice:
      throw .cannotForwardThisKind
    default: break
    }
  }

  /// Whether a message goes along where several are sent on: cards of people and accounts and stickers don't, besides
  /// what isn't sent on at all (G54).
  package static func goesAlong(_ content: MessageContent) -> Bool {
    switch content {
    case .contactCard, .accountCard, .sticker: return false
    default: break
    }
    do throws(Refusal) {
      try check(content)
      return true
    } catch { return false }
  }

  /// Refused: `tooManyMessages`, `tooManyChats` (G53).
  package static func checkCount(messages: Int, chats: Int) throws(Refusal) {
    if messages > messagesMax { throw .tooManyMessages }
    if chats > chatsMax { throw .tooManyChats }
  }
}
