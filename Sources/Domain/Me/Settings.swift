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
  /// Friend Confirmation (加我为朋友时需要验证): off, whoever asks is a friend at once (F32).
  package var requiresFriendConfirmation: Bool
  /// Moments Update Alerts (朋友圈更新提醒): off, new posts put no dot on Discover (M78).
  package var showsNewPosts: Bool
  /// The longest video one may post on Moments, in seconds (M23).
  package var momentsVideoMax: Int

  /// How large articles are to be read (A44).
  package var textSize: TextSize

  /// Entries of Discover that are hidden (D3).
  package var hiddenEntries: Set<DiscoverEntry>

  /// What stands behind the messages of every chat (D86).
  package var chatBackground: ChatBackground

  /// What `momentsVideoMax` can be.
  package static let momentsVideoChoices = [15, 30, 60]

  package enum Language: String, Hashable, Sendable, Codable, CaseIterable { case english, chinese }
  package enum ThemeChoice: String, Hashable, Sendable, Codable, CaseIterable {
    case dark, light, monochrome
  }

  /// Text Size (调整字体) in its levels; the second is the default (A44).
  package enum TextSize: String, Hashable, Sendable, Codable, CaseIterable {
    case small, standard, large, extraLarge
  }

  package enum ChatBackground: String, Hashable, Sendable, Codable, CaseIterable {
    case plain, mist, dusk, rose, plum
  }

  package init(
    language: Language = .english, theme: ThemeChoice = .dark, doNotDisturb: Bool = false,
    showsPreview: Bool = true, moments: MomentsPrivacy = MomentsPrivacy(),
    requiresFriendConfirmation: Bool = true, showsNewPosts: Bool = true,
    momentsVideoMax: Int = MomentContent.videoSecondsMax, textSize: TextSize = .standard,
    hiddenEntries: Set<DiscoverEntry> = [], chatBackground: ChatBackground = .plain
  ) {
    self.language = language
    self.theme = theme
    self.doNotDisturb = doNotDisturb
    self.showsPreview = showsPreview
    self.moments = moments
    self.requiresFriendConfirmation = requiresFriendConfirmation
    self.showsNewPosts = showsNewPosts
    self.momentsVideoMax = momentsVideoMax
    self.textSize = textSize
    self.hiddenEntries = hiddenEntries
    self.chatBackground = chatBackground
  }
}
