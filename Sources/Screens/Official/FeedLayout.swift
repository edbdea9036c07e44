import Domain
import TerminalKit
import WorldStore

/// A push in the stream, laid out: a line with its account, then its card (S33, S34, S35, S42).
struct FeedLayout: TallRowLayout {
  struct Form: Hashable, Sendable {
    var width: Int
    var language: Settings.Language
    var drawsPictures = false
    /// By which the dividers stand; exact to ten minutes, so that the stream isn't laid out anew with every second.
    var now = WorldTime(seconds: 0)
  }

  /// What Enter does on a part of the card.
  enum Part: Hashable, Sendable {
    case article(Int)
    /// The content of a push that is no article.
    case content
    /// Shows the rest of a long push, or hides it.
    case fold
    case stopNotifications
  }

  /// What stands above the push, if it is the first of its age (S37).
  let divider: SubscriptionFeed.Age?
  let card: Bubble
  /// As many as the card has parts.
  let parts: [Part]

  static let widthMax = 60
  fileprivate static let coverRows = 2
  fileprivate static let drawnCoverRows = 6

  var headY: Int { divider == nil ? 0 : 2 }
  var cardY: Int { headY + 1 }
  var height: Int { cardY + card.height }

  init(_ row: FeedRow, after previous: FeedRow?, in form: Form, isUnfolded: Bool) {
    let age = SubscriptionFeed.Age(of: row.standsAt, at: form.now)
    let before = previous.map { SubscriptionFeed.Age(of: $0.standsAt, at: form.now) } ?? .recent
    divider = age == before ? nil : age
    var builder = Builder(row: row, form: form)
    builder.build(isUnfolded: isUnfolded)
    card = builder.card.bubble(parts: builder.ranges)
    parts = builder.parts
  }

  /// Collects the card with its parts.
  private struct Builder {
    let row: FeedRow
    let form: Form
    var card: CardLines
    var parts: [Part] = []
    var ranges: [Range<Int>] = []

    init(row: FeedRow, form: Form) {
      self.row = row
      self.form = form
      card = CardLines(width: max(4, form.width))
    }

    mutating func build(isUnfolded: Bool) {
      let form = form
      let friends = row.friendsPlayed
      switch row.content {
      case .articles: addArticles(isUnfolded: isUnfolded)
      case .text(let text): addText(text, isUnfolded: isUnfolded)
      case .image(let picture):
        add(.content) { $0.cover(PictureView(picture), mark: "▣", form) }
      case .audio(let seconds, let title):
        add(.content) { card in
          card.text("▶ \(Bubble.length(seconds))", .secondary, rows: 1)
          card.title(title)
          card.friends(friends, Word.listenedByFriends, form)
        }
      case .video(let seconds, let cover, let title):
        add(.content) { card in
          card.cover(PictureView(cover, seconds: seconds), mark: "▶", form)
          card.title(title)
          card.friends(friends, Word.viewedByFriends, form)
        }
      }
      if row.isSeldomRead {
        let words = "\(word(.seldomRead)) · \(word(.stopNotifications)) ›"
        add(.stopNotifications) { $0.text(words, .hintKey, rows: 2) }
      }
    }

    private mutating func addArticles(isUnfolded: Bool) {
      let (row, form) = (row, form)
      let shown = isUnfolded ? row.articles.count : SubscriptionFeed.unfoldedArticles
      for (index, article) in row.articles.prefix(shown).enumerated() {
        add(.article(index)) { card in
          if index == 0 {
            card.cover(PictureView(article.card.cover), mark: "▣", form)
            card.text(article.card.title, article.isRead ? .secondary : .cardTitle, rows: 2)
            if row.articles.count == 1 { card.text(article.card.digest, .secondary, rows: 2) }
          } else {
            card.text("▣ \(article.card.title)", article.isRead ? .secondary : nil, rows: 2)
          }
          card.friends(article.friendsRead, Word.readByFriends, form)
        }
      }
      let rest = row.articles.count - SubscriptionFeed.unfoldedArticles
      if rest > 0 {
        let words = isUnfolded ? word(.collapse) + " ▴" : word(.moreArticles(rest)) + " ▾"
        add(.fold) { $0.text(words, .hintKey, rows: 1) }
      }
    }

    private mutating func addText(_ text: String, isUnfolded: Bool) {
      let max = SubscriptionFeed.unfoldedTextRows
      let all = CardLines.rows(of: text, width: card.room, max: max + 1)
      guard all.count > max else {
        return add(.content) { $0.text(text) }
      }
      add(.content) { $0.text(text, rows: isUnfolded ? .max : max) }
      let words = isUnfolded ? word(.collapse) + " ▴" : word(.fullText) + " ▾"
      add(.fold) { $0.text(words, .hintKey, rows: 1) }
    }

    private mutating func add(_ part: Part, _ body: (inout CardLines) -> Void) {
      let start = card.lines.count
      body(&card)
      if card.lines.count == start { card.blank() }
      parts.append(part)
      ranges.append(start..<card.lines.count)
    }

    private func word(_ word: Word) -> String { word(form.language) }
  }
}

extension CardLines {
  /// How many friends have read, heard or seen it (S35).
  fileprivate mutating func friends(
    _ count: Int, _ word: (Int) -> Word, _ form: FeedLayout.Form
  ) {
    guard count > 0 else { return }
    text("  " + word(count)(form.language), .secondary, rows: 1)
  }

  fileprivate mutating func cover(_ view: PictureView, mark: String, _ form: FeedLayout.Form) {
    let isDrawn = form.drawsPictures && view.picture.shape != nil
    picture(
      view, rows: isDrawn ? FeedLayout.drawnCoverRows : FeedLayout.coverRows, mark: mark,
      caption: view.picture.caption(in: form.language))
  }
}
