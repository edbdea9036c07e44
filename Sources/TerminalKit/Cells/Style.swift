/// How a cell looks: two colours and the attributes, in 32 bits.
///
/// The bits are: foreground 9, background 9, attributes 8. A plain `Style()` is all zero: the
/// terminal's own colours.
package struct Style: Hashable, Sendable {
  var bits: UInt32

  package init(
    foreground: Color = .default, background: Color = .default, attributes: Attributes = []
  ) {
    bits =
      UInt32(foreground.code) | UInt32(background.code) << 9 | UInt32(attributes.rawValue) << 18
  }

  package var foreground: Color {
    get { Color(code: UInt16(bits & 0x1FF)) }
    set { bits = bits & ~0x1FF | UInt32(newValue.code) }
  }

  package var background: Color {
    get { Color(code: UInt16(bits >> 9 & 0x1FF)) }
    set { bits = bits & ~(0x1FF << 9) | UInt32(newValue.code) << 9 }
  }

  package var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 18)) }
    set { bits = bits & ~(0xFF << 18) | UInt32(newValue.rawValue) << 18 }
  }

  /// The same on another background.
  package func on(_ background: Color) -> Style {
    var style = self
    style.background = background
    return style
  }

  /// The same with more attributes.
  package func with(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  /// Whether a blank looks the same in this style, and costs nothing to leave.
  ///
  /// Of a blank only the background, an underline and reversed colours can be seen; attributes are dearer to leave than
  /// colours.
  func isGood(forBlankIn style: Style) -> Bool {
    attributes.isEmpty && background == style.background
      && style.attributes.isDisjoint(with: [.underline, .reverse])
  }

  /// The part of this style that a terminal with `support` can show.
  ///
  /// Without colours only the attributes stay, so that nothing may depend on colour alone.
  package func shown(with support: ColorSupport) -> Style {
    switch support {
    case .palette256: self
    case .sixteen: withNearest(of: 16)
    case .eight: withNearest(of: 8)
    case .none: Style(attributes: attributes)
    }
  }

  private func withNearest(of count: Int) -> Style {
    Style(
      foreground: foreground.nearest(of: count), background: background.nearest(of: count),
      attributes: attributes)
  }
}

/// What the letters of a cell look like, beside their colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// How many colours a terminal can show; `none` also if the user asked for none (`NO_COLOR`).
package enum ColorSupport: Hashable, Sendable {
  case none
  /// Bold isn't taken for the bright half that is missing: most terminals of today show it in the same colour.
  case eight
  case sixteen
  case palette256
}
