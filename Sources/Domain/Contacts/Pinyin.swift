/// How a name sounds in Mandarin: what lists of people and accounts are sorted and divided by (F3–F5).
package enum Pinyin {
  /// The words a name is made of, in lower case and without tones: a syllable for every Han
  /// character, and a word for every run of Latin letters or digits.
  ///
  /// `"周予安"` gives zhou, yu, an; `"Tom 陈"` gives tom, chen. Signs and other scripts are passed
  /// over.
  package static func syllables(of name: String) -> [String] {
    var words: [String] = []
    var run = ""
    forEachPart(of: name, surname: Surname.reading(of: name)) { part in
      if case .latin(let letter) = part {
        run.unicodeScalars.append(letter)
        return
      }
      if !run.isEmpty { words.append(run) }
      run = ""
      if case .han(let syllable) = part { words.append(syllable) }
    }
    if !run.isEmpty { words.append(run) }
    return words
  }

  /// The heading a name stands under: "A"–"Z", or "#" for one that begins with a digit, a sign, an emoji or a letter of
  /// another script (F4).
  package static func section(of name: String) -> String {
    section(initial: initial(of: name, surname: Surname.reading(of: name)))
  }

  /// What names are compared by: by section with "#" last, then syllable by syllable, then as they are written, so that
  /// two names are equal only if they are the same.
  package struct SortKey: Comparable, Hashable, Sendable {
    /// The heading the name stands under.
    package var section: String { Pinyin.section(initial: initial) }

    /// The first eight bytes of the sound: most names differ in them.
    private let beginning: UInt64
    /// Words with spaces between them; a space sorts before every letter, so that "li an" precedes "lian".
    private let sound: String
    private let name: String
    private let initial: UInt8?

    package init(_ name: String) {
      let surname = Surname.reading(of: name)
      let initial = Pinyin.initial(of: name, surname: surname)
      // A brace follows z, so that the names under "#" come last.
      var sound = initial == nil ? "{" : ""
      var endsInLatin = false
      forEachPart(of: name, surname: surname) { part in
        switch part {
        case .latin(let letter):
          if !endsInLatin, !sound.isEmpty { sound.append(" ") }
          sound.unicodeScalars.append(letter)
          endsInLatin = true
        case .han(let syllable):
          if !sound.isEmpty { sound.append(" ") }
          sound.append(syllable)
          endsInLatin = false
        case .other:
          endsInLatin = false
        }
      }
      beginning = Self.beginning(of: sound)
      self.sound = sound
      self.name = name
      self.initial = initial
    }

    private static func beginning(of sound: String) -> UInt64 {
      var bytes: UInt64 = 0
      var room = 8
      for byte in sound.utf8.prefix(8) {
        bytes = bytes << 8 | UInt64(byte)
        room -= 1
      }
      return bytes << (8 * UInt64(room))
    }

    package static func < (left: Self, right: Self) -> Bool {
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      return left.sound == right.sound ? left.name < right.name : left.sound < right.sound
    }
  }
}

extension Pinyin {
  private enum Part {
    case latin(Unicode.Scalar)
    case han(String)
    case other
  }

  private static func section(initial: UInt8?) -> String {
    guard let initial else { return "#" }
    return String(Character(Unicode.Scalar(initial - 0x20)))
  }

  /// The lower-case letter a name begins with, if it begins with one.
  private static func initial(of name: String, surname: [String]?) -> UInt8? {
    guard let first = name.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return nil
    }
    if let letter = LatinLetter.plain(first) {
      return ("a"..."z").contains(letter) ? UInt8(letter.value) : nil
    }
    return (surname?.first ?? PinyinIndex.shared.syllable(of: first))?.utf8.first
  }

  private static func forEachPart(
    of name: String, surname: [String]?, _ body: (Part) -> Void
  ) {
    var position = 0
    for scalar in name.unicodeScalars {
      if let letter = LatinLetter.plain(scalar) {
        body(.latin(letter))
      } else if let surname, position < surname.count {
        body(.han(surname[position]))
      } else if let syllable = PinyinIndex.shared.syllable(of: scalar) {
        body(.han(syllable))
      } else {
        body(.other)
      }
      position += 1
    }
  }
}

/// The reading of every Han character, found by its code.
private struct PinyinIndex: Sendable {
  static let shared = PinyinIndex()

  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF
  private static let zero: Unicode.Scalar = "〇"

  /// The first stands for "no reading".
  private var syllables = [""]
  private var readings = [UInt16](repeating: 0, count: block.count)

  private init() {
    PinyinTable.lines.withUTF8Buffer { bytes in
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
        let syllable = String(decoding: line[..<space], as: UTF8.self)
        if syllables.last != syllable { syllables.append(syllable) }
        for scalar in String(decoding: line[(space + 1)...], as: UTF8.self).unicodeScalars
        where Self.block.contains(scalar.value) {
          readings[Int(scalar.value - Self.block.lowerBound)] = UInt16(syllables.count - 1)
        }
      }
    }
  }

  func syllable(of scalar: Unicode.Scalar) -> String? {
    if scalar == Self.zero { return "ling" }
    guard Self.block.contains(scalar.value) else { return nil }
    let number = readings[Int(scalar.value - Self.block.lowerBound)]
    return number == 0 ? nil : syllables[Int(number)]
  }
}

/// Characters that are read in another way when they are a surname (F5).
private enum Surname {
  /// The reading of the surname a name begins with, if it differs from the usual one.
  ///
  /// A single character counts as a surname only in a name of two or three characters, so that
  /// 单车少年 stays a bicycle.
  static func reading(of name: String) -> [String]? {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, firsts.contains(first),
      let second = scalars.dropFirst().first
    else { return nil }
    if let compound = compound[String(String.UnicodeScalarView([first, second]))] {
      return compound
    }
    guard let single = single[first], scalars.count <= 3 else { return nil }
    let isHan = scalars.allSatisfy { PinyinIndex.shared.syllable(of: $0) != nil }
    return isHan ? [single] : nil
  }

  /// Most names begin with none of these, and that is seen at once.
  private static let firsts = Set(single.keys).union(
    compound.keys.compactMap(\.unicodeScalars.first))

  private static let compound: [String: [String]] = [
    "万俟": ["mo", "qi"], "尉迟": ["yu", "chi"], "尉遲": ["yu", "chi"], "单于": ["chan", "yu"],
    "單于": ["chan", "yu"], "长孙": ["zhang", "sun"], "長孫": ["zhang", "sun"],
    "澹台": ["tan", "tai"], "澹臺": ["tan", "tai"],
    "乐正": ["yue", "zheng"], "樂正": ["yue", "zheng"],
  ]

  private static let single: [Unicode.Scalar: String] = [
    "单": "shan", "單": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "查": "zha", "区": "ou",
    "區": "ou", "盖": "ge", "蓋": "ge", "朴": "piao", "翟": "zhai", "缪": "miao", "繆": "miao",
    "员": "yun", "員": "yun", "覃": "qin", "薄": "bo", "隗": "wei", "郇": "xun",
    "佴": "nai", "乜": "nie", "阚": "kan",
  ]
}

/// Latin letters and digits in their plain lower-case form: with accents taken off and full width made narrow.
private enum LatinLetter {
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: scalar
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xC0...0x17F: letters[Int(scalar.value - 0xC0)]
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
    default: nil
    }
  }

  /// U+00C0–U+017F, in order; a full stop where there is no letter.
  private static let letters: [Unicode.Scalar?] =
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.unicodeScalars.map { $0 == "." ? nil : $0 }
}
