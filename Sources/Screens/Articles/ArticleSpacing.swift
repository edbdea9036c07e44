import Domain

/// What a level of text size is made of in a terminal, whose letters have one size: how long a row may be, and how much
/// room there is between (A44).
struct ArticleSpacing: Hashable, Sendable {
  /// How wide text may run, however wide the terminal is.
  let measure: Int
  /// Blank rows between two blocks, beyond the one there always is.
  let extraGap: Int
  /// Blank rows between two rows of a text.
  let leading: Int

  init(_ size: Settings.TextSize = .standard) {
    switch size {
    case .small: (measure, extraGap, leading) = (96, 0, 0)
    case .standard: (measure, extraGap, leading) = (76, 0, 0)
    case .large: (measure, extraGap, leading) = (60, 1, 0)
    case .extraLarge: (measure, extraGap, leading) = (48, 1, 1)
    }
  }
}
