/// A friend is seen typing (对方正在输入) before what they write arrives (G10).
package enum Typing {
  /// In seconds, before the message is there; with them, since less is over before anybody sees it when time is hurried.
  package static let lead: Int64 = WorldTime.minute

  /// Whether somebody is typing now whose message is due at a time.
  package static func isSeen(due: WorldTime, at now: WorldTime) -> Bool {
    now < due && due - now <= lead
  }
}
