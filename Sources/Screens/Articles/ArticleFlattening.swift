import Domain
import TerminalKit

/// Turns a document, or its passages one after the other, into pieces, and gathers what can be followed, looked at and
/// listened to.
struct ArticleFlattening {
  /// Those that nobody has taken.
  private(set) var pieces: [ArticlePiece] = []
  /// Where the links lead, by their numbers.
  private(set) var links: [ArticleDocument.Target] = []
  private(set) var exhibits: [ArticleExhibit] = []
  private(set) var sounds: [ArticleDocument.Recording] = []
  private(set) var polls: [Poll] = []

  /// How text looks that isn't told to look otherwise.
  private var base = Look(.text)

  /// A text of more bytes is divided, so that what is laid out at a time stays small.
  private static let textMax = 6000
  private static let codeLinesMax = 100
  private static let bullets = ["•", "◦", "▪"]

  private var gallery = ArticleGallery()
  private var shelf = ArticleShelf()
  /// Above the next block.
  private var gap = 0

  init() {}

  init(
    _ document: ArticleDocument, gallery: ArticleGallery = ArticleGallery(),
    shelf: ArticleShelf = ArticleShelf()
  ) {
    add(document, gallery: gallery, shelf: shelf)
  }

  /// Goes on with the next passage.
  mutating func add(
    _ document: ArticleDocument, gallery: ArticleGallery, shelf: ArticleShelf
  ) {
    self.gallery = gallery
    self.shelf = shelf
    add(document.blocks, at: Position(lead: [], gap: gap, gapLead: 0), gap: 1)
    if !document.blocks.isEmpty { gap = 1 }
  }

  mutating func takePieces() -> [ArticlePiece] {
    defer { pieces = [] }
    return pieces
  }

  /// Where a block stands: its lead, and what is above it.
  private struct Position {
    var lead: [ArticlePiece.Lead]
    var gap: Int
    var gapLead: Int

    func inside(_ lead: ArticlePiece.Lead) -> Position {
      Position(lead: self.lead + [lead], gap: gap, gapLead: gapLead)
    }
  }

  /// The first block stands at `position`, the others below it with `gap` rows between.
  private mutating func add(
    _ blocks: [ArticleDocument.Block], at position: Position, gap: Int
  ) {
    var position = position
    for block in blocks {
      add(block, at: position)
      position.gap = gap
      position.gapLead = position.lead.count
    }
  }

  private mutating func add(_ block: ArticleDocument.Block, at position: Position) {
    switch block {
    case .heading(let level, let inlines):
      append(.heading(level: level, text(inlines, Look(.heading))), at: position)
    case .paragraph(let inlines):
      append(parts: divided(text(inlines, base)).map { .words($0) }, at: position)
    case .list(let list): add(list, at: position)
    case .quote(let blocks):
      let outer = base
      base = Look(.quote)
      add(blocks, at: position.inside(.bar), gap: 1)
      base = outer
    case .table(let table):
      let header = table.header.map { text($0, Look(.strong)) }
      let rows = table.rows.map { row in row.map { text($0, base) } }
      let tables = ArticleTable.parts(header: header, rows: rows, alignments: table.alignments)
      append(parts: tables.map { .table($0) }, at: position)
    case .code(let code, _):
      let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      let starts = stride(from: 0, to: lines.count, by: Self.codeLinesMax)
      append(
        parts: starts.map { .code(Array(lines[$0...].prefix(Self.codeLinesMax))) }, at: position)
    case .rule: append(.rule, at: position)
    case .picture(let picture, let caption):
      append(gallery.exhibit(exhibits.count, picture, seconds: nil, caption: caption), at: position)
    case .video(let video):
      append(
        gallery.exhibit(
          exhibits.count, Picture(video.handle), seconds: video.seconds, caption: video.title),
        at: position)
    case .audio(let recording):
      append(.sound(sounds.count, recording), at: position)
      sounds.append(recording)
    case .poll(let poll):
      append(.poll(ArticlePoll(polls.count, poll)), at: position)
      polls.append(poll)
    case .button(let button):
      append(.callout(shelf.button(button, link: links.count)), at: position)
      links.append(button.target)
    case .card(let card):
      append(.callout(shelf.card(card, link: links.count)), at: position)
      links.append(card.target)
    }
  }

  private mutating func append(_ exhibit: ArticleExhibit, at position: Position) {
    exhibits.append(exhibit)
    append(.exhibit(exhibit), at: position)
  }

  private mutating func add(_ list: ArticleDocument.List, at position: Position) {
    let depth = position.lead.count { if case .indent = $0 { true } else { false } }
    let markers = list.items.indices.map { index in
      list.start.map { "\($0 + index)." } ?? Self.bullets[min(depth, Self.bullets.count - 1)]
    }
    let indent = (markers.map { TextWidth.width(of: $0) }.max() ?? 0) + 1
    let gap = list.isTight ? 0 : 1
    var position = position
    for (item, marker) in zip(list.items, markers) {
      let first = pieces.count
      add(item, at: position.inside(.indent(indent)), gap: gap)
      if pieces.count == first {
        append(.words(StyledText()), at: position.inside(.indent(indent)))
      }
      if pieces[first].marker.isEmpty { pieces[first].marker = marker }
      position.gap = gap
      position.gapLead = position.lead.count
    }
  }

  private mutating func append(_ body: ArticlePiece.Body, at position: Position) {
    pieces.append(
      ArticlePiece(
        lead: position.lead, gap: position.gap, gapLead: position.gapLead, body: body))
  }

  /// Parts of one block, without a gap between them.
  private mutating func append(parts: [ArticlePiece.Body], at position: Position) {
    var position = position
    for part in parts {
      append(part, at: position)
      position.gap = 0
    }
  }

  // MARK: Words

  private mutating func text(_ inlines: [ArticleDocument.Inline], _ look: Look) -> StyledText {
    var text = StyledText()
    append(inlines, look, place: nil, to: &text)
    return text
  }

  private mutating func append(
    _ inlines: [ArticleDocument.Inline], _ look: Look, place: ArticlePlace?,
    to text: inout StyledText
  ) {
    for inline in inlines {
      switch inline {
      case .text(let words): text.append(words, look, place: place)
      case .emphasis(let inner): append(inner, look.with(.italic), place: place, to: &text)
      case .strong(let inner): append(inner, look.with(.bold), place: place, to: &text)
      case .code(let code): text.append(code, Look(.code, look.attributes), place: place)
      case .link(let inner, let target):
        let number = links.count
        links.append(target)
        append(
          inner, Look(.link, look.attributes.union(.underline)), place: .link(number), to: &text)
      case .lineBreak: text.append("\n", look, place: place)
      case .picture(let picture, let caption):
        // There is no room to draw it among words: it is told, and opens.
        let exhibit = gallery.exhibit(exhibits.count, picture, seconds: nil, caption: caption)
        exhibits.append(exhibit)
        text.append(
          "▧ " + (caption.isEmpty ? exhibit.name : caption), Look(.link, look.attributes),
          place: place ?? exhibit.place)
      }
    }
  }

  /// The text in parts of bearable length, each ending where a sentence or a word does.
  private func divided(_ text: StyledText) -> [StyledText] {
    guard text.plain.utf8.count > Self.textMax else { return [text] }
    var parts: [StyledText] = []
    var part = StyledText()
    for (index, run) in text.runs.enumerated() {
      var rest = text.text(of: index)
      while part.plain.utf8.count + rest.utf8.count > Self.textMax {
        let cut = Self.cut(rest, bytes: max(1, Self.textMax - part.plain.utf8.count))
        part.append(rest[..<cut], run.look, place: run.place)
        rest = rest[cut...]
        parts.append(part)
        part = StyledText()
      }
      part.append(rest, run.look, place: run.place)
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// Behind the last sentence within `bytes`, else behind the last comma or blank, else between two characters.
  ///
  /// `text` is longer than `bytes`.
  private static func cut(_ text: Substring, bytes: Int) -> Substring.Index {
    let limit = text.utf8.index(text.startIndex, offsetBy: bytes)
    let aligned = text.index(before: text.index(after: limit))
    let end = max(aligned, text.index(after: text.startIndex))
    let scalars = text[..<end].unicodeScalars
    // Far enough back for a sentence, without reading all of the text again.
    let tail = scalars.suffix(400)
    let stop =
      tail.lastIndex { "。！？".unicodeScalars.contains($0) }
      ?? tail.lastIndex { $0 == "，" || $0 == "；" || $0 == " " }
    return stop.map { scalars.index(after: $0) } ?? end
  }
}
