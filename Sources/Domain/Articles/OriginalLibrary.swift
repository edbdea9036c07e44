/// What the platform compares an article with before it goes out: the originals of all others (A79).
package enum OriginalLibrary {
  /// Characters from which on a paragraph is somebody's own; shorter ones are anybody's.
  package static let paragraphMin = 40

  /// A paragraph as it is compared: by its letters and digits alone.
  package struct Paragraph: Hashable, Sendable {
    package var digest: Int64
    /// Characters.
    package var length: Int
  }

  /// Those of at least `paragraphMin` letters and digits; the case of letters and all other characters don't count.
  package static func paragraphs(of document: ArticleDocument) -> [Paragraph] {
    document.blocks.flatMap(\.texts).compactMap { text in
      let letters = text.filter { $0.isLetter || $0.isNumber }
      guard letters.count >= paragraphMin else { return nil }
      return Paragraph(digest: digest(of: letters.lowercased()), length: letters.count)
    }
  }

  /// Whether an article is a copy: more than half of its own text stands word for word in one original of another account.
  package static func isCopy(shared: Int, of length: Int) -> Bool { shared * 2 > length }

  /// FNV-1a: the same on every machine and from run to run.
  private static func digest(of text: String) -> Int64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return Int64(bitPattern: digest)
  }
}

extension ArticleDocument.Block {
  /// The texts that its author wrote, those inside of quotations and lists too.
  fileprivate var texts: [String] {
    switch self {
    case .quote(let blocks): blocks.flatMap(\.texts)
    case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
    default: [ArticleDocument(blocks: [self]).plainText]
    }
  }
}
