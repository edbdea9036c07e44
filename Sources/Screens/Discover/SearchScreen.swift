package import Domain
package import TerminalKit
package import WorldStore

/// Search: everything on the phone that has what is being typed (D20–D28), or one kind of it, or the web part (搜一搜,
/// D30–D35).
///
/// ```
///  ⌕ an
///  Top Hits
///   安   安总编
///  Contacts
/// ▌ An   Anna Li
///        WeChat ID: annali
///  More Contacts
///  Chat History
///   江   江边                               Yesterday
///        3 related messages
///  ⌕ Search “an”
/// ```
/// Only what one may see is found. What takes long follows between frames.
package struct SearchScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case edit(TextField.Edit)
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(RowID)
    case turn(Int)
    case show(SearchPage)
    case order
    case followed
    case person
    case chooseAuthor(NamedPerson)
    case anyone
    case time
    case setSpan(SearchSpan)
  }

  /// What can be chosen.
  package enum RowID: Hashable, Sendable {
    case hit(SearchSection, SearchTarget)
    /// All of a section (D22).
    case more(SearchSection)
    /// The same words in the web part (D27).
    case web
    /// To search only there (D20).
    case scope(SearchSection)
  }

  private(set) var answer: SearchAnswer
  private(set) var field: TextField
  private(set) var list = LineList<RowID>()
  /// Until something is chosen the first row is.
  private var hasMoved = false
  private var size = Size(columns: 0, rows: 0)

  package init(_ page: SearchPage = .phone, _ text: String = "") {
    self.init(page, text, in: SearchDirectory())
  }

  /// `directory` has been read already.
  private init(_ page: SearchPage, _ text: String, in directory: SearchDirectory) {
    field = TextField(text)
    answer = SearchAnswer(page, field.text.trimmed, in: directory)
    look()
  }

  var page: SearchPage { answer.page }
  var query: SearchQuery { answer.query }

  package func title(in context: ScreenContext) -> String {
    switch page {
    case .phone: context(.searchPhone)
    case .only(let section): context(section.word)
    case .web: context(.search)
    }
  }

  // MARK: State

  var top: Int {
    guard page.isWeb else { return 1 }
    return (filters.isEmpty ? 2 : 3) + (size.rows < 10 ? 0 : 1)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    list.layout(height: max(1, size.rows - top))
    arrange()
  }

  package func isTouched(by areas: Set<Area>) -> Bool {
    !areas.isSubset(of: [.chatsSeen, .momentsSeen, .money, .settings])
  }

  package var needsLoad: Bool { answer.needsLoad }

  package var readsOn: Bool { answer.readsOn(wanting: wantedRows) }

  /// Rows of a section that are worth having.
  private var wantedRows: Int {
    page.isPreview ? SearchPage.previewRows + 1 : (list.top + 2 * size.rows) / 2 + 1
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    var worldHasChanged = !needsLoad
    // What is in sight once all stands in its place may want reading, too.
    for _ in 0..<Self.loadsMax {
      try answer.load(from: reader, worldHasChanged: worldHasChanged, in: context)
      worldHasChanged = false
      arrange()
      if !needsLoad { return }
    }
  }

  private static let loadsMax = 4

  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try answer.readOn(from: reader, wanting: wantedRows, in: context)
    arrange()
  }

  /// Begins what has to be looked for.
  private mutating func look() {
    answer.look()
    arrange()
  }

  /// Puts the page together from what has been found so far.
  private mutating func arrange() {
    answer.arrange()
    list.set(
      answer.lines.map { LineList.Line(answer.id(of: $0), height: answer.height(of: $0)) })
    if !hasMoved { list.move(.top) }
    note()
  }

  /// Tells the sources what is in sight.
  private mutating func note() {
    let targets = list.visible.compactMap { line -> SearchTarget? in
      guard case .hit(_, let target)? = answer.id(of: answer.lines[line.index]) else { return nil }
      return target
    }
    answer.show(targets)
  }

  // MARK: Intents

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .edit(let edit):
      field.apply(edit)
      let text = field.text.trimmed
      if text != query.text {
        answer.query.text = text
        restart()
      }
    case .move(let move):
      hasMoved = true
      list.move(move)
      note()
    case .wheel(let rows):
      list.wheel(by: rows)
      note()
    case .open: return list.choice().map { open($0, in: context) } ?? []
    case .openRow(let row):
      hasMoved = true
      list.select(row)
      return open(row, in: context)
    case .turn(let step): turn(by: step)
    case .show(let page): show(page)
    case .order:
      answer.query.order = query.order == .newest ? .mostRead : .newest
      restart()
    case .followed:
      answer.query.isOfFollowed.toggle()
      restart()
    case .person: return choosePerson()
    case .chooseAuthor(let person):
      answer.query.author = person
      restart()
    case .anyone:
      answer.query.author = nil
      restart()
    case .time: return [.popup(spans(in: context))]
    case .setSpan(let span):
      answer.query.span = span
      restart()
    }
    return []
  }

  private mutating func restart() {
    hasMoved = false
    look()
  }

  private mutating func turn(by step: Int) {
    let tabs = SearchPage.tabs
    guard let index = tabs.firstIndex(of: page) else { return }
    show(tabs[(index + step + tabs.count) % tabs.count])
  }

  private mutating func show(_ page: SearchPage) {
    answer.page = page
    list.layout(height: max(1, size.rows - top))
    restart()
  }

  private mutating func choosePerson() -> [Effect] {
    if query.author != nil {
      answer.query.author = nil
      restart()
      return []
    }
    return [
      .popup(
        FriendPicker(.author, title: .searchBy, choice: FriendChoice()) { choice in
          choice.people.first.map { Intent.chooseAuthor($0) } ?? .anyone
        })
    ]
  }

  private func spans(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.searchWithin),
      options: SearchSpan.allCases.map {
        ActionSheet.Option(context($0.word), Intent.setSpan($0))
      })
  }

  private mutating func open(_ row: RowID, in context: ScreenContext) -> [Effect] {
    switch row {
    case .hit(_, .words(let words)):
      field = TextField(words)
      answer.query.text = words
      restart()
    case .hit(let section, let target):
      return answer.source(of: section)?.screen(for: target, in: context).map { [.push($0)] } ?? []
    case .more(let section) where page.isWeb: show(.web(section))
    case .more(let section):
      return [.push(SearchScreen(.only(section), field.text, in: answer.directory))]
    case .web: return [.push(SearchScreen(.web(nil), field.text))]
    case .scope(let section): return [.push(SearchScreen(.web(section)))]
    }
    return []
  }
}
