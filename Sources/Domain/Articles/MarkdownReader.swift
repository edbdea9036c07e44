extension ArticleDocument {
  /// Reads a body written in CommonMark with tables, and with the project's own addresses.
  ///
  /// These are `![…](picture:ID)`,
  /// `![…](audio:ID?seconds=94)`, `![…](video:ID?seconds=118)`, `[…](article:ID)` and `[…](program:ID?page=PAGE)`. As a
  /// picture the last two are cards; a link with the title `"reservation"` or `"purchase"` is a button; a fenced block of
  /// the language `poll` is a poll (see `PollFence`).
  ///
  /// There is no body it fails on. HTML is left out, a picture from elsewhere leaves its description, a link to
  /// anything but an article or a web page leaves its words, and what is nested deeper than anybody reads is left out.
  package init(markdown: String) {
    let survey = MarkdownSurvey(markdown.utf8)
    self.init(blocks: MarkdownReader.read(markdown, tables: survey.tablesAreSane))
  }
}

/// Turns the tree of libcmark-gfm into values.
enum MarkdownReader {
  static func read(_ markdown: String, tables: Bool) -> [ArticleDocument.Block] {
    MarkdownNode.parse(markdown, tables: tables) { document in
      blocks(in: document, depth: 0)
    } ?? []
  }

  /// Deeper than this nothing is read: neither a recursion nor a page has room for it.
  static let depthMax = 24

  private static func blocks(in parent: MarkdownNode, depth: Int) -> [ArticleDocument.Block] {
    guard depth < depthMax else { return [] }
    var blocks: [ArticleDocument.Block] = []
    for node in parent.children {
      switch node.kind {
      case .paragraph:
        blocks += Paragraph(node).blocks
      case .heading:
        let words = MarkdownWords.inlines(in: node)
        if !words.isEmpty {
          blocks.append(.heading(level: node.headingLevel, words))
        }
      case .quote:
        blocks.append(.quote(Self.blocks(in: node, depth: depth + 1)))
      case .list:
        blocks.append(.list(list(node, depth: depth + 1)))
      case .code:
        blocks.append(code(node))
      case .rule:
        blocks.append(.rule)
      case .table:
        if let table = table(node) { blocks.append(.table(table)) }
      default:
        break
      }
    }
    return blocks
  }

  private static func list(_ node: MarkdownNode, depth: Int) -> ArticleDocument.List {
    ArticleDocument.List(
      start: node.listStart, isTight: node.isTight,
      items: node.children.map { blocks(in: $0, depth: depth) })
  }

  /// A poll that can't be one stays the code it is written as.
  private static func code(_ node: MarkdownNode) -> ArticleDocument.Block {
    var code = node.words
    if code.last == "\n" { code.removeLast() }
    if PollFence.begins(node.fenceInfo),
      let poll = try? PollFence.read(info: node.fenceInfo, body: code)
    {
      return .poll(poll)
    }
    return .code(code, language: node.fenceInfo.split(separator: " ").first.map(String.init))
  }

  private static func table(_ node: MarkdownNode) -> ArticleDocument.Table? {
    let rows = node.children.map { row in row.children.map { MarkdownWords.inlines(in: $0) } }
    guard let header = rows.first else { return nil }
    return ArticleDocument.Table(
      alignments: node.tableAlignments, header: header, rows: Array(rows.dropFirst()))
  }

  /// A paragraph, which a picture, a recording, a card or a button in its midst divides.
  private struct Paragraph {
    private(set) var blocks: [ArticleDocument.Block] = []

    init(_ node: MarkdownNode) {
      var words: [ArticleDocument.Inline] = []
      for child in node.children {
        if let block = MarkdownReader.standing(child) {
          close(&words)
          blocks.append(block)
        } else {
          MarkdownWords.append(child, to: &words)
        }
      }
      close(&words)
    }

    private mutating func close(_ words: inout [ArticleDocument.Inline]) {
      let line = MarkdownWords.settled(words)
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      words = []
    }
  }

  /// What stands in a paragraph and is no part of its words.
  private static func standing(_ node: MarkdownNode) -> ArticleDocument.Block? {
    switch node.kind {
    case .image: media(node)
    case .link: button(node)
    default: nil
    }
  }

  private static func button(_ node: MarkdownNode) -> ArticleDocument.Block? {
    guard let kind = ArticleDocument.Button.Kind(rawValue: node.linkTitle),
      let target = node.address.target
    else { return nil }
    let words = MarkdownWords.inlines(in: node)
    return words.isEmpty
      ? nil : .button(ArticleDocument.Button(words, kind: kind, target: target))
  }

  private static func media(_ node: MarkdownNode) -> ArticleDocument.Block? {
    let address = node.address
    let caption = MarkdownWords.caption(of: node)
    if let handle = address.handle("picture") { return .picture(Picture(handle), caption: caption) }
    for (scheme, make) in [
      ("audio", ArticleDocument.Block.audio), ("video", ArticleDocument.Block.video),
    ] {
      guard let (handle, seconds) = address.recording(scheme) else { continue }
      return make(ArticleDocument.Recording(handle: handle, title: caption, seconds: seconds))
    }
    switch address.target {
    case .article, .miniProgram:
      return address.target.map { .card(ArticleDocument.Card(title: caption, target: $0)) }
    case .url, nil: return nil
    }
  }
}
