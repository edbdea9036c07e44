/// What a photo is seen through (滤镜), M25.
package enum PhotoFilter: String, Hashable, Sendable, Codable, CaseIterable {
  case original
  /// Stronger colours.
  case vivid
  case warm
  case cool
  /// Without colours.
  case mono
  /// Brown, as on old prints.
  case sepia
  /// Pale, with lifted shadows.
  case fade
}
