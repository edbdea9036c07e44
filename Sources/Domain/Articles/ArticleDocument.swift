/// The body of an article as a tree of blocks and words, without a trace of how it was written down (A5, R1).
package struct ArticleDocument: Hashable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }

  /// What stands below each other on the page.
  package enum Block: Hashable, Sendable {
    /// Level 1–6.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    case table(Table)
    /// Without the last line break; the language if the writer named one.
    case code(String, language: String?)
    case rule
    case picture(Picture, caption: String)
    case audio(Recording)
    case video(Recording)
    case poll(Poll)
    case button(Button)
    case card(Card)
  }

  /// The polls in it, in order; that is what their numbers count.
  package var polls: [Poll] {
    Self.collect(from: blocks) { if case .poll(let poll) = $0 { [poll] } else { [] } }
  }

  package var leadsToMiniPrograms: Bool {
    Self.collect(from: blocks, \.targets).contains {
      if case .miniProgram = $0 { true } else { false }
    }
  }

  /// The articles that it leads to, by the names of their files; each once.
  package var linkedArticles: [String] {
    var seen: Set<String> = []
    return Self.collect(from: blocks, \.targets).compactMap { target in
      guard case .article(let handle) = target, seen.insert(handle).inserted else { return nil }
      return handle
    }
  }

  /// The pictures in it and the covers of its videos, in order.
  package var pictures: [Picture] {
    Self.collect(from: blocks) { block in
      switch block {
      case .picture(let picture, _): [picture]
      case .video(let video): [Picture(video.handle)]
      case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.pictures)
      case .table(let table):
        (table.header + table.rows.joined()).flatMap { $0.flatMap(\.pictures) }
      default: []
      }
    }
  }

  /// What the blocks have, those inside of others too.
  private static func collect<Value>(
    from blocks: [Block], _ values: (Block) -> [Value]
  ) -> [Value] {
    blocks.flatMap { block -> [Value] in
      switch block {
      case .quote(let blocks): collect(from: blocks, values)
      case .list(let list): list.items.flatMap { collect(from: $0, values) }
      default: values(block)
      }
    }
  }

  /// What stands beside each other in a line.
  package enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link([Inline], to: Target)
    /// A picture among words or in a cell of a table.
    case picture(Picture, caption: String)
    /// A line ends here because the writer wants it to.
    case lineBreak
  }

  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// An article of this world, by the name of its data file.
    case article(handle: String)
    /// A Mini Program by the name of its data file, at a page of it or where it begins.
    case miniProgram(handle: String, page: String?)
    /// A page outside of it, by `http` or `https`.
    case url(String)
  }

  /// A list with bullets or numbers; its items are made of blocks.
  package struct List: Hashable, Sendable {
    /// The first number of an ordered list; `nil` for one with bullets.
    package var start: Int?
    /// No space between the items.
    package var isTight: Bool
    package var items: [[Block]]

    package init(start: Int? = nil, isTight: Bool = true, items: [[Block]]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// A table whose rows all have as many cells as its header.
  package struct Table: Hashable, Sendable {
    /// One for each column.
    package var alignments: [Alignment]
    package var header: [[Inline]]
    /// Each as long as the header.
    package var rows: [[[Inline]]]

    package enum Alignment: Hashable, Sendable { case none, left, centre, right }

    package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  /// Something to listen to or to watch.
  package struct Recording: Hashable, Sendable {
    package var handle: String
    package var title: String
    package var seconds: Int

    package init(handle: String, title: String, seconds: Int) {
      self.handle = handle
      self.title = title
      self.seconds = seconds
    }
  }
}

/// The words alone, for what shows an article in a line: its digest, a search.
extension ArticleDocument {
  /// All words of the body in one line.
  package var plainText: String { text(parting: " ") }

  /// The same, with a dot before what follows something that ends without a mark, such as a heading or a table's cell.
  package var partedText: String { text(parting: " · ") }

  private func text(parting: String) -> String {
    var text = ""
    for block in blocks { block.append(to: &text, parting: parting) }
    return text
  }

  /// Characters of a digest that the author left to the body (S63).
  package static let digestLength = 54

  /// What stands in for a missing digest: the first 54 characters of the body.
  package var digest: String {
    var text = ""
    for block in blocks {
      block.append(to: &text, parting: " ")
      if text.count > Self.digestLength { break }
    }
    return String(text.prefix(Self.digestLength))
  }
}

extension ArticleDocument.Block {
  fileprivate func append(to text: inout String, parting: String) {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines):
      text.beginWords(parting)
      for inline in inlines { inline.append(to: &text) }
    case .list(let list):
      for block in list.items.joined() { block.append(to: &text, parting: parting) }
    case .quote(let blocks):
      for block in blocks { block.append(to: &text, parting: parting) }
    case .table(let table):
      for cell in table.header + table.rows.joined() where !cell.isEmpty {
        text.beginWords(parting)
        for inline in cell { inline.append(to: &text) }
      }
    case .code(let code, _):
      text.beginWords(parting)
      text += code.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .poll(let poll):
      text.beginWords(parting)
      text += poll.question
    case .rule, .picture, .audio, .video, .button, .card:
      break
    }
  }
}

extension ArticleDocument.Block {
  /// Where its words, its button or its card lead.
  fileprivate var targets: [ArticleDocument.Target] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.targets)
    case .table(let table):
      (table.header + table.rows.joined()).flatMap { $0.flatMap(\.targets) }
    case .button(let button): [button.target]
    case .card(let card): [card.target]
    case .list, .quote, .code, .rule, .picture, .audio, .video, .poll: []
    }
  }
}

extension ArticleDocument.Inline {
  fileprivate var targets: [ArticleDocument.Target] {
    switch self {
    case .link(_, let target): [target]
    case .emphasis(let inlines), .strong(let inlines): inlines.flatMap(\.targets)
    case .text, .code, .lineBreak, .picture: []
    }
  }

  fileprivate var pictures: [Picture] {
    switch self {
    case .picture(let picture, _): [picture]
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _):
      inlines.flatMap(\.pictures)
    case .text, .code, .lineBreak: []
    }
  }

  fileprivate func append(to text: inout String) {
    switch self {
    case .text(let words), .code(let words), .picture(_, let words): text += words
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _):
      for inline in inlines { inline.append(to: &text) }
    case .lineBreak: text += " "
    }
  }
}

extension String {
  fileprivate mutating func beginWords(_ parting: String) {
    guard let last, last != " " else { return }
    append(last.isPunctuation ? " " : parting)
  }
}
