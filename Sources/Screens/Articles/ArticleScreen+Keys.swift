import Domain
package import TerminalKit
import WorldStore

/// What keys mean on an article's page, and why something can't be done now.
extension ArticleScreen {
  package var keys: KeyTable<Intent> {
    let use = chosenInSight?.use
    switch search?.isTyping {
    case true?: return Self.searchTable
    case false?: return use.flatMap { Self.foundChoosingTables[$0] } ?? Self.foundTable
    case nil: return use.flatMap { Self.choosingTables[$0] } ?? Self.table
    }
  }

  private static let table = KeyTable<Intent>(reading + bindings)
  private static let foundTable = KeyTable<Intent>(found + reading + bindings)

  private static let reading = [Binding<Intent>(Keys.open, .followChosen, .followLink)]

  /// While something is chosen: what Enter does with it, and Left lets go of it before it goes back.
  private static let choosingTables = choosingTables([])
  private static let foundChoosingTables = choosingTables(found)

  private static func choosingTables(
    _ more: [Binding<Intent>]
  ) -> [ArticlePlace.Use: KeyTable<Intent>] {
    Dictionary(
      uniqueKeysWithValues: ArticlePlace.Use.allCases.map { use in
        (
          use,
          KeyTable<Intent>(
            [
              Binding(Keys.open, .followChosen, use.word, hinted: true),
              Binding(Keys.left, .letGo, .letGoOfChosen),
            ] + more + bindings)
        )
      })
  }

  /// While what was found stays marked.
  private static let found: [Binding<Intent>] = [
    Binding([.character("n")], .nextMatch, .nextMatch, hinted: true),
    Binding([.character("N")], .previousMatch, .previousMatch, hinted: true),
    Binding([.escape], .endSearch, .endSearch, hinted: true),
  ]

  private static let bindings: [Binding<Intent>] = [
    Binding([.character(" ")] + Keys.pageDown, .page(1), .pageDown, hinted: true),
    Binding([.character("b")] + Keys.pageUp, .page(-1), .pageUp),
    Binding(Keys.down, .scroll(1), .scrollDown),
    Binding(Keys.up, .scroll(-1), .scrollUp),
    Binding([.control("d")], .halfPage(1), .halfPageDown),
    Binding([.control("u")], .halfPage(-1), .halfPageUp),
    Binding(Keys.top, .top, .toTop),
    Binding(Keys.bottom, .bottom, .toBottom),
    Binding([.character("]")], .nextLink, .nextLink, hinted: true),
    Binding([.character("[")], .previousLink, .previousLink),
    Binding([.character("L")], .toggleLike, .like, hinted: true),
    Binding([.character("W")], .toggleWow, .wow, hinted: true),
    Binding([.character("c")], .writeComment, .writeComment, hinted: true),
    Binding([.character("T")], .writeThought, .writeThought),
    Binding([.character("s")], .share, .share, hinted: true),
    Binding([.character("m")], .menu, .articleMenu),
    Binding([.character("*")], .toggleFavorite, .toggleFavorite),
    Binding([.character("F")], .followAccount, .follow, hinted: true),
    Binding([.character("a")], .showAccount, .accountProfile),
    Binding([.character("t")], .toggleDate, .fullDate),
    Binding([.character("y")], .copyLink, .copyLink),
    Binding([.character("/")], .startSearch, .searchPage),
    Binding([.character("f")], .toggleFloating, .floating),
    Binding([.character("z")], .chooseTextSize, .textSize),
    Binding([.character("r")], .refresh, .refreshPage),
  ]

  private static let searchTable = KeyTable<Intent>([
    Binding([.enter], .keepSearch, .done, hinted: true),
    Binding([.down], .nextMatch, .nextMatch, hinted: true),
    Binding([.up], .previousMatch, .previousMatch, hinted: true),
    Binding([.escape], .endSearch, .endSearch, hinted: true),
    Binding([.pageDown], .page(1), .pageDown),
    Binding([.pageUp], .page(-1), .pageUp),
  ])

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    return search?.isTyping == true ? TextField.Edit(key).map(Intent.search) : nil
  }

  package func intent(forPaste text: String) -> Intent? {
    search?.isTyping == true ? .search(.insert(text)) : nil
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard let page else { return closed.map { .articleClosed($0) } ?? .articleGone }
    switch intent {
    case .followAccount: return page.isFollowing ? .alreadyFollowing : nil
    case .writeComment: return comments.entry?.sentence
    case .writeThought: return page.isWowed ? nil : Refusal.notWowed.sentence
    case .followChosen:
      return layout?.visiblePlaces.isEmpty != false || chosenInSight != nil ? nil : .chooseLinkFirst
    default: return nil
    }
  }
}
