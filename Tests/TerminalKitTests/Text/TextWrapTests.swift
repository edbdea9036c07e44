import TerminalKit
import Testing

struct TextWrapTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("hello world", 11, ["hello world"]),
    ("hello world", 10, ["hello", "world"]),
    ("hello   world", 7, ["hello", "world"]),
    ("a\n\nb\n", 5, ["a", "", "b", ""]),
    ("  indented", 20, ["  indented"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("to abcdefgh", 5, ["to", "abcde", "fgh"]),
    ("well-known fact", 6, ["well-", "known", "fact"]),
    ("你好世界", 4, ["你好", "世界"]),
    ("你好世界", 5, ["你好", "世界"]),
    ("你好世界", 1, ["你", "好", "世", "界"]),
    ("你好", 0, ["你", "好"]),
    ("今天下雨。", 8, ["今天下", "雨。"]),
    ("他说：“好”", 8, ["他说：", "“好”"]),
    ("看《红楼梦》", 4, ["看", "《红", "楼", "梦》"]),
    ("用wesim看", 5, ["用", "wesim", "看"]),
    ("see @沈弥 there", 6, ["see", "@沈弥", "there"]),
    ("好@沈", 3, ["好", "@沈"]),
    ("））））", 4, ["））", "））"]),
    ("crème brûlée", 6, ["crème", "brûlée"]),
    ("👨‍👩‍👧好", 6, ["👨‍👩‍👧", "好"]),
  ])
  func `rows fit, words stay whole and punctuation keeps to its side`(
    text: String, width: Int, rows: [String]
  ) {
    #expect(TextWrap.wrapped(text, width: width).map(String.init) == rows)
    #expect(TextWrap.height(of: text, width: width) == rows.count)
  }

  @Test(arguments: 1...20)
  func `no row is too wide, and nothing but blanks and line ends is lost`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let text = generator.hostileText() + " " + generator.hostileText()
      let width = Int.random(in: 1...20, using: &generator)
      let rows = TextWrap.wrapped(text, width: width)
      let note: Comment = "seed \(seed), width \(width): \(text.debugDescription)"
      for row in rows {
        #expect(TextWidth.width(of: row) <= width || row.count == 1, note)
      }
      let separators: Set<Character> = [
        " ", "\t", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}",
      ]
      let kept = text.filter { !separators.contains($0) }
      #expect(rows.joined().filter { !separators.contains($0) } == kept, note)
    }
  }

  @Test(arguments: 1...10)
  func `a text breaks alike whether or not a character of several scalars stands beside it`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = "ab -@.,你好、。“”《》（）…—のカー １２\t\n　"
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<40 { text.append(alphabet.randomElement(using: &generator) ?? "a") }
      let width = Int.random(in: 1...20, using: &generator)
      let note: Comment = "seed \(seed), width \(width): \(text.debugDescription)"
      let rows = TextWrap.wrapped(text, width: width)
      #expect(TextWrap.wrapped(text + "\ne\u{301}", width: width) == rows + ["e\u{301}"], note)
      #expect(TextWrap.height(of: text, width: width) == rows.count, note)
    }
  }

  @Test(arguments: 1...10)
  func `closing punctuation begins no row that could have been broken elsewhere`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<40 {
        let isMark = Int.random(in: 0..<4, using: &generator) == 0
        let alphabet = isMark && !"，。！？」".contains(text.last ?? "，") ? "，。！？」" : "你好世界"
        text.append(alphabet.randomElement(using: &generator) ?? "你")
      }
      let width = Int.random(in: 4...20, using: &generator)
      for row in TextWrap.wrapped(text, width: width).dropFirst() {
        #expect(
          !"，。！？」".contains(row.first ?? "你"), "seed \(seed), width \(width): \(text)")
      }
    }
  }
}
