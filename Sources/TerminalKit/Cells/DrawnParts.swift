/// What is known of the parts of earlier frames, for those that look as they did.
///
/// A part is known by a number and the type of the value that it shows. Who draws keeps the value beside the part, and
/// compares.
package struct DrawnParts: Sendable {
  private var parts: [Place: any KeptPart] = [:]

  /// Enough for what fits a large screen; beyond it all is drawn anew.
  static let limit = 256

  package init() {}

  private struct Place: Hashable, Sendable {
    var kind: ObjectIdentifier
    var number: Int
  }

  /// The part that was drawn last with this number, of those that show values of one type.
  package func part(_ number: Int, of kind: Any.Type) -> (any KeptPart)? {
    parts[Place(kind: ObjectIdentifier(kind), number: number)]
  }

  /// Keeps a part in the place of the one before; where there are too many, all others go.
  package mutating func keep(_ part: any KeptPart, _ number: Int, of kind: Any.Type) {
    if parts.count >= Self.limit { parts = [:] }
    parts[Place(kind: ObjectIdentifier(kind), number: number)] = part
  }
}

/// A part with the value that it shows, without its type.
package protocol KeptPart: AnyObject, Sendable {}

/// How a part of a frame looks: its cells, row by row, and the pictures that are in sight in it.
package struct DrawnPart: Sendable {
  let size: Size
  let cells: [Cell]
  let pictures: [PictureRequest]
}
