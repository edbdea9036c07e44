package import TerminalKit

/// A screen that is one list of rows, each of which leads to another screen.
package protocol RowScreen: Screen where Intent: RowIntent {
  associatedtype Row: Identifiable & Sendable where Row.ID == Intent.RowID
  var page: RowPage<Row> { get set }

  /// What a row leads to.
  func destination(of id: Row.ID) -> any Screen
}

extension RowScreen {
  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(height: size.rows)
  }

  mutating func act(on intent: ListIntent<Row.ID>) -> [Effect] {
    page.update(intent).map { [.push(destination(of: $0))] } ?? []
  }
}
