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
    let texts = texts.map(Lowered.init)
    return all.allSatisfy { word in texts.contains { $0.firstPlace(of: Array(word.utf8)) != nil } }
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
    let lowered = Lowered(text)
    return all.compactMap { lowered.firstPlace(of: Array($0.utf8)) }.min()
      .map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  /// Where words occur in a text, from its beginning on; at one place the longest.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let lowered = Lowered(text)
    let words = all.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place < lowered.bytes.count {
      guard let word = words.first(where: { lowered.has($0, at: place) }) else {
        place += 1
        continue
      }
      let start = text.utf8.index(text.startIndex, offsetBy: place)
      ranges.append(start..<text.utf8.index(start, offsetBy: word.count))
      place += word.count
    }
    return ranges
  }

  /// Whether `text` has this word, which is in small letters.
  package static func isFound(_ word: String, in text: String) -> Bool {
    Lowered(text).firstPlace(of: Array(word.utf8)) != nil
  }
}

/// A text with the capitals of A–Z made small, and nothing else: it is as long as before.
private struct Lowered {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 32 : $0 }
  }

  func firstPlace(of word: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      text.indices.first { Self.stands(word, at: $0, in: text) }
    }
  }

  func has(_ word: [UInt8], at place: Int) -> Bool {
    bytes.withUnsafeBufferPointer { Self.stands(word, at: place, in: $0) }
  }

  private static func stands(
    _ word: [UInt8], at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first, text[place] == first, place + word.count <= text.count,
      WordStart.isPossible(at: place, in: text)
    else { return false }
    return word.indices.allSatisfy { text[place + $0] == word[$0] }
  }
}

extension String {
  /// With the capitals of A–Z made small.
  fileprivate var asciiLowercased: String { String(decoding: Lowered(self).bytes, as: UTF8.self) }
}
