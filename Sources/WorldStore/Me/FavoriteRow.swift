package import Domain

/// One line of Favorites (D61).
package struct FavoriteRow: PagedRow, Hashable {
  package let id: Favorite.ID
  package var cursor: TimeCursor
  package var keptAt: WorldTime
  package var subject: Subject
  /// "From X": the account of an article, the sender of a message.
  package var source: String
  package var tags: [String] = []
  /// Whether it stands on top of the chat list (D66).
  package var isStuck = false

  /// What is kept.
  package enum Subject: Hashable, Sendable {
    case article(ArticleCard)
    case message(ResolvedContent)
  }

  package init(
    id: Favorite.ID, cursor: TimeCursor, keptAt: WorldTime, subject: Subject, source: String
  ) {
    self.id = id
    self.cursor = cursor
    self.keptAt = keptAt
    self.subject = subject
    self.source = source
  }
}
