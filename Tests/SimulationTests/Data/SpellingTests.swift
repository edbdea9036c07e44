import Testing

@testable import Simulation

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("nicknam", "nickname", 1), ("teel", "teal", 1),
    ("frist", "first", 1), ("wrok", "work", 1), ("kitten", "sitting", 3), ("汤面", "汤饭", 1),
  ])
  func `the distance counts insertions, deletions, replacements and swaps`(
    left: String, right: String, distance: Int
  ) {
    #expect(Spelling.distance(left, right) == distance)
    #expect(Spelling.distance(right, left) == distance)
  }

  @Test(arguments: [
    ("nicknam", "nickname"), ("NICKNAME", nil), ("x", nil), ("regoin", "region"), ("", nil),
  ])
  func `only a near word is proposed`(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, in: ["nickname", "region", "whatsUp"]) == nearest)
  }

  @Test func `of equally near words the first is proposed`() {
    #expect(Spelling.nearest(to: "bat", in: ["cat", "bar"]) == "cat")
  }
}
