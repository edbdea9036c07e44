package import Domain

/// What a chat's page shows around its messages.
package struct ChatHeader: Hashable, Sendable {
  package var peer: Peer
  package var name: ChatName
  package var avatar: ChatAvatar
  /// Members of a group, for the title (C23).
  package var memberCount: Int?
  package var isMuted: Bool
  package var isSticky: Bool
  package var draft: String
  /// Unread messages at the time of the query, and the oldest of them (G7).
  package var unread: Int
  package var firstUnread: Message.ID?
  /// Its row carries a mark: unread, marked as such, or a mention (C70–C74, C50).
  package var isMarked = false
  /// The account's menu, where the peer is an official account the viewer follows.
  package var menu: Menu?
  /// Whether the phone is to ask for the menu when the chat is entered (V27).
  package var isMenuDue = false
  package var weCom: WeCom?
  /// What the other side shows beside their name (D71).
  package var mood: MomentStatus?
  /// The viewer was taken out of the group (G117).
  package var isClosed = false
  /// Whether names stand above the bubbles of a group (G2).
  package var showsNames = true
  package var accountKind: OfficialAccount.Kind?
  /// How the viewer keeps the account they follow.
  package var follow: FollowSettings?

  /// Somebody who writes for a company (V80, V81).
  package enum WeCom: Hashable, Sendable {
    /// The other side.
    case person(company: String)
    /// Some of a group.
    case group
  }

  package init(
    peer: Peer, name: ChatName, avatar: ChatAvatar, memberCount: Int? = nil, isMuted: Bool,
    isSticky: Bool, draft: String, unread: Int, firstUnread: Message.ID?,

    menu: Menu? = nil, accountKind: OfficialAccount.Kind? = nil
  ) {
    self.peer = peer
    self.name = name
    self.avatar = avatar
    self.memberCount = memberCount
    self.isMuted = isMuted
    self.isSticky = isSticky
    self.draft = draft
    self.unread = unread
    self.firstUnread = firstUnread
    self.menu = menu
    self.accountKind = accountKind
  }
}

/// The badges of the four tabs (C3, C78–C82), and what the title of the first tab counts (C2).
package struct TabBadges: Hashable, Sendable {
  package var chats: Badge
  package var contacts: Badge
  package var discover: Badge
  package var me: Badge

  package init(chats: Badge, contacts: Badge, discover: Badge, me: Badge) {
    self.chats = chats
    self.contacts = contacts
    self.discover = discover
    self.me = me
  }
}
