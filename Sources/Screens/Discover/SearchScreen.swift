package import Domain
package import TerminalKit
package import WorldStore

/// Search (搜一搜): posts of Moments that have the words that are being typed, by whom and how old they may be (D32); or
/// the chats in which messages have them (D25).
///
/// ```
///  ⌕ 火锅
///  Moments   Chat History
///  From Anyone   Time Any time
///
///   何   何苗                               Yesterday
/// ▌      周末一起去吃火锅
/// ```
/// Only what one may see is found.
package struct SearchScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case move(ListMove)
    case wheel(Int)
    case turn
    case show(Scope)
    case open
    case openMoment(Moment.ID)
    case openChat(Peer)
    case person
    case chooseAuthor(NamedPerson)
    case anyone
    case time
    case setSpan(SearchSpan)
  }

  /// What is searched.
  package enum Scope: Hashable, Sendable, CaseIterable { case moments, chats }

  private var scope: Scope
  private var field = TextField()
  private var author: NamedPerson?
  private var span = SearchSpan.any
  private var moments = MomentResults()
  private var chats = ChatResults()
  private var size = Size(columns: 0, rows: 0)

  package init(_ scope: Scope = .moments) { self.scope = scope }

  package func title(in context: ScreenContext) -> String { context(.search) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { scope == .moments ? Self.table : Self.chatTable }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true),
      Binding([.control("o")], .turn, .otherTab, hinted: true),
      Binding([.control("f")], .person, .searchBy, hinted: true),
      Binding([.control("t")], .time, .searchWithin, hinted: true),
    ] + moves)

  private static let chatTable = KeyTable<Intent>(
    [
      Binding([.enter], .open, .open, hinted: true),
      Binding([.control("o")], .turn, .otherTab, hinted: true),
    ] + moves)

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
    let isEmpty = scope == .moments ? moments.selected == nil : chats.selected == nil
    guard intent == .open, isEmpty else { return nil }
    return words.isEmpty ? .typeWords : .nothingFound
  }

  // MARK: State

  private var words: SearchWords { SearchWords(field.text) }

  private var filterRows: Int { scope == .moments ? 1 : 0 }
  private var top: Int { 2 + filterRows + (size.rows < 10 ? 0 : 1) }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    fit()
  }

  private mutating func fit() {
    moments.layout(height: max(1, size.rows - top))
    chats.layout(height: max(1, size.rows - top))
  }

  package var needsLoad: Bool { scope == .moments ? moments.needsLoad : chats.needsLoad }
  package var readsOn: Bool { scope == .moments ? moments.readsOn : chats.readsOn }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    switch scope {
    case .moments: try moments.load(from: reader, worldHasChanged: !moments.needsLoad)
    case .chats: try chats.load(from: reader)
    }
  }

  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    switch scope {
    case .moments: try moments.readOn(from: reader)
    case .chats: try chats.readOn(from: reader)
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit): field.apply(edit)
    case .move(let move):
      if scope == .moments { moments.move(move) } else { chats.move(move) }
    case .wheel(let rows):
      if scope == .moments { moments.wheel(by: rows) } else { chats.wheel(by: rows) }
    case .turn: show(scope == .moments ? .chats : .moments)
    case .show(let scope): show(scope)
    case .open where scope == .chats: return chats.selectedHit.map { open($0) } ?? []
    case .open: return moments.selected.map { open($0) } ?? []
    case .openChat(let peer):
      chats.select(peer)
      return chats.selectedHit.map { open($0) } ?? []
    case .openMoment(let id):
      moments.select(id)
      return open(id)
    case .person:
      if author == nil {
        return [
          .popup(
            FriendPicker(.author, title: .searchBy, choice: FriendChoice()) { choice in
              choice.people.first.map { Intent.chooseAuthor($0) } ?? .anyone
            })
        ]
      }
      author = nil
    case .chooseAuthor(let person): author = person
    case .anyone: author = nil
    case .time:
      return [
        .popup(
          ActionSheet(
            title: context(.searchWithin),
            options: SearchSpan.allCases.map {
              ActionSheet.Option(context($0.word), Intent.setSpan($0))
            }))
      ]
    case .setSpan(let span): self.span = span
    }
    look()
    return []
  }

  /// Begins what has to be looked for.
  private mutating func look() {
    let words = words
    switch scope {
    case .moments:
      moments.look(for: words.isEmpty ? nil : MomentSearch(words, by: author?.id, within: span))
    case .chats: chats.look(for: words.isEmpty ? nil : words)
    }
  }

  private mutating func show(_ scope: Scope) {
    self.scope = scope
    fit()
  }

  /// One message is gone to, several are listed.
  private func open(_ hit: ChatHit) -> [Effect] {
    hit.count == 1
      ? [.push(ConversationScreen(peer: hit.peer, at: hit.newest.id))]
      : [.push(ChatSearchScreen(peer: hit.peer, words: words))]
  }

  private func open(_ id: Moment.ID) -> [Effect] { [.push(MomentScreen(moment: id))] }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-2), down: .wheel(2))
    field.view(
      on: &canvas, at: Rect(x: 1, y: 0, width: size.columns - 2, height: 1),
      placeholder: context(scope == .moments ? .searchMoments : .searchChats), in: context)
    drawTabs(on: &canvas, in: context)
    if scope == .moments { drawFilters(on: &canvas, in: context) }
    let area = Rect(x: 0, y: top, width: size.columns, height: max(0, size.rows - top))
    canvas.inside(area) { drawResults(on: &$0, in: context) }
  }

  private func drawTabs(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = 1
    for scope in Scope.allCases {
      let word = context(scope == .moments ? .moments : .inChats)
      let width = canvas.write(
        word, x: x, y: 1, style: context.theme[scope == self.scope ? .tabChosen : .tab],
        maxWidth: max(0, canvas.size.columns - x))
      canvas.onClick(Rect(x: x, y: 1, width: width, height: 1), .show(scope))
      x += width + 3
    }
  }

  private func drawFilters(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = 1
    let filters: [(name: Word, value: String, isSet: Bool, intent: Intent)] = [
      (.searchBy, author?.name ?? context(.anyone), author != nil, .person),
      (.searchWithin, context(span.word), span != .any, .time),
    ]
    for filter in filters {
      let start = x
      let room = canvas.size.columns - 1
      x += canvas.write(
        context(filter.name) + " ", x: x, y: 2, style: context.theme[.secondary],
        maxWidth: max(0, room - x))
      x += canvas.write(
        TextWidth.clipped(filter.value, to: max(0, room - x)), x: x, y: 2,
        style: context.theme[filter.isSet ? .marker : .link])
      canvas.onClick(Rect(x: start, y: 2, width: x - start, height: 1), filter.intent)
      x += 3
    }
  }

  private func drawResults(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let words = words
    guard !words.isEmpty else { return }
    switch scope {
    case .moments:
      for (index, y) in moments.list.visible {
        let row = moments.rows[index]
        let line = SearchLine(
          avatar: .tile(row.avatar), name: row.authorName, time: context.listTime(row.postedAt),
          text: row.passage(with: words))
        draw(
          line, y: y, isSelected: index == moments.list.selectedIndex, .openMoment(row.id),
          on: &canvas, in: context)
      }
      drawFoot(
        y: moments.list.totalHeight - moments.list.top, isComplete: moments.isComplete,
        isEmpty: moments.rows.isEmpty, on: &canvas, in: context)
    case .chats:
      for (index, y) in chats.list.visible {
        let hit = chats.chats[index]
        let line = SearchLine(
          avatar: hit.avatar, name: context.name(hit.name),
          time: context.listTime(hit.newest.sentAt),
          text: hit.count == 1 ? hit.newest.text : context(.relatedMessages(hit.count)))
        draw(
          line, y: y, isSelected: index == chats.list.selectedIndex, .openChat(hit.peer),
          on: &canvas, in: context)
      }
      drawFoot(
        y: chats.list.totalHeight - chats.list.top, isComplete: chats.isComplete,
        isEmpty: chats.chats.isEmpty, on: &canvas, in: context)
    }
  }

  private func draw(
    _ line: SearchLine, y: Int, isSelected: Bool, _ open: Intent,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: SearchLine.height)
    canvas.inside(rect) { line.draw(on: &$0, words: words, in: context) }
    canvas.onClick(rect, open)
    if isSelected { canvas.mark(rect, in: context) }
  }

  /// How far the search has come, below what it has found (D28).
  private func drawFoot(
    y: Int, isComplete: Bool, isEmpty: Bool, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    guard y < canvas.size.rows, !isComplete || isEmpty else { return }
    canvas.centred(
      context(isComplete ? .noResults(field.text) : .searching), y: y,
      style: context.theme[.secondary])
  }
}

extension MomentRow {
  /// Of its texts the first in which one of the words stands.
  fileprivate func passage(with words: SearchWords) -> String {
    let card: String? =
      switch content.media {
      case .link(let card): card.title
      case .miniProgram(_, let title, _, _): title
      case .music(let title, _): title
      case .photos, .video, .article, nil: article?.title
      }
    let texts = [content.text, card, content.location].compactMap(\.self)
    return texts.first { !words.ranges(in: $0).isEmpty } ?? content.text
  }
}

extension SearchSpan {
  fileprivate var word: Word {
    switch self {
    case .any: .anyTime
    case .day: .lastDay
    case .week: .lastWeek
    case .month: .lastMonth
    case .halfYear: .lastHalfYear
    case .year: .lastYear
    }
  }
}
