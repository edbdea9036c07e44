package import Domain

/// What a search finds, by kinds; those of the phone (D21), then those of the web part (D30).
package enum SearchSection: Hashable, Sendable, CaseIterable {
  case topHits, contacts, groups, chats, followed, favorites, usedPrograms, features
  case accounts, programs, articles, moments
  /// What many read now, offered before something is typed (D35).
  case hot

  /// In the order in which Chats shows them.
  static let onPhone: [SearchSection] = [
    .topHits, .contacts, .groups, .chats, .followed, .favorites, .usedPrograms, .features,
  ]
  /// In the order in which the first tab of the web part shows them.
  static let onWeb: [SearchSection] = [.accounts, .programs, .articles, .moments]
  /// In the order of D20, which is that of the tabs, too.
  static let types: [SearchSection] = [.moments, .articles, .accounts, .programs]

  var word: Word {
    switch self {
    case .topHits: .topHits
    case .contacts: .contactsFound
    case .groups: .groupChats
    case .chats: .inChats
    case .followed: .followedAccounts
    case .favorites: .favorites
    case .usedPrograms: .usedMiniPrograms
    case .features: .features
    case .accounts: .officialAccounts
    case .programs: .miniPrograms
    case .articles: .articlesFound
    case .moments: .moments
    case .hot: .hotWords
    }
  }

  /// What stands in the empty field where this alone is searched.
  var placeholder: Word {
    switch self {
    case .chats: .searchChats
    case .moments: .searchMoments
    case .topHits, .contacts, .groups, .followed, .favorites, .usedPrograms, .features, .accounts,
      .programs, .articles, .hot:
      .searchFor(word)
    }
  }
}

/// What stands on a page of search.
package enum SearchPage: Hashable, Sendable {
  /// All of the phone, a few of each kind.
  case phone
  /// One kind of the phone's.
  case only(SearchSection)
  /// The web part: one of its tabs, or where it is `nil` the first, a few of each.
  case web(SearchSection?)

  var sections: [SearchSection] {
    switch self {
    case .phone: SearchSection.onPhone
    case .only(let section): [section]
    case .web(nil): SearchSection.onWeb
    case .web(let section?): [section]
    }
  }

  /// Whether only the first of each kind are shown (D22).
  var isPreview: Bool { sections.count > 1 }

  var isWeb: Bool {
    if case .web = self { true } else { false }
  }

  static let previewRows = 3

  /// Of the web part.
  static let tabs: [SearchPage] = [.web(nil)] + SearchSection.types.map { .web($0) }

  var tabName: Word { sections.count == 1 ? sections[0].word : .allFound }

  /// What its rows come from; `directory` may have been read already.
  func sources(_ directory: SearchDirectory) -> [any SearchSource] {
    switch self {
    case .phone:
      [NameResults(directory, topHits: Self.previewRows), ChatResults(), FavoriteResults()]
    case .only(.chats): [ChatResults()]
    case .only(.favorites): [FavoriteResults()]
    case .only: [NameResults(directory, topHits: 0)]
    case .web:
      [
        HotWords(), AccountResults(), ProgramResults(), ArticleResults(), MomentResults(),
      ]
    }
  }
}

/// What a row of a search's answer leads to.
package enum SearchTarget: Hashable, Sendable {
  case chat(Peer)
  case subscriptions
  /// What was said in a chat (D25).
  case messages(Peer)
  case favorite(Favorite.ID)
  case miniProgram(String)
  case account(OfficialAccount.ID)
  case article(Article.ID)
  case feature(Destination)
  case moment(Moment.ID)
  /// To search for these.
  case words(String)
}
