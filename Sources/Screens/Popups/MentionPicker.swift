import Domain
import TerminalKit
import WorldStore

/// The members of a group, after "@" was typed (G111); its managers have everyone first (G112).
struct MentionPicker: Picker {
  private let group: Group.ID
  var field = TextField()
  private var members: [GroupMemberRow] = []
  private var mayCallAll = false
  private var rows: [Composer.Mention] = []
  var list = PickList()
  private var isLoaded = false

  init(group: Group.ID) { self.group = group }

  func title(in context: ScreenContext) -> String { context(.mentionSomebody) }
  var purpose: PickPurpose { .one }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 32, rows: min(available.rows, 12))
  }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    let everybody = try reader.groupMembers(group)
    members = everybody.filter { $0.id != context.me }
    mayCallAll = everybody.first { $0.id == context.me }?.role.isManager == true
    filter(in: context)
  }

  mutating func filter(in context: ScreenContext) {
    let all = mayCallAll ? [Composer.Mention(person: nil, name: context(.everyone))] : []
    let people = members.map { Composer.Mention(person: $0.id, name: $0.name) }
    let choices = all + people
    rows = NameSearch(choices.map(\.name)).indices(matching: field.text).map { choices[$0] }
    list.set(count: rows.count)
    // Whoever types "@" most often means a person.
    if !isLoaded { list.select(all.count) }
    isLoaded = true
  }

  mutating func update(_ intent: PickIntent, in context: ScreenContext) -> [Effect] {
    if intent == .filter(.deleteBackward), field.text.isEmpty { return [.pop] }
    return act(on: intent, in: context)
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    return [.answer(ConversationScreen.Intent.mention(.init(mention: rows[index])))]
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .typeToFilter, empty: .nothingFound, in: context
    ) { index, line, canvas in
      let row = rows[index]
      canvas.write(
        TextWidth.clipped("@" + row.name, to: line.width - 3), x: 2, y: line.y,
        style: context.theme[row.person == nil ? .strong : .text])
    }
  }
}
