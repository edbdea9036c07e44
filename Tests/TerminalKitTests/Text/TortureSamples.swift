/// Texts on which terminals, libraries and programs are known to fall out of step.
enum Torture {
  static let samples: [String] = [
    "plain ascii", "今天天气很好", "あいうえお", "안녕하세요", "ｆｕｌｌｗｉｄｔｈ", "e\u{301}a\u{308}n\u{303}",
    "a" + String(repeating: "\u{301}", count: 60), "\u{301}\u{302} first", "👍🏽👍", "👨‍👩‍👧‍👦 family",
    "🇨🇳🇺🇸🇬🇧🇩", "1\u{FE0F}\u{20E3} key", "❤\u{FE0F} heart", "ภาษาไทย", "स्ते नमस्ते", "ᄒ\u{1161}\u{11AB}글",
    "العربية שלום", "\u{E000}\u{F8FF} private", "\u{202E}reversed\u{202C}",
    "\u{2066}isolate\u{2069}",
    "zero\u{200B}width\u{200D}join\u{FEFF}", "soft\u{AD}hyphen", "tab\tand\u{0B}feed\u{0C}",
    "line\r\nend\nends",
    "\u{1B}[2J\u{1B}]0;title\u{07}\u{1B}P q\u{1B}\\", "\u{9B}31m c1 \u{85}\u{90}\u{9C}",
    "\u{0}\u{7}\u{8}\u{7F}",
    "\u{1FAE8}\u{30000}\u{31350} unassigned \u{378}\u{10FFFF}\u{FFFE}",
    "🏴\u{E0067}\u{E0062}\u{E007F} tags",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "\u{2028}\u{2029}\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "\u{FF9E}\u{FF9F} half", "ℹ︎ ™️ ©️", "﷽ wide one", "\u{D7B0}\u{D7CB}", "🧑🏿‍🚀🫶🏽",
    "\u{180E}\u{061C}\u{34F}x",
  ]
}

/// A small generator whose seed a failing test can print.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text of scalars from everywhere, with the troublesome ones often, and whole samples.
  mutating func hostileText(maxPieces: Int = 12) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...maxPieces, using: &self) {
      switch Int.random(in: 0..<6, using: &self) {
      case 0: text += Torture.samples.randomElement(using: &self) ?? ""
      case 1: text.unicodeScalars.append(scalar(in: 0...0x10FFFF))
      case 2: text.unicodeScalars.append(scalar(in: 0...0x9F))
      case 3: text.unicodeScalars.append(scalar(in: 0x300...0x36F))
      case 4: text.unicodeScalars.append(scalar(in: 0x4E00...0x4F00))
      default: text.unicodeScalars.append(scalar(in: 0x2000...0x206F))
      }
    }
    return text
  }

  private mutating func scalar(in range: ClosedRange<UInt32>) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{FFFD}"
  }
}
