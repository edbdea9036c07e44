package import Domain
package import TerminalKit
package import WorldStore

/// A post in lines of spans, ready to be drawn at any scroll position: pure, so that it can be kept
/// as long as the row, the width and the language stay the same.
///
/// ```
///  周   周远
///       清晨六点的码头，雾还没散。
///       ┌────────────┐ ┌────────────┐
///       │ pier fog   │ │ heron      │
///       └────────────┘ └────────────┘
///       北码头
///       10 mins ago                 ··
///       ♡ Anna, 何苗
///       Anna: 带我！
///       周远 replied to Anna: 周六？
/// ```
/// How long ago it was isn't part of it, because it changes while the row doesn't.
package struct MomentLayout: Hashable, Sendable {
  /// What a click means, besides choosing the post.
  package enum Place: Hashable, Sendable {
    case person(Person.ID)
    case account(OfficialAccount.ID)
    case fold
    /// The mark of an ad, and its Learn More.
    case adMark, adLink
    case card
    case audience
    case delete
    case actions
    case comment(MomentComment.ID)
    /// One of its photos, or its video.
    case picture(Int)
    /// Where the row ends and the crowd doesn't.
    case moreLikes, moreComments
  }

  package struct Span: Hashable, Sendable {
    package var x: Int
    package var text: String
    package var role: Role
    package var place: Place?
  }

  package struct Line: Hashable, Sendable {
    package var spans: [Span] = []
    /// Columns with the background of a card.
    package var card: Range<Int>?
    package var comment: MomentComment.ID?
    /// Stands for the line with the time, which is drawn anew each time.
    package var isTime = false
  }

  /// The place of a photo, or of a video's cover.
  package struct Tile: Hashable, Sendable {
    package var rect: Rect
    package var view: PictureView
    package var isFramed = true
  }

  /// What a layout depends on besides the row.
  package struct Form: Hashable, Sendable {
    package var width: Int
    package var language: Settings.Language
    /// The detail page shows all of the text, and of an old post the exact time (M11).
    package var isDetail = false
    /// Pictures need other places than the words in their stead.
    package var drawsPictures = false

    package init(
      width: Int, language: Settings.Language, isDetail: Bool = false, drawsPictures: Bool = false
    ) {
      self.width = width
      self.language = language
      self.isDetail = isDetail
      self.drawsPictures = drawsPictures
    }
  }

  package internal(set) var lines: [Line] = []
  package internal(set) var tiles: [Tile] = []
  /// Whether the text has more lines than a folded post shows.
  package private(set) var isFoldable = false
  package let form: Form

  /// No post is set wider: lines beyond it are hard to read.
  package static let widthMax = 76
  static let cardWidthMax = 52
  /// M13.
  package static let foldedLines = 6
  /// A long text that wasn't typed shows as a single line (M13, M14).
  static let foldedLinesOfPasted = 1
  /// Where the text begins, right of the avatar.
  package static let textX = AvatarTile.width + 2

  let textWidth: Int

  package init(_ row: MomentRow, in form: Form, isUnfolded: Bool) {
    self.form = form
    textWidth = max(1, form.width - Self.textX)
    addName(of: row)
    addText(row.content, isUnfolded: isUnfolded || form.isDetail)
    addMedia(of: row)
    if let source = row.content.source {
      addWrapped([Run(Word.from(source)(form.language), .secondary)])
    }
    if row.adLink != nil { addLearnMore() }
    if let location = row.content.location { addWrapped([Run(location, .link)]) }
    lines.append(Line(isTime: true))
    addLikes(row.likes, isLiked: row.isLiked, hasMore: row.hasMoreLikes)
    for comment in row.comments { add(comment) }
    if row.hasMoreComments {
      addWrapped(
        [Run(Word.moreComments(form.language), .link, .moreComments)], isBoxed: true)
    }
    while lines.count < AvatarTile.height { lines.append(Line()) }
  }

  /// The lines of a comment; none for one that isn't there.
  func lines(of comment: MomentComment.ID) -> Range<Int> {
    let first = lines.firstIndex { $0.comment == comment } ?? 0
    return first..<((lines.lastIndex { $0.comment == comment }.map { $0 + 1 }) ?? first)
  }

  // MARK: Parts

  private mutating func addName(of row: MomentRow) {
    let mark = row.adLink == nil ? nil : Word.adMark(form.language)
    let markWidth = mark.map { TextWidth.width(of: $0) } ?? 0
    let name = TextWidth.clipped(
      row.authorName, to: max(1, textWidth - (mark == nil ? 0 : markWidth + 1)))
    var line = Line(spans: [
      Span(x: Self.textX, text: name, role: .link, place: row.author.place)
    ])
    if let mark {
      line.spans.append(
        Span(
          x: max(Self.textX, form.width - markWidth), text: mark, role: .secondary,
          place: .adMark))
    }
    if let status = row.content.status {
      let x = Self.textX + TextWidth.width(of: name) + 2
      let text = TextWidth.clipped(status.word(form.language), to: max(0, form.width - x))
      line.spans.append(Span(x: x, text: text, role: .secondary))
    }
    lines.append(line)
  }

  private mutating func addLearnMore() {
    let text = Word.learnMore(form.language) + " ›"
    lines.append(
      Line(spans: [Span(x: Self.textX, text: text, role: .link, place: .adLink)]))
  }

  private mutating func addText(_ content: MomentContent, isUnfolded: Bool) {
    guard !content.text.isEmpty else { return }
    let rows = TextWrap.wrapped(content.text, width: textWidth)
    let folded = content.isPasted ? Self.foldedLinesOfPasted : Self.foldedLines
    isFoldable = rows.count > folded
    let shown = isFoldable && !isUnfolded ? rows.prefix(folded) : rows[...]
    for row in shown {
      lines.append(Line(spans: [Span(x: Self.textX, text: String(row), role: .text)]))
    }
    guard isFoldable, !form.isDetail else { return }
    let word: Word = isUnfolded ? .showLess : .showMore
    lines.append(
      Line(spans: [
        Span(x: Self.textX, text: word(form.language), role: .link, place: .fold)
      ]))
  }

  private mutating func addLikes(_ likes: [NamedPerson], isLiked: Bool, hasMore: Bool) {
    guard !likes.isEmpty else { return }
    var runs = [Run(isLiked ? "♥ " : "♡ ", isLiked ? .liked : .link)]
    let comma = Word(", ", "，")(form.language)
    for (index, person) in likes.enumerated() {
      if index > 0 { runs.append(Run(comma, .card)) }
      runs.append(Run(person.name, .link, .person(person.id)))
    }
    if hasMore {
      runs.append(Run(comma, .card))
      runs.append(Run(Word.moreLikes(form.language), .link, .moreLikes))
    }
    addWrapped(runs, isBoxed: true)
  }

  /// M91.
  private mutating func add(_ comment: CommentRow) {
    let place = Place.comment(comment.id)
    var runs = [Run(comment.author.name, .link, .person(comment.author.id))]
    if let other = comment.replyTo {
      runs.append(Run(Word(" replied to ", "回复")(form.language), .card, place))
      runs.append(Run(other.name, .link, .person(other.id)))
    }
    runs.append(Run(Word(": ", "：")(form.language) + comment.text, .card, place))
    addWrapped(runs, isBoxed: true, comment: comment.id)
  }

  // MARK: Wrapping

  /// A piece of a paragraph with a look and a meaning of its own.
  private struct Run {
    var text: String
    var role: Role
    var place: Place?

    init(_ text: String, _ role: Role, _ place: Place? = nil) {
      self.text = text
      self.role = role
      self.place = place
    }
  }

  private mutating func addWrapped(
    _ runs: [Run], isBoxed: Bool = false, comment: MomentComment.ID? = nil
  ) {
    let text = runs.map(\.text).joined()
    let margin = isBoxed ? 1 : 0
    let card = isBoxed ? Self.textX..<(Self.textX + textWidth) : nil
    // The first run that reaches into the row, and where it begins.
    var first = 0
    var firstStart = text.startIndex
    for row in TextWrap.wrapped(text, width: max(1, textWidth - 2 * margin)) {
      var line = Line(card: card, comment: comment)
      var x = Self.textX + margin
      var index = first
      var start = firstStart
      while index < runs.count, start < row.endIndex {
        let run = runs[index]
        let end = text.utf8.index(start, offsetBy: run.text.utf8.count)
        index += 1
        if end <= row.startIndex {
          (first, firstStart) = (index, end)
        } else if start < end {
          let piece = text[max(start, row.startIndex)..<min(end, row.endIndex)]
          line.spans.append(
            Span(x: x, text: String(piece), role: run.role, place: run.place))
          x += TextWidth.width(of: piece)
        }
        start = end
      }
      lines.append(line)
    }
  }
}

extension Actor {
  var place: MomentLayout.Place {
    switch self {
    case .person(let id): .person(id)
    case .account(let id): .account(id)
    }
  }
}

extension MomentLayout: TallRowLayout {
  package var height: Int { lines.count }

  package init(
    _ row: MomentRow, after previous: MomentRow?, in form: Form, isUnfolded: Bool
  ) {
    self.init(row, in: form, isUnfolded: isUnfolded)
  }
}
