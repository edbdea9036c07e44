import Domain

/// A page of WeChat, or a thing to do, that is one command away from everywhere; the search finds the pages by their
/// names, too (功能, D21).
///
/// The order is that of the palette: tab by tab, what leads further before where it leads.
package enum Destination: Hashable, Sendable, CaseIterable {
  case newChat, subscriptions
  case addFriends, newFriends, groups, tags, accounts, chatsOnly
  case moments, newPost, textPost, notifications, topStories, search, miniPrograms
  case profile, pay, favorites, posts
  case settings, status, chatSettings, massSendings, manageDiscover, privacy
  case blockedList, hideMyPosts, hideTheirPosts, about

  var word: Word {
    switch self {
    case .newChat: .newChat
    case .subscriptions: .subscriptions
    case .addFriends: .addFriends
    case .newFriends: .newFriends
    case .groups: .groupChats
    case .tags: .tags
    case .accounts: .officialAccounts
    case .chatsOnly: .chatsOnlyFriends
    case .moments: .moments
    case .newPost: .newPost
    case .textPost: .textOnly
    case .notifications: .momentNotifications
    case .topStories: .topStories
    case .search: .search
    case .miniPrograms: .miniPrograms
    case .profile: .myProfile
    case .status: .setStatus
    case .pay: .weChatPay
    case .posts: .myPosts
    case .favorites: .favorites
    case .settings: .settings
    case .chatSettings: .chatSettings
    case .massSendings: .massSendings
    case .manageDiscover: .manageDiscover
    case .privacy: .privacy
    case .blockedList: .blockedList
    case .hideMyPosts: .hideMyPosts
    case .hideTheirPosts: .hideTheirPosts
    case .about: .about
    }
  }

  /// What else people type for it.
  var otherWords: [Word] {
    switch self {
    case .newChat: [Word("New Group Chat", "新建群聊"), Word("Create a group", "创建群")]
    case .subscriptions: [Word("Folder", "订阅号消息")]
    case .addFriends: [Word("Add Contacts", "加好友"), Word("New contact", "新联系人")]
    case .newFriends: [Word("Friend requests", "好友请求")]
    case .tags: [Word("Labels", "分组")]
    case .accounts: [Word("Followed accounts", "关注")]
    case .newPost: [Word("Photo", "照片"), Word("Share a moment", "发朋友圈")]
    case .textPost: [Word("Write a post", "写朋友圈"), Word("New post", "发朋友圈")]
    case .notifications: [Word("Likes and comments", "赞和评论")]
    case .search: [Word("Web search", "搜索"), Word("Find", "查找")]
    case .miniPrograms: [Word("Apps", "应用")]
    case .profile: [Word("WeChat ID", "微信号"), Word("Name", "名字")]
    case .status: [Word("Mood", "心情")]
    case .pay: [Word("Wallet", "钱包"), Word("Money and balance", "零钱"), Word("Services", "服务")]
    case .posts: [Word("Album", "我的朋友圈")]
    case .favorites: [Word("Notes", "笔记")]
    case .settings: [Word("Preferences", "偏好"), Word("Options", "选项")]
    case .chatSettings: [Word("Background", "背景"), Word("Clear history", "清空")]
    case .massSendings: [Word("Mass message", "群发")]
    case .privacy: [Word("Friend Confirmation", "加我为朋友"), Word("Friends Can View", "可见范围")]
    case .blockedList: [Word("Block", "拉黑")]
    case .about: [Word("Version", "版本"), Word("Licence", "许可")]
    case .groups, .chatsOnly, .moments, .topStories, .manageDiscover, .hideMyPosts,
      .hideTheirPosts:
      []
    }
  }

  var tab: Tab {
    switch self {
    case .newChat, .subscriptions: .chats
    case .addFriends, .newFriends, .groups, .tags, .accounts, .chatsOnly: .contacts
    case .moments, .newPost, .textPost, .notifications, .topStories, .search, .miniPrograms:
      .discover
    case .profile, .status, .pay, .posts, .favorites, .settings, .chatSettings, .massSendings,
      .manageDiscover, .privacy, .blockedList, .hideMyPosts, .hideTheirPosts, .about:
      .me
    }
  }

  /// The page that leads there, and to which Back leads; `nil`: the first of the tab.
  var parent: Destination? {
    switch self {
    case .newPost, .textPost, .notifications: .moments
    case .chatSettings, .massSendings, .manageDiscover, .privacy, .about: .settings
    case .blockedList, .hideMyPosts, .hideTheirPosts: .privacy
    case .newChat, .subscriptions, .addFriends, .newFriends, .groups, .tags, .accounts,
      .chatsOnly, .moments, .topStories, .search, .miniPrograms, .profile, .status, .pay, .posts,
      .favorites, .settings:
      nil
    }
  }

  /// Its own page; `nil` for what is done on the page that leads there.
  ///
  /// `text` goes on being searched where that is what the page is for.
  func page(for me: Person.ID, searching text: String = "") -> (any Screen)? {
    switch self {
    case .newChat, .newPost, .textPost, .status, .about: nil
    case .subscriptions: SubscriptionsScreen()
    case .addFriends: AddFriendScreen()
    case .newFriends: NewFriendsScreen()
    case .groups: GroupsScreen()
    case .tags: TagsScreen()
    case .accounts: OfficialAccountsScreen()
    case .chatsOnly: PeopleScreen(.chatsOnly)
    case .moments: MomentsScreen()
    case .notifications: MomentNotificationsScreen()
    case .topStories: TopStoriesScreen()
    case .search: SearchScreen(.web(nil), text)
    case .miniPrograms: MiniProgramsScreen()
    case .profile: PersonScreen(person: me)
    case .pay: WalletScreen()
    case .posts: AlbumScreen(person: me)
    case .favorites: FavoritesScreen()
    case .settings: SettingsScreen()
    case .chatSettings: ChatSettingsScreen()
    case .massSendings: MassSendingsScreen()
    case .manageDiscover: ManageDiscoverScreen()
    case .privacy: PrivacyScreen()
    case .blockedList: PeopleScreen(.blocked)
    case .hideMyPosts: PeopleScreen(.hideMine)
    case .hideTheirPosts: PeopleScreen(.hideTheirs)
    }
  }

  /// What is meant on the page that leads there, where it has none of its own.
  var deed: (any Sendable)? {
    switch self {
    case .newChat: ChatsScreen.Intent.newChat
    case .newPost: MomentsScreen.Intent.camera
    case .textPost: MomentsScreen.Intent.composeText
    case .status: MeScreen.Intent.showStatus
    case .about: SettingsScreen.Intent.form(.select(.about))
    default: nil
    }
  }

  /// From the first screen of the tab on.
  var way: [Destination] { (parent?.way ?? []) + [self] }

  /// The pages of the way by their names, without its own.
  func trail(in context: ScreenContext) -> String {
    ([context(tab.word)] + (parent?.way ?? []).map { context($0.word) }).joined(separator: " › ")
  }
}
