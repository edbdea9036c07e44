extension Color {
  /// The entry of the palette that a pixel is seen as.
  ///
  /// As `rgb`, but by a distance in which blue counts: a dark blue sky must not become a grey one.
  static func nearest(red: Int, green: Int, blue: Int) -> Color {
    let (r, g, b) = (CubeLevels(red), CubeLevels(green), CubeLevels(blue))
    let mean = (red + green + blue) / 3
    let grey = max(0, min(23, (mean - 3) / 10))
    let shade = 8 + 10 * grey
    var best = 232 + grey
    var least = distance(red, green, blue, shade, shade, shade)
    for x in 0..<2 {
      for y in 0..<2 {
        for z in 0..<2 {
          let found = distance(
            red, green, blue, r.value(x), g.value(y), b.value(z))
          if found < least {
            least = found
            best = 16 + 36 * r.level(x) + 6 * g.level(y) + b.level(z)
          }
        }
      }
    }
    return .palette(UInt8(best))
  }

  /// Squared, and weighed by how red the colours are ("redmean").
  private static func distance(
    _ red: Int, _ green: Int, _ blue: Int, _ otherRed: Int, _ otherGreen: Int, _ otherBlue: Int
  ) -> Int {
    let mean = (red + otherRed) / 2
    let (r, g, b) = (red - otherRed, green - otherGreen, blue - otherBlue)
    return (512 + mean) * r * r + 1024 * g * g + (767 - mean) * b * b
  }
}

/// The two levels of the palette's cube that a channel's value lies between.
private struct CubeLevels {
  private let lower: Int

  init(_ value: Int) { lower = value < 95 ? 0 : min(4, (value - 55) / 40) }

  func level(_ index: Int) -> Int { lower + index }

  func value(_ index: Int) -> Int {
    let level = lower + index
    return level == 0 ? 0 : 55 + 40 * level
  }
}
