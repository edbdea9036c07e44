import Testing

/// The ways to places that many journeys go to.
extension Journey {
  /// Opens the first chat whose name contains a text.
  @discardableResult
  func openChat(
    _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Journey {
    try press("M-1", at: location).press("/", at: location).type(name, at: location)
      .press("Enter", at: location)
  }

  @discardableResult
  func openMoments(at location: SourceLocation = #_sourceLocation) throws -> Journey {
    try press("M-3", at: location).press("Enter", at: location)
  }
}
