/// What a person may send, and whether it arrives.
package enum Sending {
  /// G20, in bytes of UTF-8.
  package static let textBytesMax = 16_000

  /// Judges what is to be sent by itself; that the two may talk at all is decided before.
  ///
  /// Refused: `wrongActor` (notices, templates, bills, receipts, previews and invitations are written by the world and by accounts),
  /// `notAsMessage` (a red packet or transfer holds money), `blankMessage` (G21), `messageTooLong` (G20), `onlyOwnerMentionsAll` (G112).
  package static func check(
    _ content: MessageContent, mentions: Message.Mentions, isGroupManager: Bool
  ) throws(Refusal) {
    switch content {
    case .notice, .template, .bill, .receipt, .preview, .commentNotice, .groupInvitation:
      throw .wrongActor
    case .redPacket, .transfer: throw .notAsMessage
    case .text(let text), .note(let text):
      if text.allSatisfy(\.isWhitespace) { throw .blankMessage }
      if text.utf8.count > textBytesMax { throw .messageTooLong }
    default: break
    }
    if mentions == .everyone, !isGroupManager { throw .onlyOwnerMentionsAll }
  }

  /// What of a typed text is sent: all but the blanks and empty rows at its end.
  package static func trimmed(_ text: String) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last])
  }

  /// How the receiver keeps the sender.
  package enum Standing: Hashable, Sendable, CaseIterable {
    case friend
    /// The receiver never had or no longer has the sender as a contact.
    case stranger
    case blocked

    /// How the receiver keeps the sender: `nil` for no contact, else whether it is blocked.
    package init(contact: Contact?) {
      switch contact?.isBlocked {
      case nil: self = .stranger
      case true?: self = .blocked
      case false?: self = .friend
      }
    }
  }

  /// Whether a message of somebody who has the receiver as a contact arrives (F63, F64).
  ///
  /// Who blocked another can still write to them (F65): only what the receiver keeps counts.
  package static func delivery(receiverKeepsSenderAs standing: Standing) -> Message.Delivery {
    switch standing {
    case .friend: .delivered
    case .stranger: .notFriends
    case .blocked: .blocked
    }
  }

  /// The grey line that stands under a message that didn't arrive; `nil` where it did.
  package static func notice(for delivery: Message.Delivery, to receiver: Person.ID)
    -> SystemNotice?
  {
    switch delivery {
    case .delivered: nil
    case .notFriends: .needsFriendRequest(receiver)
    case .blocked: .rejected(by: receiver)
    }
  }
}
