package import Domain
import TerminalKit
package import WorldStore

/// A post in the short form of an album, with the date beside the first of its day (M130) and a divider above the
/// first of a year (M132).
///
/// ```
///  2025 ─────────────────────────────
///
///  12 Mar     ▒▒▒▒▒▒▒▒▒▒▒▒ Low tide, and
///             ▒▒ heron ▒▒▒ nobody there.
///             ▒▒▒▒▒▒▒▒▒▒▒▒ 3 photos
///             North Pier · Private
/// ```
package struct AlbumLayout: TallRowLayout, Hashable {
  /// What a layout depends on besides the row and its neighbour.
  package struct Form: Hashable, Sendable {
    package var width: Int
    package var language: Settings.Language
    /// The present day's number.
    package var today: Int64
    /// The head says "Today" already (M133).
    package var hasTodayAbove: Bool
    /// The newest of one's own posts that friends no longer see (M74).
    package var hiddenFrom: Moment.ID?
    /// Pictures need other places than the words in their stead.
    package var drawsPictures = false

    package init(
      width: Int, language: Settings.Language, today: Int64, hasTodayAbove: Bool = false,
      hiddenFrom: Moment.ID? = nil, drawsPictures: Bool = false
    ) {
      self.drawsPictures = drawsPictures
      self.width = width
      self.language = language
      self.today = today
      self.hasTodayAbove = hasTodayAbove
      self.hiddenFrom = hiddenFrom
    }
  }

  package private(set) var lines: [MomentLayout.Line] = []
  package private(set) var tiles: [MomentLayout.Tile] = []
  /// The first line of the post itself, below dividers.
  package private(set) var bodyY = 0
  package var height: Int { lines.count }

  /// Columns of the date.
  package static let dateWidth = 11
  private static let tileSize = Size(columns: 14, rows: 3)
  /// A square.
  private static let pictureSize = Size(columns: 10, rows: 5)
  private static let textLinesMax = 3

  private let form: Form
  private var textWidth: Int { max(1, form.width - Self.dateWidth) }

  package init(
    _ row: MomentRow, after previous: MomentRow?, in form: Form, isUnfolded: Bool
  ) {
    self.form = form
    let day = row.postedAt.dayNumber
    let year = row.postedAt.date.year
    if row.id == form.hiddenFrom {
      addDivider(Word.friendsDontSeeBelow(form.language))
    }
    if year != (previous?.postedAt ?? WorldTime(day: form.today)).date.year {
      addDivider(Word("\(year)", "\(year)年")(form.language))
    }
    bodyY = lines.count
    addBody(of: row)
    let isNewDay =
      previous.map { $0.postedAt.dayNumber != day } ?? !(form.hasTodayAbove && day == form.today)
    if isNewDay || bodyY > 0 { lines[bodyY].spans += date(of: row.postedAt) }
  }

  /// A post at the top of the album (M131), without a date.
  init(pinned row: MomentRow, in form: Form, isFirst: Bool) {
    self.form = form
    addBody(of: row)
    if isFirst {
      lines[0].spans.append(.init(x: 0, text: Word.pinned(form.language), role: .title))
    }
  }

  // MARK: Parts

  private mutating func addDivider(_ text: String) {
    let used = TextWidth.width(of: text) + 1
    let rule = String(repeating: "─", count: max(0, form.width - used))
    lines += [
      .init(spans: [
        .init(x: 0, text: TextWidth.clipped(text, to: form.width), role: .strong),
        .init(x: used, text: rule, role: .border),
      ]), .init(),
    ]
  }

  /// "Today", "Yesterday", or the day in bold and the month after it.
  private func date(of time: WorldTime) -> [MomentLayout.Span] {
    switch form.today - time.dayNumber {
    case 0: return [.init(x: 0, text: Word.today(form.language), role: .title)]
    case 1: return [.init(x: 0, text: Word.yesterday(form.language), role: .title)]
    default:
      let (_, month, day) = time.date
      return [
        .init(x: 0, text: day < 10 ? " \(day)" : "\(day)", role: .title),
        .init(x: 3, text: ScreenContext.shortMonths[month - 1](form.language), role: .secondary),
      ]
    }
  }

  private mutating func addBody(of row: MomentRow) {
    let text = row.content.text
    switch row.content.media {
    case nil: addText(text, inCard: true)
    case .photos(let photos):
      let count = photos.count > 1 ? Word.photoCount(photos.count)(form.language) : nil
      let first = PictureView.all(in: row.content.media).first ?? PictureView(Picture(""))
      addTile(first, text: text, note: count)
    case .video(let seconds, let cover):
      addTile(PictureView(cover, seconds: seconds), text: text, note: nil)
    case .article: addCard("▤", row.article?.title ?? "", text: text)
    case .link(let link): addCard("↗", link.title, text: text)
    case .miniProgram(_, let title, _, _): addCard("◇", title, text: text)
    case .music(let title, _): addCard("♪", title, text: text)
    }
    let facts = [row.content.location, row.audience?.mark.map { $0(form.language) }]
    let line = facts.compactMap(\.self).joined(separator: " · ")
    guard !line.isEmpty else { return }
    lines.append(.init(spans: [span(TextWidth.clipped(line, to: textWidth), .secondary)]))
  }

  private mutating func addText(_ text: String, inCard isCard: Bool) {
    let margin = isCard ? 1 : 0
    let card = Self.dateWidth..<(Self.dateWidth + textWidth)
    let rows = TextWrap.wrapped(text, width: textWidth - 2 * margin, rows: Self.textLinesMax)
    for row in rows {
      lines.append(
        .init(
          spans: [span(row, isCard ? .card : .text, x: margin)], card: isCard ? card : nil))
    }
  }

  private mutating func addCard(_ mark: String, _ title: String, text: String) {
    if !text.isEmpty { addText(text, inCard: false) }
    lines.append(
      .init(
        spans: [
          span(mark, .cardTitle, x: 1),
          span(TextWidth.clipped(title, to: max(0, textWidth - 4)), .card, x: 3),
        ], card: Self.dateWidth..<(Self.dateWidth + textWidth)))
  }

  /// A tile with the text beside it.
  private mutating func addTile(_ view: PictureView, text: String, note: String?) {
    let isDrawn = form.drawsPictures && view.picture.shape != nil && textWidth >= 20
    let tile = isDrawn ? Self.pictureSize : Self.tileSize
    let size = Size(columns: max(4, min(tile.columns, textWidth / 2)), rows: tile.rows)
    tiles.append(
      MomentLayout.Tile(
        rect: Rect(
          x: Self.dateWidth, y: lines.count, width: size.columns, height: size.rows),
        view: view, isFramed: false))
    let x = size.columns + 1
    let width = max(1, textWidth - x)
    var rows = TextWrap.wrapped(text, width: width, rows: size.rows - (note == nil ? 0 : 1))
      .map { span($0, .text, x: x) }
    if let note { rows.append(span(TextWidth.clipped(note, to: width), .secondary, x: x)) }
    for index in 0..<size.rows {
      lines.append(.init(spans: rows.indices.contains(index) ? [rows[index]] : []))
    }
  }

  private func span(_ text: String, _ role: Role, x: Int = 0) -> MomentLayout.Span {
    .init(x: Self.dateWidth + x, text: text, role: role)
  }
}

extension WorldTime {
  /// Midnight at the beginning of a day.
  fileprivate init(day: Int64) { self.init(seconds: day * Self.day - Self.offsetFromUTC) }
}
