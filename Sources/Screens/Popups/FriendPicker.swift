import Domain
import TerminalKit
import WorldStore

/// Friends, and where they count the viewer's tags, several at once and found by typing: whom a post is for, or whom
/// it mentions.
///
/// ```
/// ⌕ an
/// ▌ [x] # Work 工作
///   [ ] 安总编
///   [ ] Anna Li
///  Done (1)  Work 工作
/// ```
/// Its answer is an intent of the screen that opened it.
struct FriendPicker: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case filter(TextField.Edit)
    case toggle
    case toggleAt(Int)
    case done
    case close
  }

  /// What may be chosen.
  enum Rule: Hashable, Sendable {
    /// For a post that is limited: tags too, and somebody at least (M54).
    case readers
    /// Friends only, up to ten or none at all (M37).
    case mentions
  }

  fileprivate enum Row: Hashable, Sendable {
    case tag(ContactTag)
    case friend(NamedPerson)

    var name: String {
      switch self {
      case .tag(let tag): tag.name
      case .friend(let person): person.name
      }
    }
  }

  private let heading: Word
  private let rule: Rule
  private let answer: @Sendable (FriendChoice) -> any Sendable
  private let startsEmpty: Bool
  private var choice: FriendChoice
  private var field = TextField()
  private var all: [Row] = []
  /// Made with the first letter typed.
  private var search: NameSearch?
  private var rows: [Row] = []
  private var selected = 0
  private var top = 0
  private var height = 1

  /// `answer` makes the intent from what was chosen.
  init(
    _ rule: Rule, title: Word, choice: FriendChoice,
    answer: @escaping @Sendable (FriendChoice) -> any Sendable
  ) {
    self.rule = rule
    heading = title
    self.choice = choice
    self.answer = answer
    startsEmpty = choice.isEmpty
  }

  func title(in context: ScreenContext) -> String { context(heading) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .done, .done, hinted: true),
    Binding([.character(" ")], .toggle, .mark, hinted: true),
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up, .control("p")], .move(.up), .up),
    Binding([.down, .control("n")], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ])

  func intent(for key: Key) -> Intent? { keys[key] ?? TextField.Edit(key).map(Intent.filter) }
  func intent(forPaste text: String) -> Intent? { .filter(.insert(text)) }

  func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .done, rule == .readers, answered.isEmpty else { return nil }
    return Refusal.emptyAudience.sentence
  }

  // MARK: State

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 44, rows: min(available.rows, 16))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 2)
    settle()
  }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    let tags = rule == .readers ? try reader.tags() : []
    all =
      tags.map { .tag($0) }
      + (try reader.contacts().map { .friend(NamedPerson(id: $0.id, name: $0.name)) })
    search = nil
    filter()
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): self.move(move)
    case .filter(let edit):
      field.apply(edit)
      selected = 0
      filter()
    case .toggle: return toggle(selected, in: context)
    case .toggleAt(let index):
      selected = index
      return toggle(index, in: context)
    case .done: return [.answer(answer(answered))]
    case .close: return [.pop]
    }
    return []
  }

  /// What was marked; the row in hand, where nothing was or ever had been.
  private var answered: FriendChoice {
    guard choice.isEmpty, startsEmpty, rows.indices.contains(selected) else { return choice }
    var choice = choice
    choice.toggle(rows[selected])
    return choice
  }

  private mutating func filter() {
    if field.text.isEmpty {
      rows = all
    } else {
      let search = search ?? NameSearch(all.map(\.name))
      self.search = search
      rows = search.indices(matching: field.text).map { all[$0] }
    }
    settle()
  }

  private mutating func move(_ move: ListMove) {
    switch move {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp, .halfUp: selected -= height
    case .pageDown, .halfDown: selected += height
    case .top: selected = 0
    case .bottom: selected = rows.count
    }
    settle()
  }

  private mutating func settle() {
    selected = min(max(0, selected), max(0, rows.count - 1))
    top = min(max(top, selected - height + 1), selected)
  }

  private mutating func toggle(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    if rule == .mentions, choice.count == MomentPost.mentionsMax, !choice.contains(rows[index]) {
      return [.notice(Notice(context(Refusal.tooManyMentions.sentence), kind: .refused))]
    }
    choice.toggle(rows[index])
    return []
  }

  // MARK: View

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    field.view(
      on: &canvas, at: Rect(x: 0, y: 0, width: width, height: 1),
      placeholder: context(.filterOrSearch), in: context)
    if rows.isEmpty {
      canvas.write(
        context(all.isEmpty ? .noFriendsYet : .nothingFound), x: 2, y: 1,
        style: context.theme[.secondary])
    }
    for (offset, row) in rows.dropFirst(top).prefix(height).enumerated() {
      draw(row, at: top + offset, y: offset + 1, on: &canvas, in: context)
    }
    guard canvas.size.rows > 2 else { return }
    let foot = Rect(x: 0, y: canvas.size.rows - 1, width: width, height: 1)
    canvas.fill(foot, style: context.theme[.text])
    canvas.onClick(foot, .done)
    let style = context.theme[choice.isEmpty ? .secondary : .marker]
    let used = canvas.write(context(.chosenCount(choice.count)), x: 0, y: foot.y, style: style) + 2
    canvas.write(
      TextWidth.clipped(choice.names(in: context), to: width - used), x: used, y: foot.y,
      style: context.theme[.secondary])
  }

  private func draw(
    _ row: Row, at index: Int, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let line = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    let isMarked = choice.contains(row)
    canvas.write(
      isMarked ? "[x]" : "[ ]", x: 2, y: y, style: context.theme[isMarked ? .marker : .secondary])
    var x = 6
    if case .tag = row {
      x += canvas.write("# ", x: x, y: y, style: context.theme[.secondary])
    }
    canvas.write(
      TextWidth.clipped(row.name, to: line.width - x - 1), x: x, y: y, style: context.theme[.text])
    if index == selected { canvas.mark(line, in: context) }
    canvas.onClick(line, .toggleAt(index))
  }
}

extension FriendChoice {
  fileprivate func contains(_ row: FriendPicker.Row) -> Bool {
    switch row {
    case .tag(let tag): tags.contains { $0.id == tag.id }
    case .friend(let person): people.contains { $0.id == person.id }
    }
  }

  fileprivate mutating func toggle(_ row: FriendPicker.Row) {
    let isChosen = contains(row)
    switch row {
    case .tag(let tag) where isChosen: tags.removeAll { $0.id == tag.id }
    case .tag(let tag): tags.append(tag)
    case .friend(let person) where isChosen: people.removeAll { $0.id == person.id }
    case .friend(let person): people.append(person)
    }
  }
}
