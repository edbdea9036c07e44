import Domain
import TerminalKit
import WorldStore

/// The tags that a friend carries (F20), several at once; one that isn't there yet is made by typing its name (F54).
///
/// ```
/// ⌕ hik
/// ▌ [x] Hikers
///    +  New tag "hik"
///  Done (1) Hikers
/// ```
/// Its answer is an intent of the screen that opened it.
struct TagPicker: Picker {
  private enum Row: Hashable, Sendable {
    case tag(ContactTag)
    case new(String)
  }

  private let answer: @Sendable ([ContactTag]) -> any Sendable
  private var chosen: Set<ContactTag.ID>
  var field = TextField()
  private var tags: [ContactTag] = []
  private var rows: [Row] = []
  var list = PickList()

  /// `answer` makes the intent from what was chosen, in the order the tags were made.
  init(chosen: [ContactTag], answer: @escaping @Sendable ([ContactTag]) -> any Sendable) {
    self.chosen = Set(chosen.map(\.id))
    self.answer = answer
  }

  func title(in context: ScreenContext) -> String { context(.tags) }
  var purpose: PickPurpose { .marking }

  // MARK: State

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 44, rows: min(available.rows, 12))
  }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    tags = try reader.tags()
    filter(in: context)
  }

  mutating func filter(in context: ScreenContext) {
    let name = field.text.trimmed
    rows = NameSearch(tags.map(\.name)).indices(matching: name).map { .tag(tags[$0]) }
    if !name.isEmpty, !tags.contains(where: { $0.name == name }) { rows.append(.new(name)) }
    list.set(count: rows.count)
  }

  mutating func done(in context: ScreenContext) -> [Effect] {
    // A name that was typed for a tag to be made is not lost.
    if rows.count == 1, case .new = rows[0] { return pick(0, in: context) }
    return [.answer(answer(tags.filter { chosen.contains($0.id) }))]
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    switch rows[index] {
    case .tag(let tag):
      if chosen.remove(tag.id) == nil { chosen.insert(tag.id) }
      return []
    case .new(let name): return [.perform(.createTag(name: name))]
    }
  }

  /// A new tag is marked, and all are in sight again.
  mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    for case .tagCreated(let tag, _) in events { chosen.insert(tag) }
    field = TextField()
    return []
  }

  // MARK: View

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .filterOrNewTag, empty: .noTags, in: context
    ) { index, line, canvas in
      let room = line.width - 7
      switch rows[index] {
      case .tag(let tag):
        let x = canvas.checkBox(chosen.contains(tag.id), x: 2, y: line.y, in: context)
        canvas.write(
          TextWidth.clipped(tag.name, to: room), x: x, y: line.y, style: context.theme[.text])
      case .new(let name):
        canvas.write("+", x: 3, y: line.y, style: context.theme[.link])
        canvas.write(
          TextWidth.clipped(context(.newTag(name)), to: room), x: 6, y: line.y,
          style: context.theme[.link])
      }
    }
    guard canvas.size.rows > 2 else { return }
    let marked = tags.filter { chosen.contains($0.id) }
    canvas.pickFoot(
      .chosenCount(marked.count), names: context.list(marked.map(\.name)),
      hidden: marked.count { !rows.contains(.tag($0)) }, reason: nil, in: context)
  }
}
