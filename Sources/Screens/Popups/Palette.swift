import Domain
import TerminalKit

/// Every command there is now: what can be done here, the pages that can be gone to, and what is possible everywhere.
///
/// ```
/// ⌕ pri
/// ▌ Privacy                         Me › Settings
///   Hide My Posts         Me › Settings › Privacy
///   Search for “pri”
/// ```
/// They are found by typing; beside each stands its key, or where its page is.
struct Palette: Picker {
  private let own: [Command]
  private let others: [Command]
  /// Made when something is typed.
  private var finder: CommandFinder?
  private var found: [Command]
  var field = TextField()
  var list = PickList()

  /// `own` are those of the focused screen.
  init(own: [Command], others: [Command]) {
    self.own = own
    self.others = others
    found = own + others
    list.set(count: found.count)
  }

  var closesBeside: Bool { true }
  var purpose: PickPurpose { .one }
  func title(in context: ScreenContext) -> String { context(.commands) }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 60, rows: min(available.rows, 16))
  }

  mutating func filter(in context: ScreenContext) {
    let finder = finder ?? CommandFinder(own: own, others: others)
    self.finder = finder
    found = finder.found(by: field.text)
    let text = field.text.trimmed
    if !text.isEmpty {
      found.append(
        Command(keys: [], name: .searchPhone(for: text), intent: ShellIntent.search(text)))
    }
    list.set(count: found.count)
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard found.indices.contains(index) else { return [] }
    if let reason = found[index].unavailable {
      return [.notice(Notice(context(reason), kind: .refused))]
    }
    return [.answer(found[index].intent)]
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .typeToFilter, empty: .nothingFound, in: context
    ) { index, line, canvas in draw(found[index], in: line, on: &canvas, in: context) }
  }

  private func draw(
    _ command: Command, in line: Rect, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let room = max(0, line.width - 3)
    let name = TextWidth.clipped(context(command.name), to: room)
    let isPossible = command.unavailable == nil
    let used = canvas.write(
      name, x: 2, y: line.y, style: context.theme[isPossible ? .text : .secondary])
    let key = command.keys.first?.name
    let beside = TextWidth.clipped(
      key ?? command.unavailable.map { context($0) } ?? command.trail ?? "",
      to: max(0, room - used - 2))
    canvas.write(
      beside, x: line.width - 1 - TextWidth.width(of: beside), y: line.y,
      style: context.theme[key == nil ? .secondary : .hintKey])
  }
}
