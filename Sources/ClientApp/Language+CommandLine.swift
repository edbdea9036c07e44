import Domain

extension Settings.Language {
  /// "en" or "zh".
  init?(commandLine name: String) {
    switch name {
    case "en": self = .english
    case "zh": self = .chinese
    default: return nil
    }
  }
}
