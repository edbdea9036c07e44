import Domain
import TerminalKit
package import WorldStore

/// Reading the body passage by passage: as far as a key needs it at once, and the rest between frames.
extension ArticleScreen {
  /// Begins with a body of which nothing is laid out yet; in another language it begins where it stood.
  mutating func begin(_ body: String, in context: ScreenContext) {
    if let layout { beginning = .at(layout.position) }
    language = context.language
    shelf = ArticleShelf(language: context.language)
    passages = ArticlePassages(markdown: body)
    self.body = ArticleFlattening()
    layout = ArticleLayout()
  }

  package var readsOn: Bool { layout?.isWhole == false }

  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if readsOn { try readPassage(from: reader, in: context) }
  }

  /// Whether what is to be seen, or looked for, isn't there yet.
  var wantsPassage: Bool {
    guard let layout, !layout.isWhole else { return false }
    return layout.wantsMore || !reachesBeginning || search != nil || written != nil || seeksLink
  }

  mutating func readPassage(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    guard let document = passages?.next(), let passages else {
      passages = nil
      layout?.append([], bytes: (read: 0, left: 0))
      return stand()
    }
    try shelf.lookUp(document, in: reader)
    let gallery = ArticleGallery(
      try reader.described(document.pictures), language: context.language,
      draws: context.drawsPictures)
    body.add(document, gallery: gallery, shelf: shelf)
    layout?.append(body.takePieces(), bytes: (read: passages.bytesRead, left: passages.bytesLeft))
    if let page, !document.polls.isEmpty {
      let polls = polls(of: page, in: context)
      layout?.setPolls(polls)
    }
    stand()
  }

  private var reachesBeginning: Bool {
    guard let layout, !layout.isWhole else { return true }
    return switch beginning {
    case nil: true
    case .end: false
    case .kept: reaches(page?.position, layout)
    case .at(let position): reaches(position, layout)
    }
  }

  private func reaches(_ position: ReadingPosition?, _ layout: ArticleLayout) -> Bool {
    position.map { $0.part < layout.bodyCount } ?? true
  }

  /// Goes to where the text is to begin, once it is there.
  mutating func stand() {
    guard let beginning, size.rows > 0, reachesBeginning else { return }
    self.beginning = nil
    switch beginning {
    case .end: layout?.scrollToEnd()
    case .kept: if let position = page?.position { layout?.go(to: position) }
    case .at(let position): if let position { layout?.go(to: position) }
    }
  }
}
