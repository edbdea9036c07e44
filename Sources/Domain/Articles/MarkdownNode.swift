internal import CCmark

/// A node of libcmark-gfm's tree; it lives as long as its document.
struct MarkdownNode {
  private let pointer: OpaquePointer

  enum Kind {
    case paragraph, heading, quote, list, code, rule, table
    case text, softBreak, lineBreak, codeSpan, emphasis, strong, link, image
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    // A table's number isn't known before the extension is registered; its name is.
    default: String(cString: cmark_node_get_type_string(pointer)) == "table" ? .table : .other
    }
  }

  var children: some Sequence<MarkdownNode> {
    sequence(state: cmark_node_first_child(pointer)) { next in
      let node = next
      next = node.flatMap { cmark_node_next($0) }
      return node.map(MarkdownNode.init(pointer:))
    }
  }

  /// The words of a text or of code, without control characters.
  var words: String { Self.plain(cmark_node_get_literal(pointer)) }
  var address: MarkdownAddress {
    MarkdownAddress(cmark_node_get_url(pointer).map { String(cString: $0) } ?? "")
  }
  /// What a link says in quotes behind its address.
  var linkTitle: String { Self.plain(cmark_node_get_title(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// What follows the fence of a code block.
  var fenceInfo: String { Self.plain(cmark_node_get_fence_info(pointer)) }
  /// The first number of an ordered list.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  var tableAlignments: [ArticleDocument.Table.Alignment] {
    let columns = Int(cmark_gfm_extensions_get_table_columns(pointer))
    let marks = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer), count: columns)
    return marks.map { mark in
      switch mark {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private static func plain(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    let string = String(cString: text)
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isControl || scalar == "\n" || scalar == "\t"
    }
    if string.unicodeScalars.allSatisfy(isKept) { return string }
    return String(String.UnicodeScalarView(string.unicodeScalars.filter(isKept)))
  }
}

extension MarkdownNode {
  /// Parses a text and hands the document's node to `body`.
  ///
  /// The tree is gone afterwards; `body` isn't called for a text that can't be parsed for want of memory.
  static func parse<T>(_ text: String, tables: Bool, _ body: (MarkdownNode) -> T) -> T? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if tables {
      cmark_gfm_core_extensions_ensure_registered()
      _ = cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    return body(MarkdownNode(pointer: document))
  }
}
