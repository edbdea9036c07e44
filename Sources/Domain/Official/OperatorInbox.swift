/// What followers wrote to an account, as its operator finds it (消息管理), V58 and V59.
package enum OperatorInbox {
  /// Seconds that a message stays (V59).
  package static let span = 5 * WorldTime.day

  /// Whether it can still be answered, as far as its age goes (V58); what has been written since counts apart.
  package static func isAnswerable(sentAt: WorldTime, now: WorldTime) -> Bool {
    ServiceWindow(cause: .message, openedAt: sentAt).isOpen(at: now)
  }
}
