package import Domain

/// A comment on an article as one reader sees it.
package struct ArticleCommentRow: Hashable, Sendable, Identifiable {
  package var comment: ArticleComment
  /// By the name the viewer knows the writer by.
  package var name: String
  package var avatar: Avatar
  package var isMine: Bool
  /// (朋友), A60.
  package var isFriend: Bool
  package var isLiked: Bool

  package var id: ArticleComment.ID { comment.id }

  package init(
    _ comment: ArticleComment, name: String, avatar: Avatar, isMine: Bool, isFriend: Bool,
    isLiked: Bool
  ) {
    self.comment = comment
    self.name = name
    self.avatar = avatar
    self.isMine = isMine
    self.isFriend = isFriend
    self.isLiked = isLiked
  }
}

/// The area below an article (A11).
package struct ArticleComments: Hashable, Sendable {
  package var commenting: ArticleCommenting
  /// Top Comments (精选留言), in their order (A55, A56).
  package var top: [ArticleCommentRow]
  /// My Comments (我的留言), the first first; those that are selected stand in both.
  package var mine: [ArticleCommentRow]
  /// Why the viewer can't write one now; `nil` where they can.
  package var entry: Refusal?

  package init(
    commenting: ArticleCommenting = .off, top: [ArticleCommentRow] = [],
    mine: [ArticleCommentRow] = [], entry: Refusal? = .commentingOff
  ) {
    self.commenting = commenting
    self.top = top
    self.mine = mine
    self.entry = entry
  }
}
