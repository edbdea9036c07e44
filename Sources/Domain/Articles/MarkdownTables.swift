/// Whether a body's tables are worth reading.
enum MarkdownTables {
  /// The library gives every row of a table as many cells as its header has, so a header of
  /// thousands of columns over thousands of empty rows would make a tree thousands of times the
  /// text.
  ///
  /// A body with more than this in all its tables is read without them.
  private static let cellsMax = 40_000

  /// A table ends with a blank line at the latest.
  static func areSane(in markdown: String) -> Bool {
    var cells = 0
    var lines = 0
    var widest = 0
    var columns = 0
    var isBlank = true
    func end() {
      cells += widest * lines
      lines = 0
      widest = 0
    }
    for byte in markdown.utf8 {
      switch byte {
      case UInt8(ascii: "|"):
        columns += 1
        isBlank = false
      case UInt8(ascii: "\n"):
        lines += 1
        // One more than there are bars between, where none stands at the ends.
        if columns > 0 { widest = max(widest, columns + 1) }
        if isBlank { end() }
        columns = 0
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: isBlank = false
      }
      if cells > cellsMax { return false }
    }
    if columns > 0 { widest = max(widest, columns + 1) }
    lines += 1
    end()
    return cells <= cellsMax
  }
}
