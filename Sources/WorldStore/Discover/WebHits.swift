package import Domain

/// An official account that a search has found (D34).
package struct AccountHit: Hashable, Sendable, Identifiable {
  package let id: OfficialAccount.ID
  package var name: String
  package var kind: OfficialAccount.Kind
  /// Whom it belongs to (帐号主体).
  package var owner: String
  package var avatar: Avatar
  package var isFollowing: Bool
  /// How many of the viewer's friends follow it.
  package var friendsFollowing: Int
  /// The newest article that was published for everybody.
  package var recent: ArticleCard?
}

/// Accounts that were found.
package struct AccountHits: Hashable, Sendable {
  /// Those found by name first, and of these the followed ones.
  package var rows: [AccountHit]
  /// How many to pass over for the next ones; `nil`: there are no more.
  package var rest: Int?
}

/// An article that a search has found (D33).
package struct ArticleHit: Hashable, Sendable, Identifiable {
  package var card: ArticleCard
  package var reads: Int
  /// Where the words stand, if not in the title.
  package var passage: String

  package var id: Article.ID { card.id }
}

/// Articles that were found.
package struct ArticleHits: Hashable, Sendable {
  /// Newest first.
  package var rows: [ArticleHit]
  /// Where to look on; `nil`: there are no more.
  package var rest: TimeCursor?
}
