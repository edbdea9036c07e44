import Domain
import TerminalKit
import WorldStore

/// More like this (喜欢此内容的人还喜欢): what opens below an article once one has liked it, wowed it or sent it on (A9).
///
/// It is what readers like at this time, as Top Stories chooses it, without the article itself.
extension ArticleScreen {
  private static let moreMax = 3

  var needsMore: Bool { opensMore && more == nil }

  /// Whether it has just opened.
  mutating func loadMore(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) -> Bool {
    guard needsMore else { return false }
    let stories = try reader.topStories(at: context.now).map(\.card).filter { $0.id != article }
    more = Array(stories.prefix(Self.moreMax))
    return true
  }

  /// Who has read to the end sees it open; nobody else is moved.
  mutating func showMore() {
    guard let more, !more.isEmpty, layout?.isAtEnd == true else { return }
    layout?.reveal(.more(more.count - 1))
  }

  func openMore(_ number: Int) -> [Effect] {
    guard let more, more.indices.contains(number) else { return [] }
    return [.push(ArticleScreen(article: more[number].id))]
  }

  /// The block as pieces of the page's tail; none where there is nothing else to read.
  func morePieces(in context: ScreenContext) -> [ArticlePiece] {
    guard let more, !more.isEmpty else { return [] }
    let heading = StyledText(context(.moreLikeThis), Look(.strong, .bold))
    return [ArticlePiece(gap: 1, body: .heading(level: 2, heading))]
      + more.enumerated().map { number, card in
        var line = StyledText(card.title, Look(.link), place: .more(number))
        line.append("  " + card.accountName, Look(.secondary))
        return ArticlePiece(
          lead: [.indent(2)], marker: "•", gap: number == 0 ? 1 : 0, body: .words(line))
      }
  }
}
