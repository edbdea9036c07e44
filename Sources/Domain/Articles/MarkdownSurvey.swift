/// What must be known of a whole body before any of it is read.
struct MarkdownSurvey {
  /// Whether its tables are small enough to be read.
  let tablesAreSane: Bool
  /// Whether a part of it means by itself what it means in the whole: links don't look up their addresses elsewhere.
  let isDivisible: Bool

  /// The library gives every row of a table as many cells as its header has, so a header of thousands of columns over
  /// thousands of empty rows would make a tree thousands of times the text.
  ///
  /// A body with more than this in all its tables is read without them.
  private static let tableCellsMax = 40_000

  /// A table ends with a blank line at the latest.
  init(_ bytes: some Sequence<UInt8>) {
    var cells = 0
    var lines = 0
    var widest = 0
    var columns = 0
    var isBlank = true
    var isDivisible = true
    var last: UInt8 = 0
    func endLine() {
      lines += 1
      // One more than there are bars between, where none stands at the ends.
      if columns > 0 { widest = max(widest, columns + 1) }
    }
    func endTable() {
      cells += widest * lines
      lines = 0
      widest = 0
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        endLine()
        if isBlank { endTable() }
        columns = 0
        isBlank = true
      } else if byte > UInt8(ascii: " ") {
        isBlank = false
        if byte == UInt8(ascii: "|") { columns += 1 }
        if byte == UInt8(ascii: ":"), last == UInt8(ascii: "]") { isDivisible = false }
      } else if byte == UInt8(ascii: "\r") {
        isDivisible = false
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        isBlank = false
      }
      last = byte
    }
    endLine()
    endTable()
    tablesAreSane = cells <= Self.tableCellsMax
    self.isDivisible = isDivisible
  }
}
