import Domain
import WorldStore

/// What the world is told while somebody reads.
extension ArticleScreen {
  /// Opening counts once for each time the page appears, and so does coming to its end (A20).
  mutating func reading() -> [Effect] {
    guard page != nil, let layout else { return [] }
    var effects: [Effect] = []
    if !wasOpened {
      wasOpened = true
      effects.append(.perform(.openArticle(article)))
    }
    if !wasFinished, layout.isAtEnd {
      wasFinished = true
      effects.append(.perform(.finishArticle(article)))
    }
    return effects
  }

  /// Where one stopped is kept; what was read to its end begins at the top again.
  package mutating func left(in context: ScreenContext) -> [Effect] {
    guard let page, let layout else { return [] }
    let position = layout.isAtEnd ? nil : layout.position
    return position == page.position
      ? [] : [.perform(.keepReadingPosition(article, position))]
  }
}
