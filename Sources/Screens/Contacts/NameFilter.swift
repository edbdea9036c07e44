package import TerminalKit

/// The field above a list of names that is open while somebody looks for one, and what it finds.
package struct NameFilter: Sendable {
  private var field: TextField?
  private var search = NameSearch([])

  var isOpen: Bool { field != nil }
  /// The rows of cells that it takes.
  var height: Int { field == nil ? 0 : 1 }

  /// What is done with it.
  package enum Intent: Hashable, Sendable {
    case start
    case edit(TextField.Edit)
    case clear
  }

  /// The key that opens it.
  static func opening<Outer: Sendable>(_ intent: (Intent) -> Outer) -> Binding<Outer> {
    Binding([.character("/")], intent(.start), .filter, hinted: true)
  }

  /// What can be done while it is open.
  static func bindings<Outer: Sendable>(
    open: Outer, _ intent: (Intent) -> Outer, move: (ListMove) -> Outer
  ) -> [Binding<Outer>] {
    [
      Binding([.enter], open, .open, hinted: true),
      Binding([.escape], intent(.clear), .clearFilter, hinted: true),
      Binding([.up], move(.up), .up),
      Binding([.down], move(.down), .down),
      Binding([.pageUp], move(.pageUp), .pageUp),
      Binding([.pageDown], move(.pageDown), .pageDown),
    ]
  }

  /// What a key that means nothing else, or a pasted text, means while it is open.
  func intent(for key: Key) -> Intent? { isOpen ? TextField.Edit(key).map { .edit($0) } : nil }
  func intent(forPaste text: String) -> Intent? { isOpen ? .edit(.insert(text)) : nil }

  mutating func update(_ intent: Intent, over names: @autoclosure () -> [String]) {
    switch intent {
    case .start:
      field = TextField()
      search = NameSearch(names())
    case .edit(let edit): field?.apply(edit)
    case .clear: close()
    }
  }

  /// The list has changed.
  mutating func refresh(_ names: @autoclosure () -> [String]) {
    if isOpen { search = NameSearch(names()) }
  }

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

/// A screen with a list of names that can be filtered.
package protocol FilteringScreen: Screen where Intent: FilteringIntent {
  var filter: NameFilter { get }
}

package protocol FilteringIntent: Sendable {
  static func filter(_ intent: NameFilter.Intent) -> Self
}

extension FilteringScreen {
  package func intent(for key: Key) -> Intent? {
    keys[key] ?? filter.intent(for: key).map { .filter($0) }
  }

  package func intent(forPaste text: String) -> Intent? {
    filter.intent(forPaste: text).map { .filter($0) }
  }
}
