/// What a person set on their own client.
///
/// It belongs to the world file, so it goes where the world goes.
package struct Settings: Hashable, Sendable, Codable {
  package var language: Language
  package var theme: ThemeChoice
  /// Do Not Disturb: alerts stop, badges don't (N10, D82).
  package var doNotDisturb: Bool
  /// Show Preview Text: off means that a notice carries neither sender nor text (D81).
  package var showsPreview: Bool
  /// What of the own Moments others may see at all (D84).
  package var moments: MomentsPrivacy

  package enum Language: String, Hashable, Sendable, Codable, CaseIterable { case english, chinese }
  package enum ThemeChoice: String, Hashable, Sendable, Codable, CaseIterable {
    case dark, light, monochrome
  }

  package init(
    language: Language = .english, theme: ThemeChoice = .dark, doNotDisturb: Bool = false,
    showsPreview: Bool = true, moments: MomentsPrivacy = MomentsPrivacy()
  ) {
    self.language = language
    self.theme = theme
    self.doNotDisturb = doNotDisturb
    self.showsPreview = showsPreview
    self.moments = moments
  }
}
