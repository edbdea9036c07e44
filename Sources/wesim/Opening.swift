import ClientApp

/// What opening a world takes, however it was said.
struct Opening: Hashable {
  var world: String?
  var data: String?
  var viewer: String?
  var language: String?
  var paused = false
  var exports: String?
  var reportIdle: String?

  func run() throws {
    try Launch(world: world, data: data, viewer: viewer, language: language)
      .open(paused: paused, exports: exports, idleReport: reportIdle)
  }
}

extension Opening {
  /// The plain ways to say it, `nil` for all others.
  ///
  /// Why: the parser finds options by reflection, which took a sixth of the whole start. What isn't
  /// recognised here is left to it, and a test holds the two together.
  init?(plain arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      let isPlain =
        switch name {
        case "--world": Self.take(&world, from: &rest)
        case "--data": Self.take(&data, from: &rest)
        case "--as": Self.take(&viewer, from: &rest)
        case "--language": Self.take(&language, from: &rest)
        case "--exports": Self.take(&exports, from: &rest)
        case "--report-idle": Self.take(&reportIdle, from: &rest)
        case "--paused": !paused
        default: false
        }
      guard isPlain else { return nil }
      if name == "--paused" { paused = true }
    }
  }

  /// False if there is no plain value, or a second one.
  private static func take(_ value: inout String?, from rest: inout ArraySlice<String>) -> Bool {
    guard value == nil, let next = rest.popFirst(), !next.hasPrefix("-") else { return false }
    value = next
    return true
  }
}
