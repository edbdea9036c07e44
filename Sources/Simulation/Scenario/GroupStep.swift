/// What a step does with group chats; `data/README.md` says how each is written.
package enum GroupStep: Hashable, Sendable, Codable {
  case create([String])
  case invite(String, [String])
  /// By the message with this label.
  case join(String)
  case remove(String, [String])
  case leave(String)
  case transfer(String, to: String)
  case admin(String, String, Bool)
  case rename(String, String)
  case notice(String, String)
  case alias(String, String)
  case remark(String, String)
  case fold(String, Bool)
  case confirmation(String, Bool)
  case confirm(String)
}
