import Domain
package import TerminalKit
package import WorldStore

/// Reading the article from the world, and laying it out.
extension ArticleScreen {
  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    arrange(in: context)
  }

  package var needsLoad: Bool {
    if case .handle = wanted { return true }
    return wantsPassage || needsMore
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if case .handle(let handle) = wanted { wanted = .found(try reader.article(handle: handle)) }
    let old = page?.article.body
    page = try reader.article(article, at: context.now)
    comments = try reader.comments(on: article, at: context.now)
    discussion = ArticleDiscussion.pieces(comments, by: page?.accountName ?? "", in: context)
    let opens = try loadMore(from: reader, in: context)
    if page == nil { try close(from: reader, in: context) }
    if let body = page?.article.body, body != old || language != context.language {
      begin(body, in: context)
    }
    arrange(in: context)
    if wantsPassage {
      repeat { try readPassage(from: reader, in: context) } while wantsPassage
      count()
    }
    if opens { showMore() }
    showWritten()
  }

  /// What can't be read any more leaves the page, and nothing of it behind.
  private mutating func close(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    closed = try reader.access(to: article, at: context.now)?.clause
    layout = nil
    passages = nil
    body = ArticleFlattening()
    language = nil
    search = nil
  }

  mutating func arrange(in context: ScreenContext) {
    guard let page, var layout else { return }
    self.layout = nil
    let spacing = ArticleSpacing(context.settings.textSize)
    measure = Self.measure(of: size, spacing)
    let frame = ArticleFrame(
      page, sections: morePieces(in: context) + discussion, showsFullDate: showsFullDate,
      width: measure.width,
      in: context)
    layout.setFrame(head: frame.head, tail: frame.tail)
    layout.setPolls(polls(of: page, in: context))
    layout.resize(width: measure.width, height: textRows, spacing: spacing)
    self.layout = layout
    stand()
    count()
  }

  private static func measure(of size: Size, _ spacing: ArticleSpacing) -> Measure {
    let margin = size.columns >= 60 ? 2 : 1
    let width = max(1, min(spacing.measure, size.columns - 2 * margin))
    return Measure(x: max(0, (size.columns - width) / 2), width: width)
  }

  /// The last row tells the figures and the progress where there is room.
  var hasBar: Bool { size.rows >= 6 }
  var textRows: Int { max(1, size.rows - (hasBar ? 1 : 0)) }
}
