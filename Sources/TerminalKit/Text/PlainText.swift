/// Text from anywhere, made harmless for what reads it outside our cells.
package enum PlainText {
  /// One line with nothing in it but what a cell would show: for a window's title.
  package static func line(_ text: some StringProtocol, maxScalars: Int = 256) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < maxScalars else { break }
      switch TextWidth.classify(scalar.value) {
      case .cell(let value, _):
        if let shown = Unicode.Scalar(value) { line.append(shown) }
      case .joins: line.append(scalar)
      case .dropped: continue
      }
      count += 1
    }
    return String(line)
  }

  /// Lines that end in "\n", without control characters and direction overrides.
  ///
  /// For what is pasted into the program and what is copied out of it: emoji stay whole, but nothing
  /// can act on the terminal that it is pasted into next. Tabs stay.
  package static func lines(_ text: some StringProtocol) -> String {
    var lines = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x0D, 0x85, 0x2028, 0x2029: lines.append("\n")
      case 0x0A: if !afterReturn { lines.append("\n") }
      case 0x09, 0x20...0x7E: lines.append(scalar)
      case ..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: lines.append(scalar)
      }
      afterReturn = value == 0x0D
    }
    return String(lines)
  }
}
