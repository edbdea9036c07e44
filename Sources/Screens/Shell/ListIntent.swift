/// What a key or a click means on a list of rows.
package enum ListIntent<ID: Hashable & Sendable>: Hashable, Sendable {
  case move(ListMove)
  case wheel(Int)
  /// The row in hand.
  case open
  case openRow(ID)
}

/// The intents of a list's screen: those of the list, and its own.
package protocol RowIntent: Sendable {
  associatedtype RowID: Hashable & Sendable
  static func row(_ intent: ListIntent<RowID>) -> Self
}

extension RowIntent {
  /// The keys of a list, with those of the screen itself between opening and moving.
  static func table(_ own: [Binding<Self>] = []) -> KeyTable<Self> {
    KeyTable(
      [Binding(Keys.open, row(.open), .open, hinted: true)] + own
        + ListMove.bindings { row(.move($0)) })
  }
}
