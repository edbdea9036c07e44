/// The cells of parts of earlier frames, for those that look as they did.
///
/// A part is known by a number and the type of the value that it shows. It is taken from here when its value and its
/// size are what they were, so that a frame costs what has changed in it. It may show nothing but its value.
package struct DrawnParts: Sendable {
  private var parts: [Place: any DrawnPart] = [:]

  /// Enough for what fits a large screen; beyond it all is drawn anew.
  static let limit = 256

  package init() {}

  private struct Place: Hashable, Sendable {
    var kind: ObjectIdentifier
    var number: Int
  }

  /// A part's cells, row by row, and the pictures that are in sight in it; `nil` where it has to be drawn.
  func part<Value: Equatable & Sendable>(
    _ number: Int, showing value: Value, size: Size
  ) -> (cells: [Cell], pictures: [PictureRequest])? {
    let place = Place(kind: ObjectIdentifier(Value.self), number: number)
    guard let part = parts[place] as? Drawn<Value>, part.size == size, part.value == value
    else { return nil }
    return (part.cells, part.pictures)
  }

  mutating func keep<Value: Equatable & Sendable>(
    _ number: Int, showing value: Value, size: Size, cells: [Cell], pictures: [PictureRequest]
  ) {
    if parts.count >= Self.limit { parts = [:] }
    let place = Place(kind: ObjectIdentifier(Value.self), number: number)
    parts[place] = Drawn(value: value, size: size, cells: cells, pictures: pictures)
  }
}

/// A part without the type of its value.
private protocol DrawnPart: AnyObject, Sendable {}

/// Why a class: looking whether it is one of the wanted type is a comparison then.
private final class Drawn<Value: Equatable & Sendable>: DrawnPart {
  let value: Value
  let size: Size
  let cells: [Cell]
  let pictures: [PictureRequest]

  init(value: Value, size: Size, cells: [Cell], pictures: [PictureRequest]) {
    self.value = value
    self.size = size
    self.cells = cells
    self.pictures = pictures
  }
}
