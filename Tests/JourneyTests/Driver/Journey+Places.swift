import Testing

/// The ways to places that many journeys go to.
extension Journey {
  /// Goes back to the list of chats, and opens the first whose name contains a text.
  @discardableResult
  func openChat(
    _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try press("M-1 Esc Esc Esc", at: location).press("/", at: location)
      .type(name, at: location).press("Enter", at: location)
  }

  @discardableResult
  func openMoments(at location: SourceLocation = #_sourceLocation) throws -> Journey {
    try press("M-3", at: location).press("Enter", at: location)
  }

  /// Goes down a list until the chosen row shows a text.
  @discardableResult
  func choose(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try press(
      "Down", until: { $0.rows(with: "▌").contains { $0.contains(text) } }, at: location)
  }

  /// A new sitting at the same world, which this one has left: on the same phone, or on somebody else's.
  func reopened(
    as person: String? = nil, size: (columns: Int, rows: Int) = (100, 30),
    at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try Journey(
      world: world, in: Scratch(), size: size,
      arguments: ["--paused"] + (person.map { ["--as", $0] } ?? []), at: location)
  }
}
