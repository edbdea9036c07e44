/// What a reader writes below an article (留言), A50–A65.
///
/// It is between the reader and the account until the account selects it (精选).
package struct ArticleComment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<ArticleComment>
  package let id: ID
  package var article: Article.ID
  package var writer: Person.ID
  package var text: String
  package var writtenAt: WorldTime
  package var likes: Int
  package var isSelected: Bool
  /// Grows with every pinning; `nil`: isn't pinned.
  package var pin: Int64?
  package var reply: AuthorReply?

  /// The account's own answer (作者), A58.
  package struct AuthorReply: Hashable, Sendable {
    package var text: String
    package var writtenAt: WorldTime

    package init(text: String, writtenAt: WorldTime) {
      self.text = text
      self.writtenAt = writtenAt
    }
  }

  /// Characters (A62).
  package static let textMax = 600
  /// Of one article (A54).
  package static let selectedMax = 100
  /// Of one article (A55).
  package static let pinnedMax = 5
  /// Of one reader under one article (A64).
  package static let perReaderMax = 5

  package init(
    id: ID, article: Article.ID, writer: Person.ID, text: String, writtenAt: WorldTime,
    likes: Int = 0, isSelected: Bool = false, pin: Int64? = nil, reply: AuthorReply? = nil
  ) {
    self.id = id
    self.article = article
    self.writer = writer
    self.text = text
    self.writtenAt = writtenAt
    self.likes = likes
    self.isSelected = isSelected
    self.pin = pin
    self.reply = reply
  }
}

extension ArticleComment {
  /// The order of what everybody sees: the pinned first, of these the last pinned (A55); then by likes, of equal ones the
  /// one that was written first (A56).
  package static func isAbove(_ one: ArticleComment, _ other: ArticleComment) -> Bool {
    if one.pin != other.pin { return (one.pin ?? 0) > (other.pin ?? 0) }
    if one.likes != other.likes { return one.likes > other.likes }
    return (one.writtenAt, one.id) < (other.writtenAt, other.id)
  }
}
