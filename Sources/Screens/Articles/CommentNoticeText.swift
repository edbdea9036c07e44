import Domain
import WorldStore

/// What an account says about a comment, in words (N8).
enum CommentNoticeText {
  static func title(of notice: CommentNotice, in context: ScreenContext) -> String {
    switch notice.occasion {
    case .selected: context(.commentWasSelected)
    case .answered: context(.commentWasAnswered)
    }
  }

  /// The notice as a card of lines.
  static func card(
    of notice: CommentNotice, on article: ArticleCard?, in context: ScreenContext
  ) -> TemplateNotice {
    func line(_ key: Word, _ value: String) -> TemplateNotice.Line {
      TemplateNotice.Line(key: context(key), value: value)
    }
    var lines = [line(.article, article?.title ?? ""), line(.commentLine, notice.comment)]
    if case .answered(let text) = notice.occasion { lines.append(line(.authorMark, text)) }
    return TemplateNotice(
      title: title(of: notice, in: context), lines: lines.filter { !$0.value.isEmpty })
  }
}
