/// Who may ask whom to be friends, what comes of it, and what may be said about it (F30–F40, F68).
package enum FriendRequestRules {
  /// Characters of a request or a reply.
  package static let textMax = 50
  /// Requests in any 24 hours; one more is too many (F39).
  package static let perDayMax = 10
  package static let window: Int64 = WorldTime.day

  /// What the two are to each other when one asks.
  package struct Situation: Hashable, Sendable {
    package var isSelf: Bool
    /// How the one who asks keeps the other.
    package var mine: Sending.Standing
    /// How the other keeps the one who asks.
    package var theirs: Sending.Standing
    /// Friend Confirmation (加我为朋友时需要验证) of the other.
    package var othersConfirmation: Bool
    /// The other has a request of their own to the one who asks, still open.
    package var isAskedByOther: Bool
    /// Requests that the one who asks has sent in the last `window`.
    package var sentLately: Int
    package var myContacts: Int
    package var theirContacts: Int

    package init(
      isSelf: Bool = false, mine: Sending.Standing = .stranger,
      theirs: Sending.Standing = .stranger, othersConfirmation: Bool = true,
      isAskedByOther: Bool = false, sentLately: Int = 0, myContacts: Int = 0,
      theirContacts: Int = 0
    ) {
      self.isSelf = isSelf
      self.mine = mine
      self.theirs = theirs
      self.othersConfirmation = othersConfirmation
      self.isAskedByOther = isAskedByOther
      self.sentLately = sentLately
      self.myContacts = myContacts
      self.theirContacts = theirContacts
    }
  }

  /// What a request leads to.
  package enum Outcome: Hashable, Sendable {
    /// The other finds it among the New Friends.
    case asked
    /// The other still has the one who asks: nothing is asked and nobody is told (F68).
    case restored
    /// The two had asked each other: the other's request is accepted.
    case met
    /// The other wants no confirmation: both are friends at once (F32).
    case added
  }

  /// What comes of a request.
  ///
  /// Refused, in order: `cannotAddYourself` (F40); `inBlockedList`, for somebody one has blocked oneself;
  /// `alreadyFriends`; `rejectedByOther`, by somebody who keeps the sender blocked; `requestTextTooLong`;
  /// `remarkTooLong`; `contactsFull`; `theirContactsFull`, where nothing is left to be asked; `tooManyRequests` (F39),
  /// which counts only what has to be asked.
  package static func outcome(of form: FriendRequest.Form, _ situation: Situation) throws(Refusal)
    -> Outcome
  {
    if situation.isSelf { throw .cannotAddYourself }
    if situation.mine == .blocked { throw .inBlockedList }
    if situation.mine == .friend, situation.theirs != .stranger { throw .alreadyFriends }
    if situation.theirs == .blocked { throw .rejectedByOther }
    if form.text.count > textMax { throw .requestTextTooLong }
    _ = try ContactEditing.remark(form.remark)
    if situation.mine == .stranger { try ContactLimit.check(situation.myContacts) }
    if situation.theirs == .friend { return .restored }
    if situation.isAskedByOther || !situation.othersConfirmation {
      guard situation.theirContacts < ContactLimit.max else { throw .theirContactsFull }
      return situation.isAskedByOther ? .met : .added
    }
    if situation.sentLately >= perDayMax { throw .tooManyRequests }
    return .asked
  }

  /// A short text about an open request, by either side (F35).
  ///
  /// Refused, in order: `alreadyFriends` for an accepted request, `requestExpired`, `blankMessage`, `requestTextTooLong`.
  package static func reply(_ text: String, in state: FriendRequest.State) throws(Refusal) -> String
  {
    try requireOpen(state)
    let text = text.trimmed
    if text.isEmpty { throw .blankMessage }
    if text.count > textMax { throw .requestTextTooLong }
    return text
  }

  /// The receiver accepts (F33).
  ///
  /// Refused, in order: `notYours` for the sender's own request; `alreadyFriends` for an accepted one; `requestExpired`
  /// (F34); `inBlockedList`; `remarkTooLong`; `contactsFull`; `theirContactsFull`.
  package static func accept(
    in state: FriendRequest.State, isReceiver: Bool, remark: String?, _ situation: Situation
  ) throws(Refusal) {
    if !isReceiver { throw .notYours }
    try requireOpen(state)
    if situation.mine == .blocked { throw .inBlockedList }
    _ = try ContactEditing.remark(remark)
    if situation.mine == .stranger { try ContactLimit.check(situation.myContacts) }
    if situation.theirs == .stranger, situation.theirContacts >= ContactLimit.max {
      throw .theirContactsFull
    }
  }

  private static func requireOpen(_ state: FriendRequest.State) throws(Refusal) {
    switch state {
    case .open: break
    case .accepted: throw .alreadyFriends
    case .expired: throw .requestExpired
    }
  }
}
