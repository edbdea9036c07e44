/// Which messages can be sent on to another chat (G52, G54).
package enum Forwarding {
  /// Refused: `cannotForwardThisKind` for voice, payments, calls, templates, previews, invitations and grey lines.
  package static func check(_ content: MessageContent) throws(Refusal) {
    switch content {
    case .voice, .redPacket, .transfer, .splitBill, .call, .template, .bill, .receipt, .preview,
      .commentNotice, .groupInvitation, .notice:
      throw .cannotForwardThisKind
    default: break
    }
  }
}
