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

extension Binding {
  /// What closes a popup: the keys that lead back from a screen, and q; `others` stand next to Esc.
  static func closing(_ intent: Intent, _ name: Word = .close, with others: [Key] = []) -> Binding {
    Binding(
      [.escape] + others + Keys.left + [.character("q")], intent, name, hinted: true)
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
  /// All keys, with their codes and the bindings they belong to.
  private let keys: [Key]
  private let codes: [UInt32]
  private let owners: [Int]

  package init(_ bindings: [Binding<Intent>]) {
    self.bindings = bindings
    hinted = bindings.filter { $0.isHinted && !$0.keys.isEmpty }
    hints = hinted.map { Hint(key: $0.keys[0], name: $0.name) }
    keys = bindings.flatMap(\.keys)
    codes = keys.map(\.code)
    owners = bindings.indices.flatMap { index in bindings[index].keys.map { _ in index } }
  }

  package subscript(key: Key) -> Intent? { binding(of: key).map { bindings[$0].intent } }

  /// What an intent's binding is called.
  func name(of intent: Intent) -> Word? where Intent: Equatable {
    bindings.first { $0.intent == intent }?.name
  }

  /// Keys that stand in more than one binding.
  package var clashes: [Key] {
    bindings.enumerated().flatMap { index, binding in
      binding.keys.filter { self.binding(of: $0) != index }
    }
  }

  /// The first binding that a key stands in.
  ///
  /// Why not a dictionary: a few dozen numbers are gone through before a key is hashed.
  private func binding(of key: Key) -> Int? {
    let code = key.code
    for index in codes.indices where codes[index] == code && keys[index] == key {
      return owners[index]
    }
    return nil
  }
}

/// The moves that all lists share: arrows and vi keys alike.
package enum ListMove: Hashable, Sendable {
  case up, down, pageUp, pageDown, halfUp, halfDown, top, bottom

  package static func bindings<Intent: Sendable>(
    _ intent: (ListMove) -> Intent
  ) -> [Binding<Intent>] {
    [
      Binding(Keys.up, intent(.up), .up, isMove: true),
      Binding(Keys.down, intent(.down), .down, isMove: true),
      Binding(Keys.pageUp, intent(.pageUp), .pageUp, isMove: true),
      Binding(Keys.pageDown, intent(.pageDown), .pageDown, isMove: true),
      Binding([.control("u")], intent(.halfUp), .halfPageUp, isMove: true),
      Binding([.control("d")], intent(.halfDown), .halfPageDown, isMove: true),
      Binding(Keys.top, intent(.top), .toTop, isMove: true),
      Binding(Keys.bottom, intent(.bottom), .toBottom, isMove: true),
    ]
  }
}
