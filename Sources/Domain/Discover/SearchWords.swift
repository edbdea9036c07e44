/// What somebody searches texts for: words that all have to occur, in any order.
///
/// Blanks part the words; where there are none, as in Chinese, what was typed is one word, and a single character is
/// enough. A word is found where a word of the text begins (`WordStart`). Capitals of A–Z don't matter.
package struct SearchWords: Hashable, Sendable {
  /// In small letters and in the order they were typed, each once.
  package let all: [String]

  /// More words than this, and letters of a word beyond this, aren't looked for.
  package static let wordsMax = 5
  package static let lengthMax = 40

  package init(_ text: String) {
    var all: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word = String(word.prefix(Self.lengthMax)).asciiLowercased
      if all.count < Self.wordsMax, !all.contains(word) { all.append(word) }
    }
    self.all = all
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Whether each of the words occurs in one of the texts.
  package func areFound(in texts: [String]) -> Bool {
    all.allSatisfy { word in texts.contains { Self.isFound(word, in: $0) } }
  }

  /// Whether `text` has this word, which is in small letters.
  package static func isFound(_ word: String, in text: String) -> Bool {
    firstPlace(of: word, in: text) != nil
  }

  /// Of a long text the part around the first place where one of the words stands, behind "…" where that isn't its
  /// beginning.
  package func passage(in text: String) -> String {
    guard let place = firstPlace(in: text) else { return String(text.prefix(Self.passageLength)) }
    let start =
      text.index(place, offsetBy: -Self.passageLength / 4, limitedBy: text.startIndex)
      ?? text.startIndex
    let passage = String(text[start...].prefix(Self.passageLength))
    return start == text.startIndex ? passage : "…" + passage
  }

  /// In characters.
  private static let passageLength = 160

  private func firstPlace(in text: String) -> String.Index? {
    all.compactMap { Self.firstPlace(of: $0, in: text) }.min()
      .map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  private static func firstPlace(of word: String, in text: String) -> Int? {
    var (word, text) = (word, text)
    return word.withUTF8 { word in
      text.withUTF8 { text in text.indices.first { text.has(word, at: $0) } }
    }
  }

  /// Where words occur in a text, from its beginning on; at one place the longest.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let bytes = Array(text.utf8)
    let words = all.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place < bytes.count {
      let found = bytes.withUnsafeBufferPointer { bytes in
        words.first { $0.withUnsafeBufferPointer { word in bytes.has(word, at: place) } }
      }
      guard let found else {
        place += 1
        continue
      }
      let start = text.utf8.index(text.startIndex, offsetBy: place)
      ranges.append(start..<text.utf8.index(start, offsetBy: found.count))
      place += found.count
    }
    return ranges
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word in small letters stands at a place of this text where it may.
  fileprivate func has(_ word: Self, at place: Int) -> Bool {
    guard let first = word.first, self[place].asciiLowercased == first,
      place + word.count <= count, WordStart.isPossible(at: place, in: self)
    else { return false }
    return word.indices.allSatisfy { self[place + $0].asciiLowercased == word[$0] }
  }
}

extension UInt8 {
  fileprivate var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 32 : self
  }
}

extension String {
  /// With the capitals of A–Z made small.
  fileprivate var asciiLowercased: String {
    String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
  }
}
