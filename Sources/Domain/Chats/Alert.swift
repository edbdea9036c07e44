/// What may alert a person: a bell, a line on the screen (N1–N10).
package enum Alert {
  /// What has arrived.
  package enum Cause: Hashable, Sendable {
    /// From a friend or into a group (N1, N9).
    case message(mentionsMe: Bool)
    /// A push or a message of a service account (N3, N5, N8).
    case service
    /// A push or a message of a subscription account (N4).
    case subscription
    /// A grey line of a chat (C76, G72).
    case notice
    /// A like, a comment, a mention on Moments, or a new post (N6).
    case moments
    case friendRequest
  }

  /// How things stand with the one who might be alerted.
  package struct Situation: Hashable, Sendable {
    package var isMine: Bool
    package var isMuted: Bool
    /// The chat it arrived in stands open before the person.
    package var isOpen: Bool
    package var doNotDisturb: Bool

    package init(
      isMine: Bool = false, isMuted: Bool = false, isOpen: Bool = false, doNotDisturb: Bool = false
    ) {
      self.isMine = isMine
      self.isMuted = isMuted
      self.isOpen = isOpen
      self.doNotDisturb = doNotDisturb
    }
  }

  /// What decided.
  package enum Clause: Hashable, Sendable, CaseIterable {
    case own
    case notice
    case subscription
    case moments
    case friendRequest
    case doNotDisturb
    case alreadyOpen
    case mentioned
    case muted
    case arrived
  }

  /// The clauses are tried in this order: what never alerts, then do-not-disturb (N10), the chat
  /// that is open, a mention that alerts even in a muted chat (N2, G111), the mute, and else it
  /// alerts.
  package static func verdict(_ cause: Cause, _ situation: Situation) -> Verdict<Clause> {
    if situation.isMine { return .denied(.own) }
    switch cause {
    case .notice: return .denied(.notice)
    case .subscription: return .denied(.subscription)
    case .moments: return .denied(.moments)
    case .friendRequest: return .denied(.friendRequest)
    case .message, .service: break
    }
    if situation.doNotDisturb { return .denied(.doNotDisturb) }
    if situation.isOpen { return .denied(.alreadyOpen) }
    if case .message(mentionsMe: true) = cause { return .allowed(.mentioned) }
    return situation.isMuted ? .denied(.muted) : .allowed(.arrived)
  }
}
