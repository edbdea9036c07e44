import Domain

extension Destination {
  /// How the search shows it; `nil` for what isn't a page of its own and isn't found there.
  var sign: (text: String, colour: Avatar.Colour)? {
    switch self {
    case .newChat, .newPost, .textPost, .status, .about: nil
    case .subscriptions: ("≡", .blue)
    case .addFriends: ("+", .green)
    case .newFriends: (ContactsEntry.newFriends.sign, ContactsEntry.newFriends.colour)
    case .groups: (ContactsEntry.groups.sign, ContactsEntry.groups.colour)
    case .tags: (ContactsEntry.tags.sign, ContactsEntry.tags.colour)
    case .accounts: (ContactsEntry.accounts.sign, ContactsEntry.accounts.colour)
    case .chatsOnly: (ContactsEntry.chatsOnly.sign, ContactsEntry.chatsOnly.colour)
    case .moments, .notifications: DiscoverEntry.moments.sign
    case .topStories: DiscoverEntry.topStories.sign
    case .search: DiscoverEntry.search.sign
    case .miniPrograms: DiscoverEntry.miniPrograms.sign
    case .profile: ("☺", .blue)
    case .pay: ("¥", .green)
    case .posts: ("▤", .blue)
    case .favorites: ("★", .amber)
    case .settings, .chatSettings, .massSendings, .manageDiscover, .privacy, .blockedList,
      .hideMyPosts, .hideTheirPosts:
      ("∗", .grey)
    }
  }
}
