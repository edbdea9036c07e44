import Domain
import Testing

/// When an ad comes, which it is, and when it leaves (M142, M143, M145–M147).
struct AdPlacementTests {
  static let now = WorldTime(year: 2021, month: 3, day: 10, hour: 9)
  static let hour = WorldTime.hour

  @Test(
    arguments: [
      (nil, 3, .denied(.tooFewNewPosts)), (nil, 4, .allowed(.due)), (nil, 5, .allowed(.due)),
      (48 * hour - 1, 4, .denied(.tooSoon)), (48 * hour, 4, .allowed(.due)),
      (48 * hour, 3, .denied(.tooFewNewPosts)),
      // Both reasons at once: that it is too soon is told first.
      (48 * hour - 1, 3, .denied(.tooSoon)), (0, 0, .denied(.tooSoon)),
    ] as [(Int64?, Int, Verdict<AdPlacement.Clause>)])
  func `an ad comes with four new posts (M143), and 48 hours after the last (M147)`(
    ago: Int64?, newPosts: Int, verdict: Verdict<AdPlacement.Clause>
  ) {
    #expect(
      AdPlacement.opening(
        at: Self.now, lastPlacedAt: ago.map { Self.now - $0 }, newPosts: newPosts) == verdict)
  }

  @Test func `new posts aren't counted when it is too soon anyway`() {
    func count() -> Int {
      Issue.record("counted for nothing")
      return 9
    }
    #expect(
      !AdPlacement.opening(at: Self.now, lastPlacedAt: Self.now - 1, newPosts: count()).isAllowed)
  }

  @Test func `its place is the fifth (M142)`() {
    #expect(AdPlacement.place == 5)
  }

  private static func history(
    _ ago: Int64, standing: Bool = true, answered: Bool = false, rejected: Bool = false
  ) -> AdPlacement.History {
    AdPlacement.History(
      placedAt: now - ago, isStanding: standing, isAnswered: answered, isRejected: rejected)
  }

  @Test(arguments: [
    (history(6 * hour - 1), false), (history(6 * hour), true), (history(90 * hour), true),
    (history(6 * hour, answered: true), false), (history(90 * hour, answered: true), false),
    (history(6 * hour, standing: false), false),
  ])
  func `an ad that nothing is done with leaves after 6 hours (M146)`(
    history: AdPlacement.History, leaves: Bool
  ) {
    #expect(AdPlacement.leaves(history, at: Self.now) == leaves)
  }

  private static let over = MomentAd.Run(until: now)

  @Test(
    arguments: [
      (nil, MomentAd.Run(), .allowed(.possible)),
      (nil, over, .denied(.notRunning)),
      (history(90 * hour, standing: false), MomentAd.Run(), .allowed(.possible)),
      (history(90 * hour), MomentAd.Run(), .denied(.standing)),
      (history(90 * hour, standing: false, rejected: true), MomentAd.Run(), .denied(.rejected)),
      // More than one reason at once, in the order of the clauses.
      (history(90 * hour, rejected: true), over, .denied(.rejected)),
      (history(90 * hour), over, .denied(.standing)),
    ] as [(AdPlacement.History?, MomentAd.Run, Verdict<AdPlacement.Choice>)])
  func `an ad that isn't wanted never comes again (M145), nor one that is there or not running`(
    history: AdPlacement.History?, run: MomentAd.Run, verdict: Verdict<AdPlacement.Choice>
  ) {
    let candidate = AdPlacement.Candidate(ad: MomentAd.ID(1), run: run, history: history)
    #expect(AdPlacement.verdict(on: candidate, at: Self.now) == verdict)
  }

  @Test func `first come the ads one has never had, then the one that is longest ago`() {
    func choice(_ histories: [AdPlacement.History?]) -> MomentAd.ID? {
      let candidates = histories.enumerated().map {
        AdPlacement.Candidate(ad: MomentAd.ID(Int64($0.offset + 1)), history: $0.element)
      }
      return AdPlacement.choice(of: candidates.reversed(), at: Self.now)
    }
    func gone(_ days: Int64) -> AdPlacement.History {
      Self.history(days * WorldTime.day, standing: false)
    }
    #expect(choice([nil, nil]) == MomentAd.ID(1))
    #expect(choice([gone(9), nil]) == MomentAd.ID(2))
    #expect(choice([gone(2), gone(3), gone(3)]) == MomentAd.ID(2))
    #expect(choice([Self.history(WorldTime.day), gone(2)]) == MomentAd.ID(2))
    #expect(choice([Self.history(WorldTime.day)]) == nil)
    #expect(choice([]) == nil)
  }

  // `a+b` are friends, `a/b` one-sided; v views, w wrote, x is spoken to.
  @Test(
    arguments: [
      ("w", "-", "v", ["v+w"], .allowed(.friendOfBoth)),
      ("w", "-", "v", ["v/w"], .denied(.notFriendOfWriter)),
      ("w", "-", "v", [], .denied(.notFriendOfWriter)),
      ("v", "x", "v", [], .allowed(.writer)),
      ("w", "x", "v", ["v+w", "v+x"], .allowed(.friendOfBoth)),
      ("w", "x", "v", ["v+w", "v/x"], .denied(.notFriendOfAddressed)),
      ("w", "v", "v", ["v+w"], .allowed(.friendOfBoth)),
      // Both reasons at once.
      ("w", "x", "v", [], .denied(.notFriendOfWriter)),
    ] as [(Character, Character, Character, [String], Verdict<InteractionVisibility.Clause>)])
  func `under an ad one sees what friends did, and their replies to friends (M144)`(
    writer: Character, addressed: Character, viewer: Character, ties: [String],
    verdict: Verdict<InteractionVisibility.Clause>
  ) {
    func person(_ name: Character) -> Person.ID { Person.ID(Int64(name.asciiValue ?? 0)) }
    let interaction = InteractionVisibility.Interaction(
      writer: person(writer), addressed: addressed == "-" ? nil : person(addressed))
    let found = InteractionVisibility.verdict(underAd: interaction, for: person(viewer)) {
      one, other in
      let tie = ties.first {
        Set([person($0.first ?? "-"), person($0.last ?? "-")]) == [one, other]
      }
      return tie == nil ? .none : tie?.contains("+") == true ? .friends : .oneSided
    }
    #expect(found == verdict)
  }
}
