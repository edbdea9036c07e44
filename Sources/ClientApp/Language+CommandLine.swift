import Domain

extension Settings.Language {
  /// As it is said on the command line: `en` or `zh`.
  static func named(_ name: String) throws(ProgramFailure) -> Self {
    switch name {
    case "en": .english
    case "zh": .chinese
    default:
      throw ProgramFailure(
        "The language is en or zh, not \(name).", exitCode: ProgramFailure.usage)
    }
  }
}
