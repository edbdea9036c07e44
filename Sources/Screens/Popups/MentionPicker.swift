import Domain
import TerminalKit
import WorldStore

/// The members of a group, after "@" was typed (G111), with everyone first (G112).
struct MentionPicker: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case filter(TextField.Edit)
    case choose
    case chooseAt(Int)
    case close
  }

  private let group: Group.ID
  private var field = TextField()
  private var members: [NamedPerson] = []
  private var rows: [Composer.Mention] = []
  private var selected = 0
  private var top = 0
  private var height = 1
  private var isLoaded = false

  init(group: Group.ID) { self.group = group }

  func title(in context: ScreenContext) -> String { context(.mentionSomebody) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .choose, .choose, hinted: true),
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up, .control("p")], .move(.up), .up),
    Binding([.down, .control("n")], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ])

  func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map(Intent.filter)
  }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 32, rows: min(available.rows, 12))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 1)
  }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    members = try reader.groupMembers(group).filter { $0.id != context.me }
    filter(in: context)
  }

  private mutating func filter(in context: ScreenContext) {
    let all = [Composer.Mention(person: nil, name: context(.everyone))]
    let people = members.map { Composer.Mention(person: $0.id, name: $0.name) }
    rows = (all + people).filter {
      field.text.isEmpty || $0.name.localizedLowercaseContains(field.text)
    }
    // Whoever types "@" most often means a person.
    if !isLoaded, rows.count > 1 { selected = 1 }
    isLoaded = true
    selected = min(selected, max(0, rows.count - 1))
    top = min(max(top, selected - height + 1), selected)
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: selected -= 1
      case .down: selected += 1
      case .pageUp, .halfUp: selected -= height
      case .pageDown, .halfDown: selected += height
      case .top: selected = 0
      case .bottom: selected = rows.count
      }
      selected = min(max(0, selected), max(0, rows.count - 1))
      top = min(max(top, selected - height + 1), selected)
    case .filter(.deleteBackward) where field.text.isEmpty: return [.pop]
    case .filter(let edit):
      field.apply(edit)
      selected = 0
      filter(in: context)
    case .choose: return choose(selected)
    case .chooseAt(let index): return choose(index)
    case .close: return [.pop]
    }
    return []
  }

  private func choose(_ index: Int) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    return [.answer(ConversationScreen.Intent.mention(.init(mention: rows[index])))]
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    field.view(
      on: &canvas, at: Rect(x: 0, y: 0, width: width, height: 1),
      placeholder: context(.typeToFilter), in: context)
    if rows.isEmpty {
      canvas.write(context(.nothingFound), x: 2, y: 1, style: context.theme[.secondary])
    }
    for (offset, row) in rows.dropFirst(top).prefix(height).enumerated() {
      let line = Rect(x: 0, y: offset + 1, width: width, height: 1)
      let isSelected = top + offset == selected
      canvas.write(
        TextWidth.clipped("@" + row.name, to: width - 3), x: 2, y: line.y,
        style: context.theme[row.person == nil ? .strong : .text])
      if isSelected { canvas.mark(line, in: context) }
      canvas.onClick(line, .chooseAt(top + offset))
    }
  }
}
