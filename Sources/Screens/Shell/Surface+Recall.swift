import TerminalKit

/// Parts of a frame that look as they did in an earlier one, so that a frame costs what has changed in it.
///
/// Why here and not beside the surface: where the types of the values are known, they aren't put together and looked up
/// with every frame.
extension Surface {
  /// Draws a part on blank ground, or takes it over from an earlier frame where it showed an equal value in this size.
  ///
  /// `number` tells apart the parts that show values of one type. What `body` draws may depend on nothing but the value
  /// and the size; a caret isn't kept. A part is kept once the pictures in it are there, and never while one moves.
  mutating func recall<Value: Equatable & Sendable>(
    _ number: Int, in rect: Rect, showing value: Value, _ body: (inout Surface) -> Void
  ) {
    guard !recall(number, in: rect, showing: value) else { return }
    let part = begin(rect)
    body(&self)
    end(part, number, showing: value)
  }

  /// Takes a part over from an earlier frame; false if it has to be drawn, between `begin` and `end`.
  mutating func recall<Value: Equatable & Sendable>(
    _ number: Int, in rect: Rect, showing value: Value
  ) -> Bool {
    guard let kept = parts.part(number, of: Value.self) as? Kept<Value>, kept.value == value else {
      return false
    }
    return put(kept.part, in: rect)
  }

  mutating func end<Value: Equatable & Sendable>(
    _ part: PartUnderWay, _ number: Int, showing value: Value
  ) {
    if let drawn = end(part) { parts.keep(Kept(value, drawn), number, of: Value.self) }
  }
}

/// Why a class: looking whether it is one of the wanted type is a comparison then.
private final class Kept<Value: Equatable & Sendable>: KeptPart {
  let value: Value
  let part: DrawnPart

  init(_ value: Value, _ part: DrawnPart) {
    self.value = value
    self.part = part
  }
}
