package import TerminalKit

/// A screen that is one list of rows, each of which leads to another screen.
package protocol RowScreen: Screen where Intent: RowIntent {
  var page: RowPage<Intent.Row> { get set }

  /// What a row leads to.
  func destination(of id: Intent.Row.ID) -> any Screen
}

/// The intents of a list's screen: those of the list, and its own.
package protocol RowIntent: Sendable {
  associatedtype Row: Identifiable & Sendable where Row.ID: Sendable
  static func row(_ intent: RowPage<Row>.Intent) -> Self
}

extension RowScreen {
  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  mutating func act(on intent: RowPage<Intent.Row>.Intent) -> [Effect] {
    page.update(intent).map { [.push(destination(of: $0))] } ?? []
  }
}

extension RowIntent {
  /// The keys of a list, with those of the screen itself between opening and moving.
  static func table(_ own: [Binding<Self>]) -> KeyTable<Self> {
    let opening = Binding(
      Keys.open, row(.open), .open, hinted: true)
    return KeyTable([opening] + own + ListMove.bindings { row(.move($0)) })
  }
}
