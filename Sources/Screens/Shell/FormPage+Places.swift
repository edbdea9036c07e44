import TerminalKit

/// Where the parts of a form stand.
extension FormPage {
  /// Where what belongs to the names begins; `nil`: below them.
  var column: Int? {
    let names = entries.compactMap { entry in
      switch entry.control {
      case .field, .choices, .door: TextWidth.width(of: entry.name)
      case .button, .note, .gap: nil
      }
    }
    let beside = 2 + (names.max() ?? 0) + 3
    return width - beside >= 20 ? beside : nil
  }

  func height(of entry: Entry, column: Int?) -> Int {
    switch entry.control {
    case .choices(let names, _): places(of: names, column: column).map(\.maxY).max() ?? 1
    case .field: column == nil ? 2 : 1
    case .door(let value, _): column == nil && !value.isEmpty ? 2 : 1
    case .note: max(1, TextWrap.wrapped(entry.name, width: max(1, width - 4)).count)
    case .button, .gap: 1
    }
  }

  /// Where the choices of an entry stand, from its first row.
  func places(of names: [String], column: Int?) -> [Rect] {
    let left = column ?? 4
    let widths = names.map { TextWidth.width(of: $0) + 2 }
    let columns = Self.columns(for: widths, within: width - left)
    return names.indices.map { index in
      let place = index % columns.count
      return Rect(
        x: left + columns[..<place].reduce(0) { $0 + $1 + Self.gapWidth },
        y: (column == nil ? 1 : 0) + index / columns.count, width: widths[index], height: 1)
    }
  }

  /// Between choices that stand side by side.
  private static var gapWidth: Int { 2 }

  /// The widths of the columns that all choices stand in: in as few rows as there is room for, and these about even, so
  /// that no last one is left alone.
  private static func columns(for widths: [Int], within room: Int) -> [Int] {
    for rows in 1...max(1, widths.count) {
      let count = (widths.count + rows - 1) / rows
      let columns = (0..<count).map { column in
        stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
      }
      if columns.reduce(0, +) + gapWidth * (count - 1) <= room { return columns }
    }
    return [widths.max() ?? 0]
  }
}
