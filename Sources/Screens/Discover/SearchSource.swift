import Domain
import TerminalKit
import WorldStore

/// What is looked for.
struct SearchQuery: Hashable, Sendable {
  /// As it was typed, without blanks at its ends.
  var text = ""
  var author: NamedPerson?
  var span = SearchSpan.any
  var order = ArticleOrder.newest
  /// Only articles of accounts that one follows.
  var isOfFollowed = false

  var words: SearchWords { SearchWords(text) }
}

/// Something that a search looks through: the rows of one section of its answer or of several, and how far it has come.
///
/// What comes first is looked at before the next frame, the rest between frames.
protocol SearchSource: Sendable {
  /// The sections that it fills.
  var sections: [SearchSection] { get }

  /// Begins anew, unless that is under way.
  mutating func look(for query: SearchQuery)

  /// Whether nothing has been looked at yet, or a row in sight may be out of date.
  var needsLoad: Bool { get }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError)

  /// Whether there is more to look at for somebody who wants so many rows of each section.
  func readsOn(wanting rows: Int) -> Bool

  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError)

  /// How many have been found so far.
  func count(in section: SearchSection) -> Int

  /// Whether these are all.
  func isComplete(_ section: SearchSection) -> Bool

  func target(_ index: Int, in section: SearchSection) -> SearchTarget

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine

  /// In rows of cells.
  func height(_ index: Int, in section: SearchSection) -> Int

  /// What opens it; `nil` where it has gone.
  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)?

  /// What can be seen, and so has to be as the world has it now.
  mutating func show(_ targets: [SearchTarget])
}

extension SearchSource {
  func height(_ index: Int, in section: SearchSection) -> Int { SearchLine.tall }
  mutating func show(_ targets: [SearchTarget]) {}
}
