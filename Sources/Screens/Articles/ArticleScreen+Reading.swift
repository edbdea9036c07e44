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

  /// Where one stopped; `nil` where one begins at the top again, having read it to its end.
  private var stop: ReadingPosition? {
    layout.flatMap { $0.isAtEnd ? nil : $0.position }
  }

  /// Where one stopped is kept.
  package mutating func left(in context: ScreenContext) -> [Effect] {
    let stop = stop
    guard let page, layout != nil, stop != page.position else { return [] }
    self.page?.position = stop
    return [.perform(.keepReadingPosition(article, stop))]
  }

  /// What has stood still for a moment is kept too, so that a program that is killed loses no more than that.
  package mutating func resting(in context: ScreenContext) -> [Effect] {
    guard let page, layout != nil, stop != page.position else {
      standing = nil
      return []
    }
    guard let standing, standing.position == stop else {
      standing = Standing(position: stop, since: context.present)
      return []
    }
    return context.present - standing.since < Self.restTime ? [] : left(in: context)
  }

  /// How long until it is kept where the text stands; `nil`: it is.
  func restLeft(in context: ScreenContext) -> Duration? {
    standing.map { max(.milliseconds(1), Self.restTime - (context.present - $0.since)) }
  }

  /// Long enough that scrolling on doesn't write at every key.
  private static let restTime = Duration.seconds(1)
}
