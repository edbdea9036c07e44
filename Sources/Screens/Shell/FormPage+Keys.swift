import TerminalKit

/// What keys mean on a form, by what is in hand.
extension FormPage {
  /// What can be done with what leads further; `name` tells what Enter does there.
  static func openingBindings<Outer: Sendable>(
    _ name: Word = .open, _ outer: (Intent) -> Outer
  ) -> [Binding<Outer>] {
    [
      Binding(
        [.enter, .character(" ")] + Keys.right, outer(.next), name, hinted: true)
    ] + ListMove.bindings { outer(.move($0)) }
  }

  /// What can be done with choices: their list, and the ways among them without it.
  static func choosingBindings<Outer: Sendable>(_ outer: (Intent) -> Outer) -> [Binding<Outer>] {
    [
      Binding([.enter, .character(" ")], outer(.enter), .choose, hinted: true),
      Binding([.right, .character("l")], outer(.next), .nextChoice, hinted: true),
      Binding(
        Keys.left + [.character("b")], outer(.previous), .previousChoice, hinted: true),
    ] + ListMove.bindings { outer(.move($0)) }
  }

  /// What can be done with what is on or off.
  static func togglingBindings<Outer: Sendable>(_ outer: (Intent) -> Outer) -> [Binding<Outer>] {
    [
      Binding(
        [
          .enter, .character(" "), .right, .left, .character("l"), .character("h"), .character("b"),
        ], outer(.enter), .onOrOff, hinted: true)
    ] + ListMove.bindings { outer(.move($0)) }
  }

  /// What can be done beside typing.
  static func typingBindings<Outer: Sendable>(_ outer: (Intent) -> Outer) -> [Binding<Outer>] {
    [
      Binding([.enter, .down], outer(.move(.down)), .nextField, hinted: true),
      Binding([.up], outer(.move(.up)), .up),
      Binding([.pageUp], outer(.move(.top)), .toTop),
      Binding([.pageDown], outer(.move(.bottom)), .toBottom),
    ]
  }

  /// What a key that is bound to nothing types.
  func edit(for key: Key) -> Intent? { isTyping ? TextField.Edit(key).map { .edit($0) } : nil }
  func edit(forPaste text: String) -> Intent? { isTyping ? .edit(.insert(text)) : nil }
}
