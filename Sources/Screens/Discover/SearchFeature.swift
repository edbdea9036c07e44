import Domain

/// A page of WeChat that is found by its name (功能), D21.
package enum SearchFeature: Hashable, Sendable, CaseIterable {
  case moments, topStories, search, miniPrograms
  case newFriends, groups, tags, accounts, addFriends
  case pay, posts, favorites, settings, privacy

  var word: Word {
    switch self {
    case .moments: .moments
    case .topStories: .topStories
    case .search: .search
    case .miniPrograms: .miniPrograms
    case .newFriends: .newFriends
    case .groups: .groupChats
    case .tags: .tags
    case .accounts: .officialAccounts
    case .addFriends: .addFriends
    case .pay: .weChatPay
    case .posts: .myPosts
    case .favorites: .favorites
    case .settings: .settings
    case .privacy: .privacy
    }
  }

  var sign: (text: String, colour: Avatar.Colour) {
    switch self {
    case .moments: DiscoverEntry.moments.sign
    case .topStories: DiscoverEntry.topStories.sign
    case .search: DiscoverEntry.search.sign
    case .miniPrograms: DiscoverEntry.miniPrograms.sign
    case .newFriends: (ContactsEntry.newFriends.sign, .orange)
    case .groups: (ContactsEntry.groups.sign, .green)
    case .tags: (ContactsEntry.tags.sign, .blue)
    case .accounts: (ContactsEntry.accounts.sign, .indigo)
    case .addFriends: ("+", .green)
    case .pay: ("¥", .green)
    case .posts: ("▤", .blue)
    case .favorites: ("★", .amber)
    case .settings, .privacy: ("∗", .grey)
    }
  }

  /// `text` goes on being searched where the feature is the search.
  func screen(for me: Person.ID, searching text: String) -> any Screen {
    switch self {
    case .moments: MomentsScreen()
    case .topStories: TopStoriesScreen()
    case .search: SearchScreen(.web(nil), text)
    case .miniPrograms: MiniProgramsScreen()
    case .newFriends: NewFriendsScreen()
    case .groups: GroupsScreen()
    case .tags: TagsScreen()
    case .accounts: OfficialAccountsScreen()
    case .addFriends: AddFriendScreen()
    case .pay: WalletScreen()
    case .posts: AlbumScreen(person: me)
    case .favorites: FavoritesScreen()
    case .settings: SettingsScreen()
    case .privacy: PrivacyScreen()
    }
  }
}
