/// What readers and accounts may do with comments on articles.
package enum ArticleCommentRules {
  /// Whether a reader finds the entry Write a Comment (写留言) open.
  ///
  /// Refused, in this order: `commentingOff` (A50), `followToComment` (A51), `tooManyArticleComments` for whoever has
  /// `written` as many as there may be of one reader (A64).
  package static func checkEntry(
    _ commenting: ArticleCommenting, isFollowing: Bool, written: Int
  ) throws(Refusal) {
    switch commenting {
    case .off: throw .commentingOff
    case .followers where !isFollowing: throw .followToComment
    case .followers, .everyone: break
    }
    if written >= ArticleComment.perReaderMax { throw .tooManyArticleComments }
  }

  /// Whether a text will do, for a comment (A62) and for the account's reply alike.
  ///
  /// Refused, in this order: `blankComment`, `articleCommentTooLong`.
  package static func checkText(_ text: String) throws(Refusal) {
    if text.trimmed.isEmpty { throw .blankComment }
    if text.count > ArticleComment.textMax { throw .articleCommentTooLong }
  }

  /// Refused: `tooManySelected` where as many are selected already as there may be (A54).
  package static func checkSelecting(selected: Int) throws(Refusal) {
    if selected >= ArticleComment.selectedMax { throw .tooManySelected }
  }

  /// Refused, in this order: `notSelected` (A55), `tooManyPinnedComments` where as many are pinned already as there may be.
  package static func checkPinning(isSelected: Bool, pinned: Int) throws(Refusal) {
    if !isSelected { throw .notSelected }
    if pinned >= ArticleComment.pinnedMax { throw .tooManyPinnedComments }
  }
}
