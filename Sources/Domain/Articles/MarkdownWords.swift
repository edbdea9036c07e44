/// The words of a paragraph, a heading, a link or a table's cell, from libcmark-gfm's tree.
enum MarkdownWords {
  static func inlines(in parent: MarkdownNode) -> [ArticleDocument.Inline] {
    settled(inlines(in: parent, depth: 0))
  }

  private static func inlines(in parent: MarkdownNode, depth: Int) -> [ArticleDocument.Inline] {
    guard depth < MarkdownReader.depthMax else { return [] }
    var inlines: [ArticleDocument.Inline] = []
    for node in parent.children { append(node, to: &inlines, depth: depth) }
    return inlines
  }

  static func append(
    _ node: MarkdownNode, to inlines: inout [ArticleDocument.Inline], depth: Int = 0
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
      let caption = caption(of: node, depth: depth + 1)
      if let handle = node.address.handle("picture") {
        inlines.append(.picture(Picture(handle), caption: caption))
      } else {
        inlines.append(text: caption)
      }
    default:
      break
    }
  }

  static func caption(of image: MarkdownNode, depth: Int = 0) -> String {
    let words = settled(inlines(in: image, depth: depth))
    return ArticleDocument(blocks: [.paragraph(words)]).plainText
  }

  /// Puts a space, or between Chinese characters nothing, where the writer's text went on in the next line.
  static func settled(_ inlines: [ArticleDocument.Inline]) -> [ArticleDocument.Inline] {
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
