package import Domain

/// An article as a card: in a push, in a chat, on Moments, in Favorites.
package struct ArticleCard: Hashable, Sendable, Identifiable {
  package let id: Article.ID
  package var title: String
  /// The author's, else the first 54 characters of the body (S63).
  package var digest: String
  package var cover: Picture
  package var account: OfficialAccount.ID
  package var accountName: String
  package var publishedAt: WorldTime?

  package init(
    id: Article.ID, title: String, digest: String, cover: Picture, account: OfficialAccount.ID,
    accountName: String, publishedAt: WorldTime?
  ) {
    self.id = id
    self.title = title
    self.digest = digest
    self.cover = cover
    self.account = account
    self.accountName = accountName
    self.publishedAt = publishedAt
  }
}

/// The page of an article as one reader sees it (A1–A7).
package struct ArticlePage: Hashable, Sendable {
  package var article: Article
  package var accountName: String
  package var accountKind: OfficialAccount.Kind
  package var avatar: Avatar
  package var isFollowing: Bool
  package var publishedAt: WorldTime?
  package var reads: Int
  package var likes: Int
  package var wows: Int
  package var isLiked: Bool
  package var isWowed: Bool
  package var favorite: Favorite.ID?
  /// The author's, else the first 54 characters of the body (S63).
  package var digest = ""
  /// Friends who wowed it, by the viewer's names for them (A33).
  package var friendsWowed: [String]
  /// The viewer's own, with their wow (A31).
  package var thought = ""
  /// Its polls, in the order of the body.
  package var polls: [PollRow] = []
  /// Where the viewer stopped reading.
  package var position: ReadingPosition?
  /// Whether it is one of the viewer's floating windows (A43).
  package var isFloating = false
  /// Who has rewarded its author (A10); `nil`: it takes no rewards.
  package var rewards: ArticleRewards?
  /// What the viewer has reported it for (A36).
  package var complaint: Complaint<ArticleReport>?
  /// When its words were corrected (A76).
  package var correctedAt: WorldTime?

  package init(
    article: Article, accountName: String, accountKind: OfficialAccount.Kind, avatar: Avatar,
    isFollowing: Bool, publishedAt: WorldTime?, reads: Int, likes: Int, wows: Int, isLiked: Bool,
    isWowed: Bool, favorite: Favorite.ID?, friendsWowed: [String]
  ) {
    self.article = article
    self.accountName = accountName
    self.accountKind = accountKind
    self.avatar = avatar
    self.isFollowing = isFollowing
    self.publishedAt = publishedAt
    self.reads = reads
    self.likes = likes
    self.wows = wows
    self.isLiked = isLiked
    self.isWowed = isWowed
    self.favorite = favorite
    self.friendsWowed = friendsWowed
  }
}

/// The block below an article that takes rewards (A10): faces without names.
package struct ArticleRewards: Hashable, Sendable {
  /// How many people have rewarded it.
  package var people: Int
  /// Of the last of them, the last first, at most `Reward.shownMax`.
  package var avatars: [Avatar]

  package init(people: Int, avatars: [Avatar]) {
    self.people = people
    self.avatars = avatars
  }
}

/// A poll as one reader sees it (A13); its words stand in the body.
package struct PollRow: Hashable, Sendable, Identifiable {
  package let id: Poll.ID
  package var closesAt: WorldTime?
  /// What the viewer has chosen, counted from 0; nothing before they have voted.
  package var mine: [Int]
  /// How often the people of the world have taken each choice; `nil` while the viewer may not know.
  package var cast: [Int]?

  package init(id: Poll.ID, closesAt: WorldTime?, mine: [Int], cast: [Int]?) {
    self.id = id
    self.closesAt = closesAt
    self.mine = mine
    self.cast = cast
  }
}
