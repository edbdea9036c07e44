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

  @Test func `ten names are told, of eleven the six most like the word`() {
    let ten = [
      "follow", "send", "post", "like", "recall", "quote", "answer", "template", "say", "open",
    ]
    #expect(Spelling.list(ten, like: "posting") == ten.joined(separator: ", "))
    let eleven = ten + ["repost"]
    #expect(
      Spelling.list(eleven, like: "post")
        == "post, repost, open, send, like, quote, or 5 more that data/README.md tells of")
    #expect(
      Spelling.list(eleven)
        == "follow, send, post, like, recall, quote, or 5 more that data/README.md tells of")
  }
}
