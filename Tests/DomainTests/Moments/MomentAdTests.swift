import Domain
import Testing

/// What an ad may show (M141), and when it runs.
struct MomentAdTests {
  @Test(
    arguments: [
      (String(repeating: "字", count: 40), []),
      (String(repeating: "字", count: 41), [.textTooLong(characters: 41)]),
      ("a\nb\nc\nd", []), ("a\nb\nc\nd\ne", [.tooManyLines(5)]),
      ("a\n\n\n\nb", [.tooManyLines(5)]), ("a", []), ("", [.blankText]), (" \n ", [.blankText]),
      // Two reasons at once are both told.
      (
        String(repeating: "a\n", count: 25),
        [.textTooLong(characters: 50), .tooManyLines(26)]
      ),
    ] as [(String, [MomentAd.Fault])])
  func `a text has at most 40 characters in at most 4 lines`(
    text: String, faults: [MomentAd.Fault]
  ) {
    #expect(MomentAd.faults(of: text) == faults)
  }

  @Test(arguments: [
    (0, false), (1, true), (2, false), (3, true), (4, true), (5, false), (6, true), (7, false),
    (9, false),
  ])
  func `there are 1, 3, 4 or 6 pictures`(count: Int, isPossible: Bool) {
    let pictures = (0..<count).map { Picture("p\($0)") }
    #expect(
      MomentAd.fault(of: .pictures(pictures)) == (isPossible ? nil : .pictureCount(count)))
  }

  @Test(arguments: [(5, false), (6, true), (15, true), (16, false)])
  func `a clip lasts 6 to 15 seconds`(seconds: Int, isPossible: Bool) {
    #expect(
      MomentAd.fault(of: .clip(seconds: seconds, cover: Picture("p")))
        == (isPossible ? nil : .clipLength(seconds: seconds)))
  }

  @Test(
    arguments: [
      (99, nil, nil, true), (99, 100, nil, false), (100, 100, nil, true), (199, 100, 200, true),
      (200, 100, 200, false), (199, nil, 200, true), (200, nil, 200, false),
    ] as [(Int64, Int64?, Int64?, Bool)])
  func `an ad runs from its first moment on and ends before its last`(
    now: Int64, from: Int64?, until: Int64?, isRunning: Bool
  ) {
    let run = MomentAd.Run(
      from: from.map(WorldTime.init), until: until.map(WorldTime.init))
    #expect(run.contains(WorldTime(seconds: now)) == isRunning)
  }

  @Test func `an ad stands among the posts under a number that no post has`() {
    let place = Moment.ID(MomentAd.ID(3))
    #expect(place.rawValue < 0)
    #expect(place.ad == MomentAd.ID(3))
    #expect(Moment.ID(3).ad == nil)
    #expect(MomentComment.ID.onAd(3).numberOnAd == 3)
    #expect(MomentComment.ID(3).numberOnAd == nil)
  }
}
