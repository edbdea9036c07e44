import Domain
package import TerminalKit

extension SearchScreen {
  package var keys: KeyTable<Intent> {
    switch page {
    case .web(.moments): Self.momentsTable
    case .web(.articles): Self.articlesTable
    case .web: Self.webTable
    case .phone, .only: Self.table
    }
  }

  private static let table = KeyTable<Intent>(
    [Binding([.enter], .open, .open, hinted: true)] + moves)

  private static let webTable = KeyTable<Intent>(
    [Binding([.enter], .open, .open, hinted: true)] + tabs + moves)

  private static let momentsTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true)
    ] + tabs + [
      Binding([.control("f")], .person, .searchBy, hinted: true),
      Binding([.control("t")], .time, .searchWithin, hinted: true),
    ] + moves)

  private static let articlesTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true)
    ] + tabs + [
      Binding([.control("r")], .order, .searchOrder, hinted: true),
      Binding([.control("t")], .time, .searchWithin, hinted: true),
      Binding([.control("f")], .followed, .searchFollowed, hinted: true),
    ] + moves)

  private static let tabs: [Binding<Intent>] = TabStrip.bindings { .turn($0) }

  private static let moves: [Binding<Intent>] = [
    Binding([.up], .move(.up), .up),
    Binding([.down], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ]

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map { .edit($0) }
  }
  package func intent(forPaste text: String) -> Intent? { .edit(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .open, list.selectedID == nil else { return nil }
    return query.words.isEmpty ? .typeWords : answer.isComplete ? .nothingFound : .searching
  }
}
