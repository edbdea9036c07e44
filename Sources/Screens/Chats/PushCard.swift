import Domain
import TerminalKit
import WorldStore

/// The card of an article push (S60–S63).
///
/// One article: title, date, cover, digest, "Read All". Several: the head with its cover and the title over it, then a
/// row for each of the others.
enum PushCard {
  static let widest = 52

  /// An audio push: its title and length, as a bubble of the account's (S64).
  static func audio(
    _ title: String, seconds: Int, maxWidth: Int, in context: ScreenContext
  ) -> Bubble {
    var card = CardLines(width: min(Bubble.cardWidth, max(4, maxWidth)))
    card.title(title)
    card.text("▶ \(Bubble.length(seconds))", .secondary, rows: 1)
    card.foot(context(.audioWord))
    return card.bubble()
  }

  private static let coverRows = 4
  private static let drawnCoverRows = 7

  private static func rowsOfCover(_ article: ArticleCard, in context: ScreenContext) -> Int {
    context.drawsPictures && article.cover.shape != nil ? drawnCoverRows : coverRows
  }

  static func bubble(
    _ articles: [ArticleCard], sentAt: WorldTime, maxWidth: Int, in context: ScreenContext
  ) -> Bubble {
    var card = CardLines(width: min(widest, max(4, maxWidth)))
    guard let head = articles.first else { return card.bubble() }
    guard articles.count > 1 else {
      card.title(head.title)
      card.text(context.monthAndDay(sentAt), .secondary)
      card.picture(
        PictureView(head.cover), rows: rowsOfCover(head, in: context), mark: "▣", in: context)
      card.text(head.digest, .secondary, rows: 3)
      card.foot(context(.readAll), arrow: true)
      return card.bubble()
    }
    card.picture(
      PictureView(head.cover), rows: rowsOfCover(head, in: context) - 1, mark: "▣", in: context)
    for row in CardLines.rows(of: head.title, width: card.room, max: 2) {
      card.add(Bubble.Line(row, .cardTitle, ground: .picture))
    }
    var parts = [0..<card.lines.count]
    for article in articles.dropFirst() {
      let start = card.lines.count
      let rows = CardLines.rows(of: article.title, width: max(1, card.room - 3), max: 2)
      for (index, row) in rows.enumerated() {
        let title = TextWidth.padded(row, to: max(0, card.room - 3))
        card.add(
          Bubble.Line([
            Bubble.Piece(text: title + "  ", role: nil),
            Bubble.Piece(text: index == 0 ? "▣" : " ", role: .picture),
          ]))
      }
      parts.append(start..<card.lines.count)
    }
    return card.bubble(parts: parts)
  }
}

extension Push.Content {
  /// What a push that is no article looks like: an ordinary message (S64, A5).
  var ordinary: MessageContent? {
    switch self {
    case .articles: nil
    case .text(let text): .text(text)
    case .image(let picture): .photo(picture)
    case .audio(let seconds, let title):
      .music(title: title, artist: Bubble.length(seconds))
    case .video(let seconds, let cover, _): .video(seconds: seconds, cover: cover)
    }
  }
}
