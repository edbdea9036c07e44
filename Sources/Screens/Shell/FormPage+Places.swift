import TerminalKit

/// Where the parts of a form stand.
extension FormPage {
  /// Where what belongs to the names begins; `nil`: below them.
  var column: Int? {
    let names = entries.compactMap { entry in
      switch entry.control {
      case .field, .choices, .toggle, .door: TextWidth.width(of: entry.name)
      case .button, .note, .gap: nil
      }
    }
    let beside = 2 + (names.max() ?? 0) + 3
    return width - beside >= 20 ? beside : nil
  }

  func height(of entry: Entry, column: Int?) -> Int {
    switch entry.control {
    case .choices, .toggle, .door: column != nil || standsBeside(entry) ? 1 : 2
    case .field: column == nil ? 2 : 1
    case .note: max(1, TextWrap.wrapped(entry.name, width: max(1, width - 4)).count)
    case .button, .gap: 1
    }
  }

  /// Where the choices of an entry stand side by side in the row of its name; `nil` where there is no room for all.
  func places(of entry: Entry, column: Int?) -> [Rect]? {
    guard let column, let names = entry.control.choices?.names else { return nil }
    var x = column
    let places = names.map { name in
      let place = Rect(x: x, y: 0, width: TextWidth.width(of: name) + 2, height: 1)
      x = place.maxX + Self.gapWidth
      return place
    }
    return places.allSatisfy { $0.maxX <= width } ? places : nil
  }

  /// Whether of an entry's choices the chosen one alone is in sight.
  func isFolded(_ entry: Entry, column: Int?) -> Bool { places(of: entry, column: column) == nil }

  /// What is chosen or what a door tells, where it stands alone.
  static func value(of control: Control) -> String {
    switch control {
    case .choices(let names, let chosen): (chosen.map { names[$0] + " " } ?? "") + "›"
    // As far from the edge as what stands in front of the sign that leads on.
    case .toggle(let isOn, let on, let off): (isOn ? "● " + on : "○ " + off) + "  "
    case .door(let value, _): value
    case .field, .button, .note, .gap: ""
    }
  }

  /// Where no column is kept for what belongs to the names: whether it has room at the end of the same row.
  func standsBeside(_ entry: Entry) -> Bool {
    let names = TextWidth.width(of: entry.name)
    return 2 + names + Self.gapWidth + TextWidth.width(of: Self.value(of: entry.control)) < width
  }

  /// Between choices that stand side by side.
  private static var gapWidth: Int { 2 }
}
