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
    self.init(blocks: MarkdownReader.read(markdown))
  }
}

/// Turns the tree of libcmark-gfm into values.
private enum MarkdownReader {
  static func read(_ markdown: String) -> [ArticleDocument.Block] {
    MarkdownNode.parse(markdown, tables: tablesAreSane(in: markdown)) { document in
      blocks(in: document, depth: 0)
    } ?? []
  }

  /// Deeper than this nothing is read: neither a recursion nor a page has room for it.
  private static let depthMax = 24

  /// The library gives every row of a table as many cells as its header has, so a header of
  /// thousands of columns over thousands of empty rows would make a tree thousands of times the
  /// text.
  ///
  /// A body with more than this in all its tables is read without them.
  private static let tableCellsMax = 40_000

  /// A table ends with a blank line at the latest.
  private static func tablesAreSane(in markdown: String) -> Bool {
    var cells = 0
    var lines = 0
    var widest = 0
    var columns = 0
    var isBlank = true
    func end() {
      cells += widest * lines
      lines = 0
      widest = 0
    }
    for byte in markdown.utf8 {
      switch byte {
      case UInt8(ascii: "|"):
        columns += 1
        isBlank = false
      case UInt8(ascii: "\n"):
        lines += 1
        // One more than there are bars between, where none stands at the ends.
        if columns > 0 { widest = max(widest, columns + 1) }
        if isBlank { end() }
        columns = 0
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: isBlank = false
      }
      if cells > tableCellsMax { return false }
    }
    if columns > 0 { widest = max(widest, columns + 1) }
    lines += 1
    end()
    return cells <= tableCellsMax
  }

  // MARK: Blocks

  private static func blocks(in parent: MarkdownNode, depth: Int) -> [ArticleDocument.Block] {
    guard depth < depthMax else { return [] }
    var blocks: [ArticleDocument.Block] = []
    for node in parent.children {
      switch node.kind {
      case .paragraph:
        blocks += Paragraph(node).blocks
      case .heading:
        let words = inlines(in: node)
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
    let rows = node.children.map { row in row.children.map { inlines(in: $0) } }
    guard let header = rows.first else { return nil }
    return ArticleDocument.Table(
      alignments: node.tableAlignments, header: header, rows: Array(rows.dropFirst()))
  }

  // MARK: Words

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
          MarkdownReader.append(child, to: &words, depth: 0)
        }
      }
      close(&words)
    }

    private mutating func close(_ words: inout [ArticleDocument.Inline]) {
      let line = MarkdownReader.settled(words)
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      words = []
    }
  }

  private static func inlines(in parent: MarkdownNode) -> [ArticleDocument.Inline] {
    settled(inlines(in: parent, depth: 0))
  }

  private static func inlines(in parent: MarkdownNode, depth: Int) -> [ArticleDocument.Inline] {
    guard depth < depthMax else { return [] }
    var inlines: [ArticleDocument.Inline] = []
    for node in parent.children { append(node, to: &inlines, depth: depth) }
    return inlines
  }

  private static func append(
    _ node: MarkdownNode, to inlines: inout [ArticleDocument.Inline], depth: Int
  ) {
    switch node.kind {
    case .text:
      inlines.append(text: node.words)
    case .softBreak:
      inlines.append(text: "\n")
    case .lineBreak:
      inlines.append(.lineBreak)
    case .codeSpan:
      inlines.append(.code(node.words))
    case .emphasis:
      inlines.append(.emphasis(Self.inlines(in: node, depth: depth + 1)))
    case .strong:
      inlines.append(.strong(Self.inlines(in: node, depth: depth + 1)))
    case .link:
      let words = Self.inlines(in: node, depth: depth + 1)
      if let target = node.address.target, !words.isEmpty {
        inlines.append(.link(words, to: target))
      } else {
        for word in words { inlines.append(joining: word) }
      }
    case .image:
      let caption = caption(of: node)
      if let handle = node.address.handle("picture") {
        inlines.append(.picture(Picture(handle), caption: caption))
      } else {
        inlines.append(text: caption)
      }
    default:
      break
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
    let words = inlines(in: node)
    return words.isEmpty
      ? nil : .button(ArticleDocument.Button(words, kind: kind, target: target))
  }

  private static func media(_ node: MarkdownNode) -> ArticleDocument.Block? {
    let address = node.address
    let caption = caption(of: node)
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

  private static func caption(of image: MarkdownNode) -> String {
    let words = inlines(in: image)
    return ArticleDocument(blocks: [.paragraph(words)]).plainText
  }

  /// Puts a space, or between Chinese characters nothing, where the writer's text went on in the next line.
  private static func settled(_ inlines: [ArticleDocument.Inline]) -> [ArticleDocument.Inline] {
    inlines.compactMap { inline in
      switch inline {
      case .text(let words):
        let line = settled(words)
        return line.isEmpty ? nil : .text(line)
      case .emphasis(let inner):
        let inner = settled(inner)
        return inner.isEmpty ? nil : .emphasis(inner)
      case .strong(let inner):
        let inner = settled(inner)
        return inner.isEmpty ? nil : .strong(inner)
      case .link(let inner, let target):
        let inner = settled(inner)
        return inner.isEmpty ? nil : .link(inner, to: target)
      case .code, .lineBreak, .picture:
        return inline
      }
    }
  }

  private static func settled(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "\n")) else { return words }
    var line = String.UnicodeScalarView()
    var isBroken = false
    for scalar in words.unicodeScalars {
      if scalar == "\n" {
        isBroken = true
        continue
      }
      if isBroken, !(line.last?.isWideScript == true && scalar.isWideScript) { line.append(" ") }
      isBroken = false
      line.append(scalar)
    }
    if isBroken { line.append(" ") }
    return String(line)
  }
}

extension [ArticleDocument.Inline] {
  fileprivate mutating func append(joining inline: Element) {
    if case .text(let words) = inline { append(text: words) } else { append(inline) }
  }

  /// Appends words to the words before them.
  fileprivate mutating func append(text: String) {
    if case .text(var words) = last {
      // Let go of the old value first, so that the words grow in place.
      self[count - 1] = .lineBreak
      words += text
      self[count - 1] = .text(words)
    } else {
      append(.text(text))
    }
  }
}

extension Unicode.Scalar {
  /// A character of a script that is written without spaces between words.
  fileprivate var isWideScript: Bool {
    switch value {
    case 0x2E80...0x303E, 0x3040...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
