/// Where what is searched for may begin in a text: where a word of it does, and anywhere in Chinese, which parts no words
/// (D20–D28).
///
/// `tea` is found in `Green Tea` and `喝tea`, but not in `steam`; `15` is found in `iPhone15`, and `茶` in `喝茶`.
package enum WordStart {
  private enum Kind { case letter, digit, other }

  /// Whether a text of UTF-8 may have `word` at this place, where the first of its bytes stands.
  package static func isPossible(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place > 0 else { return true }
    let first = kind(text[place])
    if first == .other { return true }
    var before = place - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    return kind(text[before]) != first
  }

  /// Whether a word can stand within another at all, so that its places have to be looked at.
  package static func matters(to word: String) -> Bool {
    word.utf8.first.map { kind($0) != .other } ?? false
  }

  /// Told by the first byte: letters of two bytes are those of Latin, Greek, Cyrillic and Armenian.
  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      0xC3...0xD6:
      .letter
    default: .other
    }
  }
}
