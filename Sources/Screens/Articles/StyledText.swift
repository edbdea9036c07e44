import TerminalKit

/// Text of several looks, broken into rows as a whole, so that a link or a strong word never changes where a row ends.
struct StyledText: Hashable, Sendable {
  private(set) var plain = ""
  private(set) var runs: [Run] = []

  /// A stretch of one look; it ends where the next begins.
  struct Run: Hashable, Sendable {
    /// In bytes of `plain`.
    var start: Int
    var look: Look
    var place: ArticlePlace?
  }

  init() {}

  init(_ text: String, _ look: Look, place: ArticlePlace? = nil) {
    append(text, look, place: place)
  }

  var isEmpty: Bool { plain.isEmpty }

  /// What can be chosen in it, in order.
  var places: [ArticlePlace] {
    runs.reduce(into: []) { places, run in
      if let place = run.place, places.last != place { places.append(place) }
    }
  }

  mutating func append(
    _ text: some StringProtocol, _ look: Look, place: ArticlePlace? = nil
  ) {
    guard !text.isEmpty else { return }
    if runs.last?.look != look || runs.last?.place != place {
      runs.append(Run(start: plain.utf8.count, look: look, place: place))
    }
    plain += text
  }

  /// The text of a run.
  func text(of run: Int) -> Substring {
    let end = run + 1 < runs.count ? runs[run + 1].start : plain.utf8.count
    return slice(runs[run].start, end)
  }

  /// The width of the widest word, as far as `limit`.
  func widestWord(limit: Int) -> Int {
    var widest = 0
    var width = 0
    for scalar in plain.unicodeScalars {
      let own = TextWidth.width(of: scalar)
      // A row may end beside a wide character.
      width = scalar.properties.isWhitespace ? 0 : own == 2 ? 2 : width + own
      widest = max(widest, width)
      if widest >= limit { return limit }
    }
    return widest
  }

  /// The width of the longest line if nothing is broken.
  var naturalWidth: Int {
    plain.split(separator: "\n").map { TextWidth.width(of: $0) }.max() ?? 0
  }

  /// The rows at a width; an empty row has no spans.
  func rows(width: Int) -> [[Span]] {
    var run = 0
    return TextWrap.wrapped(plain, width: width).map { spans(of: $0, from: &run) }
  }

  private func spans(of row: Substring, from run: inout Int) -> [Span] {
    var start = row.utf8.distance(from: plain.startIndex, to: row.startIndex)
    let rowEnd = start + row.utf8.count
    while run + 1 < runs.count, runs[run + 1].start <= start { run += 1 }
    var spans: [Span] = []
    var x = 0
    var current = run
    while start < rowEnd {
      let runEnd = current + 1 < runs.count ? runs[current + 1].start : rowEnd
      let end = min(rowEnd, runEnd)
      let span = Span(
        x: x, text: String(slice(start, end)), look: runs[current].look,
        place: runs[current].place)
      x += span.width
      spans.append(span)
      start = end
      current += 1
    }
    return spans
  }

  private func slice(_ start: Int, _ end: Int) -> Substring {
    let bytes = plain.utf8
    return plain[
      bytes.index(
        bytes.startIndex, offsetBy: start)..<bytes.index(
          bytes.startIndex, offsetBy: end)]
  }
}
