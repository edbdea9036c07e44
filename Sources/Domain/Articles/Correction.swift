/// A change of what a sent article says (A76): words of its body, and what stands there instead.
package struct Correction: Hashable, Sendable, Codable {
  package var words: String
  /// Blank: the words go.
  package var instead: String

  package init(_ words: String, instead: String) {
    self.words = words
    self.instead = instead
  }

  /// Characters that are added, deleted or replaced in an article, all corrections together.
  package static let most = 20

  /// How many characters are added, deleted or replaced: what is the same at both ends stays.
  package var size: Int {
    let (old, new) = (Array(words), Array(instead))
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return max(old.count, new.count) - start - end
  }

  /// The body with all corrections made, one after the other, each where its words stand first.
  ///
  /// Refused, in this order: `alreadyCorrected`; `noSuchWords` for what the body doesn't say, or says no longer after the
  /// corrections before; `correctionTooLong`; `onlyWordsChange` where another picture, recording or poll would come of
  /// it. Title and cover are no part of the body.
  package static func body(
    of old: String, after corrections: [Correction], wasCorrected: Bool
  ) throws(Refusal) -> String {
    if wasCorrected { throw .alreadyCorrected }
    if corrections.isEmpty { throw .noSuchWords }
    var body = old
    for correction in corrections {
      guard !correction.words.isEmpty, let range = body.firstRange(of: correction.words) else {
        throw .noSuchWords
      }
      body.replaceSubrange(range, with: correction.instead)
    }
    if corrections.reduce(0, { $0 + $1.size }) > most { throw .correctionTooLong }
    guard ArticleDocument(markdown: body).fixtures == ArticleDocument(markdown: old).fixtures else {
      throw .onlyWordsChange
    }
    return body
  }
}

extension ArticleDocument {
  /// What of a body can't be corrected: pictures, recordings and polls, in order.
  fileprivate var fixtures: [Block] { blocks.flatMap(\.fixtures) }
}

extension ArticleDocument.Block {
  fileprivate var fixtures: [Self] {
    switch self {
    case .picture(let picture, _): [.picture(picture, caption: "")]
    case .audio, .video, .poll: [self]
    case .quote(let blocks): blocks.flatMap(\.fixtures)
    case .list(let list): list.items.flatMap { $0.flatMap(\.fixtures) }
    case .heading, .paragraph, .table, .code, .rule, .button, .card: []
    }
  }
}
