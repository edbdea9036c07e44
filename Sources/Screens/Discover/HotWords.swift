import Domain
import TerminalKit
import WorldStore

/// What the web part of search offers before something is typed (D35): the titles that Top Stories would choose.
struct HotWords: SearchSource {
  let sections: [SearchSection] = [.hot]
  private var titles: [String]?

  private static let shown = 6

  mutating func look(for query: SearchQuery) {}

  var needsLoad: Bool { titles == nil }
  func readsOn(wanting rows: Int) -> Bool { false }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard titles == nil else { return }
    titles = try reader.topStories(at: context.now).prefix(Self.shown).map(\.card.title)
  }

  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError) {}

  func count(in section: SearchSection) -> Int { titles?.count ?? 0 }
  func isComplete(_ section: SearchSection) -> Bool { titles != nil }

  func target(_ index: Int, in section: SearchSection) -> SearchTarget {
    .words(titles?[index] ?? "")
  }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    SearchLine(.sign("\(index + 1)", .amber), name: titles?[index] ?? "")
  }

  func height(_ index: Int, in section: SearchSection) -> Int { 1 }
  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? { nil }
}
