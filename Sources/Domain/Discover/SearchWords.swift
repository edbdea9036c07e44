/// What somebody searches texts for: words that all have to occur, in any order.
///
/// Blanks part the words; where there are none, as in Chinese, what was typed is one word, and a single character is
/// enough. Capitals of A–Z don't matter.
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
    let texts = texts.map(\.asciiLowercased)
    return all.allSatisfy { word in texts.contains { $0.utf8.firstPlace(of: word.utf8) != nil } }
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
    let lowered = text.asciiLowercased
    return all.compactMap { lowered.utf8.firstPlace(of: $0.utf8) }.min().map { place in
      text.utf8.index(
        text.startIndex, offsetBy: lowered.utf8.distance(from: lowered.startIndex, to: place))
    }
  }

  /// Where words occur in a text, from its beginning on; at one place the longest.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let lowered = Array(text.asciiLowercased.utf8)
    let words = all.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place < lowered.count {
      guard let word = words.first(where: { lowered[place...].starts(with: $0) }) else {
        place += 1
        continue
      }
      let start = text.utf8.index(text.startIndex, offsetBy: place)
      ranges.append(start..<text.utf8.index(start, offsetBy: word.count))
      place += word.count
    }
    return ranges
  }
}

extension String {
  /// With the capitals of A–Z made small, and nothing else: it is as long as before.
  fileprivate var asciiLowercased: String {
    String(
      decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 32 : $0 },
      as: UTF8.self)
  }
}

extension String.UTF8View {
  fileprivate func firstPlace(of word: String.UTF8View) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].starts(with: word) { return place }
      place = index(after: place)
    }
    return nil
  }
}
