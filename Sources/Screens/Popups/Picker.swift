import TerminalKit

/// A popup of rows to pick from, found by typing: several are marked before it is done, or one is the answer at once.
///
/// What the rows are, what is typed leaves of them, and what picking one does is each picker's own; keys, moves and the
/// field are alike in all. Its answer is an intent of the screen that opened it.
protocol Picker: Popup where Intent == PickIntent {
  var field: TextField { get set }
  var list: PickList { get set }
  /// What Enter does, and whether rows are marked before.
  var purpose: PickPurpose { get }

  /// What is typed has changed; the first row is in hand.
  mutating func filter(in context: ScreenContext)
  /// Marks a row, or answers with it.
  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect]
  /// Answers with what is marked; asked of those alone that mark.
  mutating func done(in context: ScreenContext) -> [Effect]
}

enum PickIntent: Hashable, Sendable {
  case move(ListMove)
  case filter(TextField.Edit)
  /// The row in hand.
  case pick
  case pickAt(Int)
  case done
  case close
}

/// What a picker is for: the table of its keys.
enum PickPurpose: Hashable, Sendable {
  /// One, which is the answer at once.
  case one
  /// As many as are marked.
  case marking
  /// As many as are marked, to send something to.
  case sending

  fileprivate var table: KeyTable<PickIntent> {
    switch self {
    case .one: Self.choosingTable
    case .marking: Self.markingTable
    case .sending: Self.sendingTable
    }
  }

  private static let choosingTable = table(Binding([.enter], .pick, .choose, hinted: true))
  private static let markingTable = table(Binding([.enter], .done, .done, hinted: true), mark)
  private static let sendingTable = table(Binding([.enter], .done, .send, hinted: true), mark)

  private static let mark = Binding<PickIntent>([.character(" ")], .pick, .mark, hinted: true)

  private static func table(_ own: Binding<PickIntent>...) -> KeyTable<PickIntent> {
    KeyTable(
      own + [
        Binding([.escape], .close, .close, hinted: true),
        Binding([.up, .control("p")], .move(.up), .up),
        Binding([.down, .control("n")], .move(.down), .down),
        Binding([.pageUp], .move(.pageUp), .pageUp),
        Binding([.pageDown], .move(.pageDown), .pageDown),
      ])
  }
}

extension Picker {
  var keys: KeyTable<PickIntent> { purpose.table }

  func intent(for key: Key) -> PickIntent? {
    keys[key] ?? TextField.Edit(key).map { .filter($0) }
  }

  func intent(forPaste text: String) -> PickIntent? { .filter(.insert(text)) }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 44, rows: min(available.rows, 16))
  }

  /// Below the field, and above the foot of those that mark.
  mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: size.rows - (purpose == .one ? 1 : 2))
  }

  mutating func done(in context: ScreenContext) -> [Effect] { [] }

  mutating func update(_ intent: PickIntent, in context: ScreenContext) -> [Effect] {
    act(on: intent, in: context)
  }

  /// What every picker does on an intent.
  mutating func act(on intent: PickIntent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .filter(let edit):
      field.apply(edit)
      list.select(0)
      filter(in: context)
    case .pick: return pick(list.selected, in: context)
    case .pickAt(let index):
      list.select(index)
      return pick(index, in: context)
    case .done: return done(in: context)
    case .close: return [.pop]
    }
    return []
  }
}
