import TerminalKit

/// One row of cells of a laid-out article.
struct ArticleLine: Hashable, Sendable {
  var spans: [Span]
  /// A row of a picture, which is drawn over the words.
  var picture: PictureRow?
  /// Where a sound's progress is drawn over the words.
  var player: PlayerRow?
  /// Whether it stands between two rows of one text.
  var isLeading = false
  /// Cells that mean one thing whatever stands in them.
  var area: Area?

  struct PictureRow: Hashable, Sendable {
    var view: PictureView
    var x: Int
    /// Which row of the picture this is.
    var row: Int
    var size: Size
  }

  struct PlayerRow: Hashable, Sendable {
    /// Of the sound.
    var number: Int
    var seconds: Int
    var x: Int
    var width: Int
  }

  struct Area: Hashable, Sendable {
    var place: ArticlePlace
    var x: Int
    var width: Int
  }

  init(_ spans: [Span] = []) { self.spans = spans }

  /// What can be chosen in it, from left to right.
  var places: [ArticlePlace] {
    (area.map { [$0.place] } ?? []) + spans.compactMap(\.place)
  }

  func moved(by columns: Int) -> ArticleLine {
    guard columns != 0 else { return self }
    var line = self
    line.spans = spans.map { $0.moved(by: columns) }
    line.picture?.x += columns
    line.player?.x += columns
    line.area?.x += columns
    return line
  }

  /// The text alone, for tests and for searching.
  var text: String {
    var text = ""
    var x = 0
    for span in spans {
      text += String(repeating: " ", count: max(0, span.x - x)) + span.text
      x = span.x + span.width
    }
    return text
  }

  /// Rows in a frame of at least four columns; each has four columns less than the frame.
  static func box(_ rows: [[Span]], width: Int, look: Look) -> [ArticleLine] {
    let dashes = String(repeating: "─", count: max(0, width - 2))
    let inner = rows.map { row in
      ArticleLine(
        [Span(x: 0, text: "│", look: look)] + row.map { $0.moved(by: 2) }
          + [Span(x: width - 1, text: "│", look: look)])
    }
    return [ArticleLine([Span(x: 0, text: "╭\(dashes)╮", look: look)])] + inner
      + [ArticleLine([Span(x: 0, text: "╰\(dashes)╯", look: look)])]
  }
}
