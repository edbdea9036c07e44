package import Domain

/// One fault of the data, at its place, with a hint where there is one.
package struct DataError: Error, Hashable, Sendable {
  package var place: Place
  package var message: String
  /// With what the world's rules say no, where that is the fault; whoever shows it says it in words.
  package var refusal: Refusal?
  package var hint: String?

  /// The message where the refusal says it all.
  static let refused = "refused"

  package var file: String { place.file }
  package var line: Int? { place.line }
  package var column: Int? { place.column }

  package init(
    at place: Place, _ message: String, refusal: Refusal? = nil, hint: String? = nil
  ) {
    self.place = place
    self.message = message
    self.refusal = refusal
    self.hint = hint
  }

  /// One line, like `data/demo/people/x.yaml:4:12: unknown key "nicknam" — did you mean "nickname"?`; `words` are those
  /// for a refusal, whose rules follow it.
  package func description(in words: (Refusal) -> String) -> String {
    let reason = refusal.map { refusal in
      ": " + words(refusal) + (refusal.rules.map { " (\($0))" } ?? "")
    }
    let told = "\(place): \(message)" + (reason ?? "")
    return hint.map { "\(told) — \($0)" } ?? told
  }
}

extension DataError: CustomStringConvertible {
  /// With the names of refusals.
  package var description: String { description { $0.name } }
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

  /// A line for each, with the words for refusals.
  package func description(in words: (Refusal) -> String) -> String {
    var lines = all.prefix(Self.shownMax).map { $0.description(in: words) }
    if all.count > Self.shownMax { lines.append("… and \(all.count - Self.shownMax) more") }
    return lines.joined(separator: "\n")
  }
}

extension DataErrors: CustomStringConvertible {
  package var description: String { description { $0.name } }
}
