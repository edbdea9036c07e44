/// The cells of parts of earlier frames, for those that look as they did.
///
/// A part is known by a number and the type of the value that it shows. It is taken from here when its value and its
/// size are what they were, so that a frame costs what has changed in it. It may show nothing but its value.
///
/// Why inlinable: where the type of a value is known it isn't put together with every frame.
package struct DrawnParts: Sendable {
  @usableFromInline var parts: [Place: any KeptPart] = [:]

  /// Enough for what fits a large screen; beyond it all is drawn anew.
  static let limit = 256

  package init() {}

  @usableFromInline
  struct Place: Hashable, Sendable {
    var kind: ObjectIdentifier
    var number: Int

    @usableFromInline
    init(kind: ObjectIdentifier, number: Int) {
      self.kind = kind
      self.number = number
    }
  }

  /// How a part looked that showed an equal value.
  @inlinable
  func part<Value: Equatable & Sendable>(_ number: Int, showing value: Value) -> DrawnPart? {
    let place = Place(kind: ObjectIdentifier(Value.self), number: number)
    guard let kept = part(at: place) as? Kept<Value>, kept.value == value else { return nil }
    return kept.part
  }

  @inlinable
  mutating func keep<Value: Equatable & Sendable>(
    _ number: Int, showing value: Value, _ part: DrawnPart
  ) {
    let place = Place(kind: ObjectIdentifier(Value.self), number: number)
    keep(Kept(value: value, part: part), at: place)
  }

  @usableFromInline
  func part(at place: Place) -> (any KeptPart)? { parts[place] }

  @usableFromInline
  mutating func keep(_ part: any KeptPart, at place: Place) {
    if parts.count >= Self.limit { parts = [:] }
    parts[place] = part
  }
}

/// How a part of a frame looks: its cells, row by row, and the pictures that are in sight in it.
@usableFromInline
package struct DrawnPart: Sendable {
  let size: Size
  let cells: [Cell]
  let pictures: [PictureRequest]
}

/// A part without the type of its value.
@usableFromInline
protocol KeptPart: AnyObject, Sendable {}

/// Why a class: looking whether it is one of the wanted type is a comparison then.
@usableFromInline
final class Kept<Value: Equatable & Sendable>: KeptPart {
  @usableFromInline let value: Value
  @usableFromInline let part: DrawnPart

  @usableFromInline
  init(value: Value, part: DrawnPart) {
    self.value = value
    self.part = part
  }
}
