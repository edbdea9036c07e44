package import Domain

/// One line shown for a moment: what became of something the person did.
package struct Notice: Hashable, Sendable {
  package var text: String
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case done
    case refused
    /// What was begun some time ago has come to its end, well or not; no key that is pressed meanwhile means it.
    case finished, failed
    /// How far it has come; anything else that is told goes before it.
    case progress
  }

  package init(_ text: String, kind: Kind = .done) {
    self.text = text
    self.kind = kind
  }
}

/// Something that notifies (N1–N10): the chat it came into, and the line that tells of it.
package struct Arrival: Hashable, Sendable {
  package var chat: Peer
  package var text: String

  package init(in chat: Peer, _ text: String) {
    self.chat = chat
    self.text = text
  }
}

/// What is told for a moment: what became of one's own act in the line at the foot, and what has arrived in a banner at
/// the top, as on the phone.
///
/// Each has its own place and its own time, so that neither ever hides the other.
struct Notices: Sendable {
  /// How long each is to be seen.
  static let time = Duration.seconds(5)

  private var told: (notice: Notice, ends: Duration)?
  private var banner: (arrival: Arrival, count: Int, ends: Duration)?

  var notice: Notice? { told?.notice }
  /// What came last.
  var arrival: Arrival? { banner?.arrival }
  /// How many have come since no banner was to be seen.
  var arrivals: Int { banner?.count ?? 0 }

  /// When one of them goes; `nil`: there is none.
  var nextEnd: Duration? { [told?.ends, banner?.ends].compactMap(\.self).min() }

  mutating func show(_ notice: Notice, at present: Duration) {
    if notice.kind == .progress, let told, told.notice.kind != .progress { return }
    told = (notice, present + Self.time)
  }

  mutating func arrived(_ arrival: Arrival, at present: Duration) {
    banner = (arrival, arrivals + 1, present + Self.time)
  }

  /// Something is pressed: what was done before has been told.
  mutating func keyPressed() {
    switch told?.notice.kind {
    case .done, .refused, .progress: told = nil
    case .finished, .failed, nil: break
    }
  }

  /// What came into a chat that is in sight needs no telling any more.
  mutating func seen(_ chats: [Peer]) {
    if let arrival, chats.contains(arrival.chat) { banner = nil }
  }

  mutating func timePassed(to present: Duration) {
    if let told, told.ends <= present { self.told = nil }
    if let banner, banner.ends <= present { self.banner = nil }
  }
}
