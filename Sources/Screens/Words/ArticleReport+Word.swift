import Domain

extension ArticleReport {
  var word: Word {
    switch self {
    case .fraud: Word("Fraud", "欺诈")
    case .rumour: Word("Rumour", "谣言")
    case .indecency: Word("Indecent content", "色情低俗")
    case .copied: Word("Copied from somebody else", "抄袭侵权")
    case .other: Word("Something else", "其他")
    }
  }
}
