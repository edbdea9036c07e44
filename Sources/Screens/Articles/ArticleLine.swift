import TerminalKit

/// One row of cells of a laid-out article.
struct ArticleLine: Hashable, Sendable {
  var spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }

  func moved(by columns: Int) -> ArticleLine {
    columns == 0 ? self : ArticleLine(spans.map { $0.moved(by: columns) })
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
