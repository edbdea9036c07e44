import Domain
import Testing

struct SearchWordsTests {
  @Test(arguments: [
    ("", []), ("  \n", []), ("火锅", ["火锅"]), (" Tea  TEA 茶 ", ["tea", "茶"]),
    ("a b c d e f", ["a", "b", "c", "d", "e"]), ("É", ["É"]),
  ])
  func `words are parted by blanks, each once`(text: String, words: [String]) {
    #expect(SearchWords(text).all == words)
  }

  @Test(arguments: [
    ("tea", "Steam, Tea!", ["Tea"]), ("15", "iPhone15, 2015", ["15"]), ("é", "café élan", ["é"]),
    ("shen", "mira_shen 喝shen", ["shen", "shen"]), ("茶", "喝茶喝茶", ["茶", "茶"]),
    ("火 火锅", "火锅火", ["火锅", "火"]), ("x", "", []), ("锅", "火锅🍲锅", ["锅", "锅"]),
  ])
  func `the places of words in a text don't overlap, the longest first`(
    words: String, text: String, parts: [String]
  ) {
    let ranges = SearchWords(words).ranges(in: text)
    #expect(ranges.map { text[$0].lowercased() } == parts.map { $0.lowercased() })
  }

  /// D20–D28: at the beginnings of words, and anywhere in Chinese.
  @Test(arguments: [
    ("茶 tea", true), ("茶 sea", false), ("green 喝", true), ("", true), ("te", true),
    ("ea", false), ("reen", false),
  ])
  func `each word may stand in another text`(words: String, isFound: Bool) {
    #expect(SearchWords(words).areFound(in: ["喝茶", "Green Tea"]) == isFound)
  }

  @Test(arguments: [
    ("tea", "short tea", "short tea"), ("x", "none of it", "none of it"), ("", "", ""),
    ("茶", String(repeating: "一", count: 40) + "茶", String(repeating: "一", count: 40) + "茶"),
    ("茶", String(repeating: "一", count: 41) + "茶", "…" + String(repeating: "一", count: 40) + "茶"),
    (
      "TEA", String(repeating: "一", count: 200) + "tea" + String(repeating: "b", count: 200),
      "…" + String(repeating: "一", count: 40) + "tea" + String(repeating: "b", count: 117)
    ),
  ])
  func `a passage begins shortly before the first word that was found`(
    words: String, text: String, passage: String
  ) { #expect(SearchWords(words).passage(in: text) == passage) }
}
