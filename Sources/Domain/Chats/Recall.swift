/// A sender may take back a message for two minutes, a file for three hours (撤回), G60.
///
/// Counted from the world's clock, end included, so that the last second still works. A recalled
/// message stays in the chat as a grey line; nobody's number changes (C77).
package enum Recall {
  /// Seconds.
  package static let window: Int64 = 2 * WorldTime.minute
  package static let fileWindow: Int64 = 3 * WorldTime.hour
  /// How long the sender's grey line offers to edit the text once more (G62), in seconds from the
  /// recall.
  package static let editWindow: Int64 = 5 * WorldTime.minute

  /// Refused: `notYours` (G66), `cannotRecallThisKind` (G64, G65), `tooLateToRecall` (G60).
  package static func check(_ message: Message, by actor: Actor, at now: WorldTime) throws(Refusal)
  {
    guard message.sender == actor else { throw .notYours }
    guard let window = window(of: message.content) else { throw .cannotRecallThisKind }
    guard now - message.sentAt <= window else { throw .tooLateToRecall }
  }

  /// How long a kind can be taken back; `nil`: not at all.
  package static func window(of content: MessageContent) -> Int64? {
    switch content {
    case .file: fileWindow
    case .redPacket, .transfer, .splitBill, .call, .template, .bill, .receipt, .preview,
      .commentNotice, .groupInvitation:
      nil
    // A nudge is a notice that its sender made (G71).
    case .notice(.nudged): window
    case .notice: nil
    default: window
    }
  }

  /// The grey line that takes the message's place.
  ///
  /// A text is kept in it for its sender to edit (G61).
  package static func notice(for content: MessageContent, by actor: Actor) -> SystemNotice {
    if case .text(let text) = content { return .recalled(by: actor, text: text) }
    return .recalled(by: actor, text: nil)
  }

  /// Whether the grey line still offers to edit (G62).
  package static func canEdit(recalledAt: WorldTime, now: WorldTime) -> Bool {
    now - recalledAt <= editWindow
  }
}
