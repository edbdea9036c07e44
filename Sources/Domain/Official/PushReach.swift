/// For which of its followers an account sends a push (O23): settled when it is sent, for good (S57).
package enum PushReach: Hashable, Sendable, Codable {
  case everybody
  case tag(FollowerTag.ID)
  case gender(Person.Gender)
  /// A region as people write it; "澄港" also holds who lives in "澄港 北埠".
  case region(String)

  /// Whether a push for these stands on the page of past pushes, where anybody finds it (S56, O24).
  package var isListed: Bool { self == .everybody }

  /// Whether a person's region lies in another.
  package static func region(_ region: String, holds other: String) -> Bool {
    other == region || other.hasPrefix(region + " ")
  }
}
