import Testing

/// What a journey expected and didn't see, with the screen it saw instead.
struct JourneyFailure: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String, screen: String, at location: SourceLocation) {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  │\($0)" }.joined(separator: "\n")
    description = "\(location.fileName):\(location.line): \(reason)\n\(rows)"
  }
}
