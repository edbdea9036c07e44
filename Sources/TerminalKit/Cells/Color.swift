/// The terminal's default colour, or one of the 256 of its palette.
///
/// Held in 9 bits, so that two colours and the attributes fit a `Style` of 32. There is no direct
/// colour: no terminal description on a Debian system offers it, and a theme does not need it.
package struct Color: Hashable, Sendable {
  /// 0 for the default, else the palette's index and one.
  let code: UInt16

  init(code: UInt16) {
    self.code = code
  }

  /// What the user has set as the terminal's own foreground or background.
  package static let `default` = Color(code: 0)

  /// One of the 256; those below 16 look as the user has set them.
  package static func palette(_ index: UInt8) -> Color {
    Color(code: UInt16(index) + 1)
  }

  /// The index in the palette; nil for the default colour.
  package var index: UInt8? { code == 0 ? nil : UInt8(truncatingIfNeeded: code - 1) }

  /// The nearest of the 240 palette entries that are the same in every terminal.
  ///
  /// The first 16 are left out: users change them.
  package static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    let wanted = RGB(red: Int(red), green: Int(green), blue: Int(blue))
    let (r, g, b) = (level(wanted.red), level(wanted.green), level(wanted.blue))
    let cube = 16 + 36 * r + 6 * g + b
    let mean = (wanted.red + wanted.green + wanted.blue) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    let isGrey = wanted.distance(to: RGB(palette: grey)) < wanted.distance(to: RGB(palette: cube))
    return .palette(UInt8(isGrey ? grey : cube))
  }

  /// The nearest of the first 8 or 16 colours, taking these as xterm shows them; of grey the nearest grey.
  package func nearest(of count: Int) -> Color {
    guard let index, index >= count else { return self }
    let wanted = RGB(palette: Int(index))
    var best = 0
    for candidate in 1..<count {
      let colour = RGB(palette: candidate)
      guard colour.isGrey || !wanted.isGrey else { continue }
      if wanted.distance(to: colour) < wanted.distance(to: RGB(palette: best)) { best = candidate }
    }
    return .palette(UInt8(best))
  }

  private static func level(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }
}

/// What a palette entry looks like.
private struct RGB {
  var red: Int
  var green: Int
  var blue: Int

  private static let sixteen: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(palette index: Int) {
    switch index {
    case ..<16:
      self = Self.sixteen[index]
    case ..<232:
      let cube = index - 16
      let levels = [0, 95, 135, 175, 215, 255]
      self.init(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  var isGrey: Bool { red == green && green == blue }

  /// Squared, weighted as the eye weighs the three.
  func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * r * r + 6 * g * g + b * b
  }
}
