package import Domain

/// What can be chosen on an article's page.
package enum ArticlePlace: Hashable, Sendable {
  case account
  case date
  case follow
  /// A link of the body, by its number.
  case link(Int)
  /// A picture or video of the body, by its number.
  case exhibit(Int)
  /// A sound of the body, by its number.
  case sound(Int)
  /// A choice of a poll, both by their numbers.
  case choice(poll: Int, Int)
  case vote(poll: Int)
  case original
  /// Rewarding the author (A10).
  case reward
  /// The friends who wowed it (A33): leads to what they think.
  case wows
  /// An article of More like this, by its number (A9).
  case more(Int)
  /// The writer of a Top Comment.
  case comment(ArticleComment.ID)
  case likeComment(ArticleComment.ID)
  /// One under My Comments.
  case ownComment(ArticleComment.ID)
  case writeComment
}
