import Domain
import TerminalKit
import WorldStore

/// The comments below an article (A11), as pieces of its page's tail.
///
/// ```
/// Top Comments
/// ────────────
///
/// 陈阿姨 (Friend)  Pinned  ♡ 12
///   我家那锅也是这么来的。
///   ▎慢厨房 · Author
///   ▎替我们问候那口锅。
///
/// My Comments
/// ───────────
///
/// [ Write a Comment ]
/// ```
enum ArticleDiscussion {
  static func pieces(
    _ comments: ArticleComments, by account: String, in context: ScreenContext
  ) -> [ArticlePiece] {
    guard comments.commenting != .off else { return [] }
    var pieces: [ArticlePiece] = []
    if !comments.top.isEmpty {
      pieces.append(heading(.topComments, in: context))
      pieces += comments.top.flatMap { piecesOf($0, account, isMineSection: false, in: context) }
    }
    if !comments.mine.isEmpty {
      pieces.append(heading(.myComments, in: context))
      pieces += comments.mine.flatMap { piecesOf($0, account, isMineSection: true, in: context) }
    }
    var entry = StyledText(
      "[ \(context(.writeComment)) ]",
      Look(comments.entry == nil ? .link : .secondary, .bold), place: .writeComment)
    if let refusal = comments.entry {
      entry.append("  " + context(refusal.sentence), Look(.secondary))
    } else if comments.top.isEmpty, comments.mine.isEmpty {
      entry.append("  " + context(.noCommentsYet), Look(.secondary))
    }
    return pieces + [ArticlePiece(gap: 1, body: .words(entry))]
  }

  private static func heading(_ word: Word, in context: ScreenContext) -> ArticlePiece {
    ArticlePiece(gap: 1, body: .heading(level: 2, StyledText(context(word), Look(.strong, .bold))))
  }

  private static func piecesOf(
    _ row: ArticleCommentRow, _ account: String, isMineSection: Bool, in context: ScreenContext
  ) -> [ArticlePiece] {
    let comment = row.comment
    let place = ArticlePlace.comment(comment.id)
    var head = StyledText(
      row.name, Look(row.isMine ? .strong : .link, .bold), place: isMineSection ? nil : place)
    if isMineSection {
      head = StyledText(row.name, Look(.strong, .bold), place: .ownComment(comment.id))
    }
    if row.isFriend { head.append(" " + context(.friendMark), Look(.secondary)) }
    if comment.pin != nil, !isMineSection {
      head.append("  " + context(.pinnedMark), Look(.marker))
    }
    if isMineSection {
      head.append(
        "  " + context(comment.isSelected ? .selectedMark : .waitingToBeSelected),
        Look(.secondary))
    } else {
      head.append("  ", Look(.secondary))
      head.append(
        (row.isLiked ? "♥" : "♡") + (comment.likes > 0 ? " \(comment.likes)" : ""),
        Look(row.isLiked ? .liked : .secondary), place: .likeComment(comment.id))
    }
    head.append("  " + context.listTime(comment.writtenAt), Look(.secondary))
    var pieces = [
      ArticlePiece(gap: 1, body: .words(head)),
      ArticlePiece(
        lead: [.indent(2)], body: .words(StyledText(comment.text, Look(.text)))),
    ]
    if let reply = comment.reply {
      var answer = StyledText("\(account) · \(context(.authorMark))", Look(.secondary))
      answer.append("\n" + reply.text, Look(.text))
      pieces.append(ArticlePiece(lead: [.indent(2), .bar], body: .words(answer)))
    }
    return pieces
  }
}
