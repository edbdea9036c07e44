import Domain

extension StoryObjection {
  /// D43.
  var word: Word {
    switch self {
    case .notRelevant: Word("Not about what I care for", "内容不感兴趣")
    case .alreadyRead: Word("Read it already", "已经看过")
    case .notThisAccount: Word("Not from this account", "不看此公众号")
    case .lowQuality: Word("Poorly written", "内容质量差")
    }
  }
}
