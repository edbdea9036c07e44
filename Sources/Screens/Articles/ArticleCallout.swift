import Domain
import TerminalKit
import WorldStore

/// A button or a card of an article: something that stands by itself and leads elsewhere.
///
/// ```
/// [ Book a table ]  Reservation
///
/// ╭────────────────────────────╮
/// │ 面要醒三次                 │
/// │ Article · 慢厨房           │
/// ╰────────────────────────────╯
/// ```
struct ArticleCallout: Hashable, Sendable {
  /// The number of its link.
  let link: Int
  let title: String
  let note: String
  let isButton: Bool

  var place: ArticlePlace { .link(link) }

  func lines(width: Int) -> [ArticleLine] {
    let lines = isButton ? button(width: width) : card(width: width)
    return lines.map { line in
      var line = line
      line.area = ArticleLine.Area(place: place, x: 0, width: width)
      return line
    }
  }

  private func button(width: Int) -> [ArticleLine] {
    let words = TextWidth.clipped(title, to: max(1, width - 4))
    let label = Span(x: 0, text: "[ \(words) ]", look: Look(.link, .bold))
    var line = ArticleLine([label])
    if label.width + 2 + TextWidth.width(of: note) <= width {
      line.spans.append(Span(x: label.width + 2, text: note, look: Look(.secondary)))
    }
    return [line]
  }

  private func card(width: Int) -> [ArticleLine] {
    let inner = width - 4
    guard inner >= 4 else {
      return StyledText(title, Look(.link)).rows(width: width).map { ArticleLine($0) }
    }
    let rows = StyledText(title, Look(.strong)).rows(width: inner).prefix(3)
    return ArticleLine.box(
      rows + [[Span(x: 0, text: TextWidth.clipped(note, to: inner), look: Look(.secondary))]],
      width: width, look: Look(.border))
  }
}

/// What the world knows of what an article shows as cards, and the words for it.
struct ArticleShelf: Sendable {
  /// By the names of their files; `nil` for what can't be read.
  private var cards: [String: ArticleCard?]
  /// The names of Mini Programs.
  private var programs: [String: String]
  private let language: Settings.Language

  /// Cards that are looked up for one article; the others show what their author wrote.
  static let cardsMax = 200

  init(
    _ cards: [String: ArticleCard] = [:], programs: [String: String] = [:],
    language: Settings.Language = .english
  ) {
    self.cards = cards.mapValues(\.self)
    self.programs = programs
    self.language = language
  }

  /// Looks up what a document leads to and isn't known yet.
  mutating func lookUp(
    _ document: ArticleDocument, in reader: World.Reader
  ) throws(StorageError) {
    for handle in document.linkedArticles where cards[handle] == nil && cards.count < Self.cardsMax
    {
      let card: ArticleCard? =
        if let article = try reader.article(handle: handle) {
          try reader.articleCard(article)
        } else {
          nil
        }
      cards[handle] = .some(card)
    }
    guard programs.isEmpty, document.leadsToMiniPrograms else { return }
    for program in try reader.miniPrograms() { programs[program.handle] = program.name[language] }
  }

  func card(_ card: ArticleDocument.Card, link: Int) -> ArticleCallout {
    switch card.target {
    case .article(let handle):
      let known = cards[handle].flatMap(\.self)
      // What can't be read yet has a title that nobody knows.
      let title = card.title.isEmpty ? known?.title ?? "…" : card.title
      return callout(link, title, [Word.article(language), known?.accountName])
    case .miniProgram(let handle, _):
      let name = programs[handle] ?? handle
      return callout(
        link, card.title.isEmpty ? name : card.title, [Word.miniProgramWord(language), name])
    case .url(let address):
      return callout(link, card.title.isEmpty ? address : card.title, [address])
    }
  }

  private func callout(_ link: Int, _ title: String, _ notes: [String?]) -> ArticleCallout {
    ArticleCallout(
      link: link, title: title, note: notes.compactMap(\.self).joined(separator: " · "),
      isButton: false)
  }

  func button(_ button: ArticleDocument.Button, link: Int) -> ArticleCallout {
    let words = ArticleDocument(blocks: [.paragraph(button.words)]).plainText
    return ArticleCallout(
      link: link, title: words, note: Word.buttonKind(button.kind)(language), isButton: true)
  }
}
