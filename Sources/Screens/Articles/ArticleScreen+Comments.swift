import Domain
import WorldStore

/// Comments below the article (A50–A65), and the thought with a wow (A31, A32).
extension ArticleScreen {
  func writeComment(in context: ScreenContext) -> [Effect] {
    if let refusal = comments.entry {
      return [.notice(Notice(context(refusal.sentence), kind: .refused))]
    }
    return [
      .popup(
        TextPrompt(
          title: context(.writeComment), message: context(.commentIsSeenWhenSelected),
          text: commentDraft, placeholder: context(.writeCommentHere), action: .send
        ) { Intent.sendComment($0) })
    ]
  }

  mutating func sendComment(_ text: String) -> [Effect] {
    commentDraft = text
    return [.perform(.commentOnArticle(article, text: text))]
  }

  /// Brings the own comment that has just been taken into the window, and marks it (A11, A52).
  mutating func showWritten() {
    guard let written, comments.mine.contains(where: { $0.id == written }) else { return }
    self.written = nil
    let place = ArticlePlace.ownComment(written)
    // What stands at the end is wanted with its text, not only with its first row.
    layout?.scrollToEnd()
    layout?.reveal(place)
    chosen = place
  }

  /// What can be done with a comment.
  func commentMenu(_ id: ArticleComment.ID, in context: ScreenContext) -> [Effect] {
    guard let row = (comments.top + comments.mine).first(where: { $0.id == id }) else { return [] }
    typealias Option = ActionSheet.Option
    var options = [
      Option(context(row.isLiked ? .unlike : .like), Intent.toggleCommentLike(id)),
      Option(context(.copy), Intent.copyComment(id)),
    ]
    if row.isMine { options.append(Option(context(.delete), Intent.askDeleteComment(id))) }
    return [.popup(ActionSheet(title: row.comment.text, options: options))]
  }

  func copyComment(_ id: ArticleComment.ID, in context: ScreenContext) -> [Effect] {
    guard let row = (comments.top + comments.mine).first(where: { $0.id == id }) else { return [] }
    return [.copy(row.comment.text), .notice(Notice(context(.copied)))]
  }

  func likeComment(_ id: ArticleComment.ID) -> [Effect] {
    guard let row = (comments.top + comments.mine).first(where: { $0.id == id }) else { return [] }
    return [.perform(.setArticleCommentLiked(id, !row.isLiked))]
  }

  func askDeleteComment(_ id: ArticleComment.ID, in context: ScreenContext) -> [Effect] {
    [.confirm(.deleteArticleCommentQuestion, .delete, Intent.deleteComment(id), in: context)]
  }

  /// What has just been wowed can be given a thought.
  func offerThought(in context: ScreenContext) -> [Effect] {
    [
      .popup(
        TextPrompt(
          title: context(.wow), message: context(.thoughtIsForFriends), text: page?.thought ?? "",
          placeholder: context(.thoughtOptional), action: .done
        ) { Intent.keepThought($0) })
    ]
  }

  func keepThought(_ text: String) -> [Effect] {
    (page?.thought ?? "") == text.trimmed ? [] : [.perform(.setWowThought(article, text))]
  }
}
