/// One fault of the data, at its place, with a hint where there is one.
package struct DataError: Error, Hashable, Sendable {
  package var place: Place
  package var message: String
  package var hint: String?

  package var file: String { place.file }
  package var line: Int? { place.line }
  package var column: Int? { place.column }

  package init(at place: Place, _ message: String, hint: String? = nil) {
    self.place = place
    self.message = message
    self.hint = hint
  }
}

extension DataError: CustomStringConvertible {
  /// One line, like `data/demo/people/x.yaml:4:12: unknown key "nicknam" — did you mean "nickname"?`.
  package var description: String {
    let told = "\(place): \(message)"
    return hint.map { "\(told) — \($0)" } ?? told
  }
}

/// All faults of a data directory, in the order of their places; never empty.
package struct DataErrors: Error, Hashable, Sendable {
  package let all: [DataError]

  /// So many are shown; the others are counted.
  package static let shownMax = 20

  package init(_ errors: [DataError]) {
    precondition(!errors.isEmpty, "data errors without an error")
    all = errors.sorted { $0.place < $1.place }
  }
}

extension DataErrors: CustomStringConvertible {
  package var description: String {
    var lines = all.prefix(Self.shownMax).map(\.description)
    if all.count > Self.shownMax { lines.append("… and \(all.count - Self.shownMax) more") }
    return lines.joined(separator: "\n")
  }
}
