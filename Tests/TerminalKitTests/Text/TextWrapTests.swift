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
}
