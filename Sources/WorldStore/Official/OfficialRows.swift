package import Domain

/// One line of the Subscriptions folder (S10–S14), ordered sticky first, then by latest update.
package struct SubscriptionRow: PagedRow, Hashable {
  package let id: OfficialAccount.ID
  package var cursor: ChatCursor
  package var name: String
  package var avatar: Avatar
  /// Unread pushes: a number, although the folder's own row has a dot (S12, S13).
  package var badge: Badge
  package var isSticky: Bool
  package var updatedAt: WorldTime
  package var snippet: PushSnippet

  package init(
    id: OfficialAccount.ID, cursor: ChatCursor, name: String, avatar: Avatar, badge: Badge,
    isSticky: Bool, updatedAt: WorldTime, snippet: PushSnippet
  ) {
    self.id = id
    self.cursor = cursor
    self.name = name
    self.avatar = avatar
    self.badge = badge
    self.isSticky = isSticky
    self.updatedAt = updatedAt
    self.snippet = snippet
  }
}

/// The profile page of an official account (S50).
package struct AccountProfile: Hashable, Sendable {
  package var account: OfficialAccount
  package var isFollowing: Bool
  package var settings: FollowSettings
  /// Friends who follow it, by the viewer's names for them.
  package var friendsFollowing: [String]
  /// What the viewer has reported it for (S51).
  package var complaint: Complaint<AccountComplaint>?

  package var isMuted: Bool { settings.isMuted }
  package var isSticky: Bool { settings.isSticky }

  package init(
    account: OfficialAccount, isFollowing: Bool, settings: FollowSettings,
    friendsFollowing: [String]
  ) {
    self.account = account
    self.isFollowing = isFollowing
    self.settings = settings
    self.friendsFollowing = friendsFollowing
  }
}

/// One line of Contacts > Official Accounts (F8).
package struct AccountRow: Hashable, Sendable, Identifiable {
  package let id: OfficialAccount.ID
  package var name: String
  package var kind: OfficialAccount.Kind
  package var avatar: Avatar
  /// "A"–"Z" by pinyin, or "#" (F3, F4).
  package var section: String

  package init(
    id: OfficialAccount.ID, name: String, kind: OfficialAccount.Kind, avatar: Avatar,
    section: String
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.avatar = avatar
    self.section = section
  }
}

/// One line of an account's history page: an article sent to all followers, newest first (S56).
package struct PublishedArticleRow: PagedRow, Hashable {
  package var id: Article.ID { card.id }
  package var cursor: TimeCursor
  package var card: ArticleCard

  package init(cursor: TimeCursor, card: ArticleCard) {
    self.cursor = cursor
    self.card = card
  }
}
