package import Domain

/// One push in the stream of the Subscriptions folder (S33–S35, S42).
package struct FeedRow: PagedRow, Hashable {
  package let id: Push.ID
  package var cursor: TimeCursor
  package var sentAt: WorldTime
  /// The time by which the stream stands in its order; that of sending, unless the stream is shuffled (S32).
  package var standsAt: WorldTime
  package var account: OfficialAccount.ID
  package var accountName: String
  package var avatar: Avatar
  package var isStarred: Bool
  /// Much of the account has come and nothing of it was read of late: it is offered for Stop Notifications (S43).
  package var isSeldomRead: Bool
  package var content: Push.Content
  package var articles: [FeedArticle]
  package var isDeleted: Bool
  /// Friends who have listened to it or watched it, counted where the viewer has, too (S35).
  package var friendsPlayed = 0

  package init(
    id: Push.ID, cursor: TimeCursor, sentAt: WorldTime, standsAt: WorldTime,
    account: OfficialAccount.ID, accountName: String, avatar: Avatar, isStarred: Bool,
    isSeldomRead: Bool, content: Push.Content, articles: [FeedArticle], isDeleted: Bool
  ) {
    self.id = id
    self.cursor = cursor
    self.sentAt = sentAt
    self.standsAt = standsAt
    self.account = account
    self.accountName = accountName
    self.avatar = avatar
    self.isStarred = isStarred
    self.isSeldomRead = isSeldomRead
    self.content = content
    self.articles = articles
    self.isDeleted = isDeleted
  }
}

/// An article of a push in the stream.
package struct FeedArticle: Hashable, Sendable {
  package var card: ArticleCard
  package var isRead: Bool
  /// Friends who have read it, counted where the viewer has read it, too (S35).
  package var friendsRead: Int

  package init(card: ArticleCard, isRead: Bool, friendsRead: Int) {
    self.card = card
    self.isRead = isRead
    self.friendsRead = friendsRead
  }
}

/// An account of the strip above the stream: Frequently Read (常读的订阅号, S36).
package struct FrequentAccount: Hashable, Sendable, Identifiable {
  package let id: OfficialAccount.ID
  package var name: String
  package var avatar: Avatar
  package var hasNews: Bool

  package init(id: OfficialAccount.ID, name: String, avatar: Avatar, hasNews: Bool) {
    self.id = id
    self.name = name
    self.avatar = avatar
    self.hasNews = hasNews
  }
}
