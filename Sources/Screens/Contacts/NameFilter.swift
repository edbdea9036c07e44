import TerminalKit

/// The field above a list of names that is open while somebody looks for one, and what it finds.
struct NameFilter: Sendable {
  private var field: TextField?
  private var search = NameSearch([])

  var isOpen: Bool { field != nil }
  /// The rows of cells that it takes.
  var height: Int { field == nil ? 0 : 1 }

  /// What can be done while it is open.
  static func bindings<Intent: Sendable>(
    open: Intent, clear: Intent, move: (ListMove) -> Intent
  ) -> [Binding<Intent>] {
    [
      Binding([.enter], open, .open, hinted: true),
      Binding([.escape], clear, .clearFilter, hinted: true),
      Binding([.up], move(.up), .up),
      Binding([.down], move(.down), .down),
      Binding([.pageUp], move(.pageUp), .pageUp),
      Binding([.pageDown], move(.pageDown), .pageDown),
    ]
  }

  func edit(for key: Key) -> TextField.Edit? { isOpen ? TextField.Edit(key) : nil }

  mutating func open(over names: [String]) {
    field = TextField()
    search = NameSearch(names)
  }

  /// The list has changed.
  mutating func refresh(_ names: @autoclosure () -> [String]) {
    if isOpen { search = NameSearch(names()) }
  }

  mutating func apply(_ edit: TextField.Edit) { field?.apply(edit) }

  mutating func close() { field = nil }

  /// The places of the names that it finds; `nil` while nothing is typed.
  var found: [Int]? {
    guard let words = field?.text, !words.isEmpty else { return nil }
    return search.indices(matching: words)
  }

  /// Draws it in the first row if it is open, and the list with `list` in what is left.
  func view<Intent>(
    on canvas: inout Canvas<Intent>, placeholder: Word, in context: ScreenContext,
    list: (inout Canvas<Intent>) -> Void
  ) {
    let size = canvas.size
    field?.view(
      on: &canvas, at: Rect(x: 1, y: 0, width: size.columns - 2, height: 1),
      placeholder: context(placeholder), in: context)
    canvas.inside(
      Rect(x: 0, y: height, width: size.columns, height: size.rows - height), list)
  }
}
