/// Which messages can be sent on to another chat (G52, G54).
package enum Forwarding {
  /// Refused: `cannotForwardThisKind` for voice, payments, calls, templates, previews and grey lines.
  package static func check(_ content: MessageContent) throws(Refusal) {
    switch content {
    case .voice, .redPacket, .transfer, .splitBill, .call, .template, .bill, .receipt, .preview,
      .commentNotice, .notice:
      throw .cannotForwardThisKind
    default: break
    }
  }
}
