/// Messages an account sends one person about something of theirs: an order, a booking, what they asked to hear of
/// (V70–V73).
package enum NoticeRules {
  /// Kinds of notices an account has (V73).
  package static let templatesMax = 25
  /// Notices an account sends in a day (V73).
  package static let dailyMax = 100_000

  /// How often somebody lets an account send a notice that they subscribed to (V72).
  package enum Grant: Hashable, Sendable, Codable {
    /// So many more times; what is granted again adds up.
    case times(Int)
    case always

    /// Once more than before.
    package static func once(after earlier: Grant?) -> Grant {
      switch earlier {
      case nil: .times(1)
      case .times(let count): .times(count + 1)
      case .always: .always
      }
    }

    /// After one notice; `nil`: nothing is left.
    package var rest: Grant? {
      switch self {
      case .always: .always
      case .times(let count): count > 1 ? .times(count - 1) : nil
      }
    }
  }

  /// What the world knows when a notice is about to be sent.
  package struct Situation: Hashable, Sendable {
    package var isNewTemplate: Bool
    /// Kinds of notices that the account has already.
    package var templates: Int
    /// Notices that the account has sent today.
    package var sentToday: Int
    /// Rejected by the receiver (V71).
    package var isRejected: Bool

    package init(
      isNewTemplate: Bool, templates: Int, sentToday: Int, isRejected: Bool
    ) {
      self.isNewTemplate = isNewTemplate
      self.templates = templates
      self.sentToday = sentToday
      self.isRejected = isRejected
    }
  }

  /// Refused, in order: `tooManyTemplates`, `noticesUsedUp` (V73), `rejectedByFollower` (V71).
  package static func check(_ situation: Situation) throws(Refusal) {
    if situation.isNewTemplate, situation.templates >= templatesMax { throw .tooManyTemplates }
    if situation.sentToday >= dailyMax { throw .noticesUsedUp }
    if situation.isRejected { throw .rejectedByFollower }
  }
}
