/// The time in which an account's operator may write to a person without being asked again: it is opened by what the
/// person does (客服消息窗口), V50–V57.
///
/// What an account says by itself, to its menu, or as a template is outside of it (V10).
package struct ServiceWindow: Hashable, Sendable {
  package var cause: Cause
  package var openedAt: WorldTime
  /// Messages that have been written since.
  package var used: Int

  /// What a person does that opens a window; doing it again resets count and clock (V56).
  package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// Sent a message (V51).
    case message
    /// Tapped an entry of the menu that answers (V52).
    case menu
    /// Followed (V53).
    case follow
    /// Scanned a code with a parameter (V54).
    case scan

    /// Messages in one window.
    package var messagesMax: Int { self == .message ? 5 : 3 }

    /// Seconds that it stays open, the last one included.
    package var span: Int64 { self == .message ? 48 * WorldTime.hour : WorldTime.minute }
  }

  package init(cause: Cause, openedAt: WorldTime, used: Int = 0) {
    self.cause = cause
    self.openedAt = openedAt
    self.used = used
  }

  /// The last second of its span included.
  package func isOpen(at now: WorldTime) -> Bool { now - openedAt <= cause.span }

  /// What is left of it.
  package func left(at now: WorldTime) -> Int {
    isOpen(at: now) ? max(0, cause.messagesMax - used) : 0
  }

  /// Judges one more message of an operator to a person.
  ///
  /// Windows of several causes don't add up (V56): a message is counted in each that is open, and goes out while one of
  /// them has any left. Refused: `answerWindowClosed` (45015), `answersUsedUp` (45047).
  package static func check(_ windows: [ServiceWindow], at now: WorldTime) throws(Refusal) {
    guard windows.contains(where: { $0.isOpen(at: now) }) else { throw .answerWindowClosed }
    guard windows.contains(where: { $0.left(at: now) > 0 }) else { throw .answersUsedUp }
  }
}
