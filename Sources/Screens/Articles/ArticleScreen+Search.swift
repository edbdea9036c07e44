import Domain
import TerminalKit

/// Search Within Page (A36).
extension ArticleScreen {
  /// Finds all that is searched for, as it stands now.
  mutating func count() {
    guard let search, var layout else { return }
    self.layout = nil
    self.search?.all = layout.allMatches(of: search.words)
    self.layout = layout
  }

  /// Stays at what was found; without words there is nothing to stay at.
  mutating func keepSearch(in context: ScreenContext) -> [Effect] {
    if search?.words.isEmpty != false {
      search = nil
    } else if search?.isMissing == true {
      return [.notice(Notice(context(.nothingFound), kind: .refused))]
    }
    search?.isTyping = false
    return []
  }

  /// Goes to a match: with step 0 the first from the window on, else the neighbour of the one that was found last.
  mutating func find(step: Int, in context: ScreenContext) -> [Effect] {
    guard let search, !search.words.isEmpty, var layout else { return [] }
    self.layout = nil
    let found = layout.match(of: search.words, from: search.match, step: step < 0 ? -1 : 1)
    if let found { layout.reveal(found) }
    self.layout = layout
    self.search?.match = found ?? search.match
    self.search?.isMissing = found == nil && search.match == nil
    guard found == nil else { return [] }
    let word: Word = search.match == nil ? .nothingFound : .noMoreMatches
    // While it is being typed the line itself tells that there is nothing.
    return step == 0 ? [] : [.notice(Notice(context(word), kind: .refused))]
  }
}
