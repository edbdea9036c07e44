/// The number the world gave to a person, a message, a Moment…: typed by its subject, so that one
/// cannot stand for another.
///
/// Numbers are handed out in order, so the same actions give the same ids.
package struct ID<Subject>: Hashable, Comparable, Sendable {
  package let rawValue: Int64

  package init(_ rawValue: Int64) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: CustomStringConvertible {
  package var description: String { "#\(rawValue)" }
}
