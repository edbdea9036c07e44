import Domain
import Testing

/// A76: a sent article is corrected once, and a little.
struct CorrectionTests {
  static let sizes: [(String, String, Int)] = [
    ("fog", "fog", 0), ("fog", "", 3), ("fog", "fogs", 1), ("fog bank", "fog, bank", 1),
    ("cold fog", "warm fog", 4), ("大雾", "薄雾", 1), ("aaa", "aa", 1), ("ab", "ba", 2),
    ("", "abc", 3),
  ]

  @Test(arguments: sizes)
  func `what is added, deleted or replaced counts, by characters`(
    old: String, new: String, size: Int
  ) {
    #expect(Correction(old, instead: new).size == size)
  }

  private static let body = "The fog came in.\n\n![Pier](picture:pier)\n\nIt stayed for a day."

  /// Why a body isn't corrected, and what else would have been a reason.
  static let cases: [([Correction], wasCorrected: Bool, Refusal?)] = [
    ([Correction("came in", instead: "rolled in slowly")], false, nil),
    ([Correction(" came in", instead: " came" + String(repeating: "!", count: 20))], false, nil),
    ([Correction("fog", instead: String(repeating: "!", count: 20))], false, nil),
    ([Correction("fog", instead: String(repeating: "!", count: 21))], false, .correctionTooLong),
    // Twenty together, and one more.
    (
      [
        Correction("fog", instead: String(repeating: "!", count: 10)),
        Correction("day", instead: String(repeating: "?", count: 10)),
      ], false, nil
    ),
    (
      [
        Correction("fog", instead: String(repeating: "!", count: 10)),
        Correction("day", instead: String(repeating: "?", count: 11)),
      ], false, .correctionTooLong
    ),
    ([], false, .noSuchWords),
    ([Correction("", instead: "a")], false, .noSuchWords),
    ([Correction("snow", instead: "")], false, .noSuchWords),
    ([Correction("fog", instead: ""), Correction("fog", instead: "mist")], false, .noSuchWords),
    ([Correction("picture:pier", instead: "picture:quay")], false, .onlyWordsChange),
    ([Correction("![Pier](picture:pier)", instead: "")], false, .correctionTooLong),
    ([Correction("Pier", instead: "Quay")], false, nil),
    ([Correction("fog", instead: "mist")], true, .alreadyCorrected),
    // Two reasons at once.
    ([Correction("snow", instead: String(repeating: "!", count: 99))], false, .noSuchWords),
    ([], true, .alreadyCorrected),
  ]

  @Test(arguments: cases)
  func `at most 20 characters of a sent article change, once, and no picture`(
    corrections: [Correction], wasCorrected: Bool, refusal: Refusal?
  ) {
    var found: Refusal?
    do throws(Refusal) {
      _ = try Correction.body(of: Self.body, after: corrections, wasCorrected: wasCorrected)
    } catch { found = error }
    #expect(found == refusal)
  }

  @Test func `corrections are made one after the other, each where its words stand first`() throws {
    let body = try Correction.body(
      of: "a b a", after: [Correction("a", instead: "c"), Correction("a", instead: "d")],
      wasCorrected: false)
    #expect(body == "c b d")
  }

  @Test func `a poll and a recording stay, inside of lists and quotations too`() {
    for body in [
      "> ![Horn](audio:horn?seconds=9)", "- ![Horn](audio:horn?seconds=9)",
      "```poll\nhorn\n- one\n- two\n```",
    ] {
      #expect(throws: Refusal.onlyWordsChange) {
        try Correction.body(
          of: body, after: [Correction("horn", instead: "bell")], wasCorrected: false)
      }
    }
  }
}
