package import TerminalKit

/// A key binding as data: the keys, what the person means by them, and the sentence that help, hint line and palette
/// show for it.
package struct Binding<Intent: Sendable>: Sendable {
  package var keys: [Key]
  package var intent: Intent
  package var name: Word
  /// Shown in the hint line while there is room.
  package var isHinted: Bool
  /// A mere move, of which the palette doesn't tell.
  package var isMove: Bool

  package init(
    _ keys: [Key], _ intent: Intent, _ name: Word, hinted: Bool = false, isMove: Bool = false
  ) {
    self.keys = keys
    self.intent = intent
    self.name = name
    isHinted = hinted
    self.isMove = isMove
  }
}

/// The bindings of a screen in one of its states.
///
/// No key may stand twice (checked by a test over all tables).
package struct KeyTable<Intent: Sendable>: Sendable {
  package let bindings: [Binding<Intent>]
  /// Those that the hint line shows.
  let hinted: [Binding<Intent>]
  /// How it shows each of them, by its first key.
  let hints: [Hint]
  private let byKey: [Key: Int]

  package init(_ bindings: [Binding<Intent>]) {
    self.bindings = bindings
    hinted = bindings.filter { $0.isHinted && !$0.keys.isEmpty }
    hints = hinted.map { Hint(key: $0.keys[0], name: $0.name) }
    byKey = Dictionary(
      bindings.enumerated().flatMap { index, binding in binding.keys.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: Key) -> Intent? { byKey[key].map { bindings[$0].intent } }

  /// Keys that stand in more than one binding.
  package var clashes: [Key] {
    bindings.enumerated().flatMap { index, binding in
      binding.keys.filter { byKey[$0] != index }
    }
  }
}

/// The moves that all lists share: arrows and vi keys alike.
package enum ListMove: Hashable, Sendable {
  case up, down, pageUp, pageDown, halfUp, halfDown, top, bottom

  package static func bindings<Intent: Sendable>(
    _ intent: (ListMove) -> Intent
  ) -> [Binding<Intent>] {
    [
      Binding([.up, .character("k")], intent(.up), .up, isMove: true),
      Binding([.down, .character("j")], intent(.down), .down, isMove: true),
      Binding([.pageUp, .control("b")], intent(.pageUp), .pageUp, isMove: true),
      Binding([.pageDown, .control("f")], intent(.pageDown), .pageDown, isMove: true),
      Binding([.control("u")], intent(.halfUp), .halfPageUp, isMove: true),
      Binding([.control("d")], intent(.halfDown), .halfPageDown, isMove: true),
      Binding([.home, .character("g")], intent(.top), .toTop, isMove: true),
      Binding([.end, .character("G")], intent(.bottom), .toBottom, isMove: true),
    ]
  }
}
