import TerminalKit

/// One row of cells of a laid-out article.
struct ArticleLine: Hashable, Sendable {
  var spans: [Span]
  /// A row of a picture, which is drawn over the words.
  var picture: PictureRow?

  struct PictureRow: Hashable, Sendable {
    var view: PictureView
    var x: Int
    /// Which row of the picture this is.
    var row: Int
    var size: Size
  }

  init(_ spans: [Span] = []) { self.spans = spans }

  func moved(by columns: Int) -> ArticleLine {
    guard columns != 0 else { return self }
    var line = ArticleLine(spans.map { $0.moved(by: columns) })
    line.picture = picture
    line.picture?.x += columns
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
}
