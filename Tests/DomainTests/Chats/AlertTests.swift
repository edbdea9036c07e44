import Domain
import Testing

struct AlertTests {
  /// What arrived, with the letters of what holds: o own, m muted, c the chat is open, d do not
  /// disturb.
  ///
  /// Then whether it alerts, and why.
  @Test(
    arguments: [
      // N1, N9: a friend's message.
      (.message(mentionsMe: false), "", true, .arrived),
      (.message(mentionsMe: false), "o", false, .own),
      (.message(mentionsMe: false), "c", false, .alreadyOpen),
      // N2: muted, but for a mention (G111).
      (.message(mentionsMe: false), "m", false, .muted),
      (.message(mentionsMe: true), "m", true, .mentioned),
      (.message(mentionsMe: true), "", true, .mentioned),
      (.message(mentionsMe: true), "mc", false, .alreadyOpen),
      (.message(mentionsMe: true), "mo", false, .own),
      // N3, N5, N8: a service account is like a friend.
      (.service, "", true, .arrived), (.service, "m", false, .muted),
      (.service, "c", false, .alreadyOpen),
      // N4: a subscription account never.
      (.subscription, "", false, .subscription), (.subscription, "d", false, .subscription),
      // N6, N7 and grey lines (C76): marks only.
      (.moments, "", false, .moments), (.friendRequest, "", false, .friendRequest),
      (.notice, "", false, .notice),
      // N10: do not disturb stops all alerts.
      (.message(mentionsMe: false), "d", false, .doNotDisturb),
      (.message(mentionsMe: true), "d", false, .doNotDisturb),
      (.service, "dm", false, .doNotDisturb),
      (.message(mentionsMe: true), "dc", false, .doNotDisturb),
    ] as [(Alert.Cause, String, Bool, Alert.Clause)])
  func `what alerts, and why`(
    cause: Alert.Cause, holds: String, isAllowed: Bool, clause: Alert.Clause
  ) {
    let situation = Alert.Situation(
      isMine: holds.contains("o"), isMuted: holds.contains("m"), isOpen: holds.contains("c"),
      doNotDisturb: holds.contains("d"))
    let verdict = Alert.verdict(cause, situation)
    #expect(verdict.isAllowed == isAllowed)
    #expect(verdict.clause == clause)
  }
}
