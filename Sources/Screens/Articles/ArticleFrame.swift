import Domain
import TerminalKit
import WorldStore

/// What stands above and below an article's text on its page.
///
/// ```
/// 一锅汤的六个小时
/// Original  阿眠  慢厨房  [Follow]  Yesterday  From 澄港
///
/// …
///
/// [ Reward ]  3 people rewarded
/// 周 Bo 梅
///
/// Read Original
/// 2 friends wowed: 何苗, Anna Li
/// ```
///
/// The tail is made of pieces, one section after the other, and laid out no sooner than the body is: a section may be as
/// long as it likes.
struct ArticleFrame {
  let head: [ArticleLine]
  let tail: [ArticlePiece]

  init(
    _ page: ArticlePage, sections: [ArticlePiece] = [], showsFullDate: Bool, width: Int,
    in context: ScreenContext
  ) {
    let title = StyledText(page.article.title, Look(.title, .bold)).rows(width: width)
    var byline: [Token] = []
    if page.article.isOriginal { byline.append(Token(context(.original), Look(.card))) }
    if !page.article.author.isEmpty {
      byline.append(Token(page.article.author, Look(.secondary)))
    }
    byline.append(Token(page.accountName, Look(.link), .account))
    if !page.isFollowing {
      byline.append(Token("[\(context(.follow))]", Look(.link, .bold), .follow))
    }
    if let time = page.publishedAt {
      let day = showsFullDate ? context.articleDayAndTime(time) : context.articleDay(time)
      byline.append(Token(day, Look(.secondary), .date))
    }
    if let place = page.article.place {
      byline.append(Token(context(.published(from: place)), Look(.secondary)))
    }
    head =
      [ArticleLine()] + title.map { ArticleLine($0) } + Self.flow(byline, width: width)
      + [ArticleLine()]

    tail =
      Self.rewards(page, in: context) + Self.correction(page, in: context)
      + Self.original(page, in: context) + Self.friendsWowed(page, in: context)
      + sections
  }

  /// A10: who has rewarded the author, by their faces alone.
  private static func rewards(_ page: ArticlePage, in context: ScreenContext) -> [ArticlePiece] {
    guard let rewards = page.rewards else { return [] }
    var words = StyledText("[ \(context(.reward)) ]", Look(.link, .bold), place: .reward)
    if rewards.people > 0 {
      words.append("  " + context(.rewardedBy(rewards.people)), Look(.secondary))
    }
    var pieces = [ArticlePiece(gap: 1, body: .words(words))]
    if !rewards.avatars.isEmpty {
      let faces = rewards.avatars.map(\.text).joined(separator: " ")
      pieces.append(ArticlePiece(body: .words(StyledText(faces, Look(.strong)))))
    }
    return pieces
  }

  /// A76.
  private static func correction(
    _ page: ArticlePage, in context: ScreenContext
  ) -> [ArticlePiece] {
    guard let time = page.correctedAt else { return [] }
    let words = StyledText(
      context(.corrected(context.articleDay(time))), Look(.secondary))
    return [ArticlePiece(gap: 1, body: .words(words))]
  }

  /// A6.
  private static func original(_ page: ArticlePage, in context: ScreenContext) -> [ArticlePiece] {
    guard page.article.originalURL != nil else { return [] }
    let words = StyledText(
      context(.readOriginal), Look(.link, .underline), place: .original)
    return [ArticlePiece(gap: 1, body: .words(words))]
  }

  /// A33.
  private static func friendsWowed(
    _ page: ArticlePage, in context: ScreenContext
  ) -> [ArticlePiece] {
    let friends = page.friendsWowed
    guard !friends.isEmpty else { return [] }
    let line = context(.friendsWowed(context.list(friends), count: friends.count))
    return [
      ArticlePiece(
        gap: page.article.originalURL == nil ? 1 : 0,
        body: .words(StyledText(line, Look(.secondary), place: .wows)))
    ]
  }

  /// A word or name of the byline.
  private struct Token {
    var text: String
    var look: Look
    var place: ArticlePlace?

    init(_ text: String, _ look: Look, _ place: ArticlePlace? = nil) {
      self.text = text
      self.look = look
      self.place = place
    }
  }

  /// Tokens one after the other with two blanks between, in as many rows as it takes.
  private static func flow(_ tokens: [Token], width: Int) -> [ArticleLine] {
    var lines: [ArticleLine] = [ArticleLine()]
    var x = 0
    for token in tokens {
      let text = TextWidth.clipped(token.text, to: width)
      let needed = TextWidth.width(of: text)
      if x > 0, x + 2 + needed > width {
        lines.append(ArticleLine())
        x = 0
      }
      let start = x == 0 ? 0 : x + 2
      lines[lines.count - 1].spans.append(
        Span(x: start, text: text, look: token.look, place: token.place))
      x = start + needed
    }
    return lines
  }
}
