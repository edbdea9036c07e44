/// The body of an article, read passage by passage, so that a page can begin before all of it is read.
///
/// The documents of all passages one behind the other are the document of the whole body: a passage ends where a block
/// begins at the margin below a blank line, which leaves nothing open. Where that can't be told from the beginnings of
/// the lines, all that is left is one passage.
package struct ArticlePassages: Sendable {
  private let bytes: [UInt8]
  private let survey: MarkdownSurvey
  private let bytesMin: Int
  private var start = 0

  package init(markdown: String) {
    self.init(markdown: markdown, bytesMin: Self.bytesMin)
  }

  /// Bytes from which on a passage ends where it can: more than a screen shows, and read in a millisecond.
  private static let bytesMin = 8192

  init(markdown: String, bytesMin: Int) {
    bytes = Array(markdown.utf8)
    survey = MarkdownSurvey(bytes)
    self.bytesMin = bytesMin
  }

  package var bytesRead: Int { start }
  package var bytesLeft: Int { bytes.count - start }

  /// The next passage; `nil` behind the last.
  package mutating func next() -> ArticleDocument? {
    guard start < bytes.count else { return nil }
    let end =
      survey.isDivisible
      ? MarkdownCut.end(of: bytes, from: start, bytesMin: bytesMin)
      : bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    start = end
    return ArticleDocument(
      blocks: MarkdownReader.read(text, tables: survey.tablesAreSane))
  }
}

/// Looks for the line that a passage ends before, by what lines begin with.
private struct MarkdownCut {
  private let bytes: [UInt8]
  /// No line above is looked for.
  private let lowest: Int
  private var fence: Fence?
  private var isInList = false
  private var isBelowBlank = false

  private struct Fence {
    var byte: UInt8
    var length: Int
  }

  private enum Finding {
    case goOn
    case cut
    /// From here on lines can mean several things.
    case unclear
  }

  static func end(of bytes: [UInt8], from start: Int, bytesMin: Int) -> Int {
    var cut = MarkdownCut(bytes: bytes, lowest: start + max(1, bytesMin))
    var line = start
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      switch cut.look(at: line..<end) {
      case .goOn: line = end + 1
      case .cut: return line
      case .unclear: return bytes.count
      }
    }
    return bytes.count
  }

  private init(bytes: [UInt8], lowest: Int) {
    self.bytes = bytes
    self.lowest = lowest
  }

  private mutating func look(at line: Range<Int>) -> Finding {
    let words = bytes[line].drop { $0 == UInt8(ascii: " ") }
    guard let first = words.first(where: { !Self.isBlank($0) }) else {
      isBelowBlank = true
      return .goOn
    }
    defer { isBelowBlank = false }
    let indent = words.startIndex - line.lowerBound
    if let fence {
      if indent < 4, ends(fence, words) { self.fence = nil }
      return .goOn
    }
    // Deeper there is code, or what belongs to an item of a list.
    guard indent < 4, words.first == first else { return .goOn }
    if isListMark(words) {
      isInList = true
      return .goOn
    }
    if indent == 0, isBelowBlank {
      isInList = false
      // The library takes a byte order mark off the beginning of a text.
      if line.lowerBound >= lowest, first != 0xEF { return .cut }
    }
    // HTML may go on over blank lines.
    if first == UInt8(ascii: "<") { return .unclear }
    if let fence = Self.fence(words) {
      // It may stand in the item or end the list.
      if isInList, indent > 0 { return .unclear }
      self.fence = fence
    }
    return .goOn
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func fence(_ words: ArraySlice<UInt8>) -> Fence? {
    guard let byte = words.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
      return nil
    }
    let info = words.drop { $0 == byte }
    let length = words.count - info.count
    guard length >= 3, byte != UInt8(ascii: "`") || !info.contains(byte) else { return nil }
    return Fence(byte: byte, length: length)
  }

  private func ends(_ fence: Fence, _ words: ArraySlice<UInt8>) -> Bool {
    let rest = words.drop { $0 == fence.byte }
    return words.count - rest.count >= fence.length && rest.allSatisfy(Self.isBlank)
  }

  private func isListMark(_ words: ArraySlice<UInt8>) -> Bool {
    var rest = words.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let marks = rest.startIndex == words.startIndex ? "-+*".utf8 : ".)".utf8
    guard let mark = rest.popFirst(), marks.contains(mark) else { return false }
    return rest.first.map(Self.isBlank) ?? true
  }
}
