import TerminalKit

extension TextWrap {
  /// The first rows of a text, with an ellipsis for what follows them.
  static func wrapped(_ text: String, width: Int, rows count: Int) -> [String] {
    guard !text.isEmpty, count > 0 else { return [] }
    let rows = wrapped(text, width: max(1, width))
    var shown = rows.prefix(count).map(String.init)
    if rows.count > count, let last = shown.popLast() {
      let end = last + (TextWidth.width(of: last) < width ? "…" : " ")
      shown.append(TextWidth.clipped(end, to: max(1, width)))
    }
    return shown
  }
}
