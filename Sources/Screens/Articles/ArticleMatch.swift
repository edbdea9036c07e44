import TerminalKit

/// Where an article's page says what is searched for; it may go over the end of a row.
struct ArticleMatch: Hashable, Sendable, Comparable {
  private let piece: Int
  /// At least one, from top to bottom.
  let parts: [Part]

  /// What of it stands in one row.
  struct Part: Hashable, Sendable {
    var row: Int
    var x: Int
    var width: Int
  }

  /// Its first row.
  var place: ArticleLayout.Place { .init(piece: piece, row: parts[0].row) }

  static func < (one: ArticleMatch, other: ArticleMatch) -> Bool {
    (one.place, one.parts[0].x) < (other.place, other.parts[0].x)
  }

  /// All in the rows of a piece, from its beginning on; capitals don't matter, nor how many blanks there are.
  static func all(of words: String, in lines: [ArticleLine], piece: Int) -> [ArticleMatch] {
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .map(String.init)
    guard !wanted.isEmpty else { return [] }
    let letters = letters(of: lines)
    var matches: [ArticleMatch] = []
    var start = 0
    while start < letters.count {
      if let end = end(of: wanted, at: start, in: letters) {
        matches.append(ArticleMatch(piece: piece, parts: parts(of: letters[start..<end])))
        start = end
      } else {
        start += 1
      }
    }
    return matches
  }

  private struct Letter {
    /// In small letters.
    var text: String
    var part: Part?

    /// Where a row ends there may have been a blank or not.
    static let rowEnd = Letter(text: "", part: nil)
  }

  private static func letters(of lines: [ArticleLine]) -> [Letter] {
    var letters: [Letter] = []
    // Words under a drawn picture can't be seen.
    for (row, line) in lines.enumerated() where !line.isLeading && line.picture == nil {
      if row > 0 { letters.append(.rowEnd) }
      var end = line.spans.first?.x ?? 0
      for span in line.spans {
        if span.x > end { letters.append(.rowEnd) }
        var x = span.x
        for character in span.text {
          let width = TextWidth.width(of: character)
          let part = Part(row: row, x: x, width: width)
          x += width
          if character.isWhitespace, letters.last?.text == " " { continue }
          let text = character.isWhitespace ? " " : character.lowercased()
          letters.append(Letter(text: text, part: part))
        }
        end = x
      }
    }
    return letters
  }

  /// Behind the last letter, if the words stand there.
  private static func end(of wanted: [String], at start: Int, in letters: [Letter]) -> Int? {
    guard letters[start].text == wanted[0] else { return nil }
    var next = start
    for letter in wanted {
      guard next < letters.count else { return nil }
      if letters[next].part == nil {
        next += 1
        if letter == " " { continue }
        guard next < letters.count else { return nil }
      }
      guard letters[next].text == letter else { return nil }
      next += 1
    }
    return next
  }

  private static func parts(of letters: ArraySlice<Letter>) -> [Part] {
    letters.compactMap(\.part).reduce(into: []) { parts, part in
      if let last = parts.indices.last, parts[last].row == part.row {
        parts[last].width = part.x + part.width - parts[last].x
      } else {
        parts.append(part)
      }
    }
  }
}
