import Domain

/// What stands above the people in Contacts (F1).
package enum ContactsEntry: Hashable, Sendable, CaseIterable {
  case newFriends, groups, tags, accounts, chatsOnly

  var word: Word {
    switch self {
    case .newFriends: .newFriends
    case .groups: .groupChats
    case .tags: .tags
    case .accounts: .officialAccounts
    case .chatsOnly: .chatsOnlyFriends
    }
  }

  var sign: String {
    switch self {
    case .newFriends: "+"
    case .groups: "∷"
    case .tags: "#"
    case .accounts: "≡"
    case .chatsOnly: "…"
    }
  }

  var colour: Avatar.Colour {
    switch self {
    case .newFriends: .orange
    case .groups: .green
    case .tags: .blue
    case .accounts: .indigo
    case .chatsOnly: .amber
    }
  }

  func screen() -> any Screen {
    switch self {
    case .newFriends: NewFriendsScreen()
    case .groups: GroupsScreen()
    case .tags: TagsScreen()
    case .accounts: OfficialAccountsScreen()
    case .chatsOnly: PeopleScreen(.chatsOnly)
    }
  }
}
