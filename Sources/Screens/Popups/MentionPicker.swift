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
  private var list = PickList()
  private var isLoaded = false

  init(group: Group.ID) { self.group = group }

  func title(in context: ScreenContext) -> String { context(.mentionSomebody) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding([.enter], .choose, .choose, hinted: true)]
      + PickList.bindings(close: .close) { .move($0) })

  func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map(Intent.filter)
  }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 32, rows: min(available.rows, 12))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: size.rows - 1)
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
    list.set(count: rows.count)
    // Whoever types "@" most often means a person.
    if !isLoaded { list.select(1) }
    isLoaded = true
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .filter(.deleteBackward) where field.text.isEmpty: return [.pop]
    case .filter(let edit):
      field.apply(edit)
      list.select(0)
      filter(in: context)
    case .choose: return choose(list.selected)
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
    list.view(
      on: &canvas, field: field, placeholder: .typeToFilter, empty: .nothingFound,
      move: { .move($0) }, pick: { .chooseAt($0) }, in: context
    ) { index, line, canvas in
      let row = rows[index]
      canvas.write(
        TextWidth.clipped("@" + row.name, to: line.width - 3), x: 2, y: line.y,
        style: context.theme[row.person == nil ? .strong : .text])
    }
  }
}
