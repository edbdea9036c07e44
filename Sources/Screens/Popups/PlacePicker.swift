import Domain
import TerminalKit
import WorldStore

/// Where a post is from (所在位置), M26: not shown at all, one of the places that are known, or one that is typed.
///
/// For a message that tells where one is (V25) it must be one of them.
///
/// ```
/// ⌕ pier
/// ▌ “pier”
///   North Pier
///   Ferry Pier
/// ```
/// Its answer is an intent of the screen that opened it.
struct PlacePicker: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case filter(TextField.Edit)
    case choose
    case chooseAt(Int)
    case close
  }

  private enum Row: Hashable, Sendable {
    case none
    case typed(String)
    case place(String)
  }

  enum Purpose: Hashable, Sendable { case post, message }

  private let purpose: Purpose
  private let shown: String?
  private let answer: @Sendable (String?) -> any Sendable
  private var field = TextField()
  private var places: [String] = []
  private var search = NameSearch([])
  private var rows: [Row] = []
  private var list = PickList()

  /// `shown` is the place as it is now; `answer` makes the intent from the one chosen, or from none.
  init(
    _ purpose: Purpose = .post, shown: String?,
    answer: @escaping @Sendable (String?) -> any Sendable
  ) {
    self.purpose = purpose
    self.shown = shown
    self.answer = answer
  }

  func title(in context: ScreenContext) -> String {
    context(purpose == .post ? .postLocation : .sendLocation)
  }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [Binding([.enter], .choose, .choose, hinted: true)]
      + PickList.bindings(close: .close) { .move($0) })

  func intent(for key: Key) -> Intent? { keys[key] ?? TextField.Edit(key).map(Intent.filter) }
  func intent(forPaste text: String) -> Intent? { .filter(.insert(text)) }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 44, rows: min(available.rows, 16))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(height: size.rows - 1)
  }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    places = try reader.places()
    search = NameSearch(places)
    filter()
    if field.text.isEmpty, let shown, let index = rows.firstIndex(of: .place(shown)) {
      list.select(index)
    }
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .filter(let edit):
      field.apply(edit)
      list.select(0)
      filter()
    case .choose: return choose(list.selected)
    case .chooseAt(let index): return choose(index)
    case .close: return [.pop]
    }
    return []
  }

  private func choose(_ index: Int) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    switch rows[index] {
    case .none: return [.answer(answer(nil))]
    case .typed(let name), .place(let name): return [.answer(answer(name))]
    }
  }

  private mutating func filter() {
    let typed = field.text.trimmed
    if typed.isEmpty {
      rows = (purpose == .post ? [.none] : []) + places.map { .place($0) }
    } else {
      let found = search.indices(matching: typed).map { places[$0] }
      rows = (found.contains(typed) ? [] : [.typed(typed)]) + found.map { .place($0) }
    }
    list.set(count: rows.count)
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .searchOrTypePlace, empty: .nothingFound,
      move: { .move($0) }, pick: { .chooseAt($0) }, in: context
    ) { index, line, canvas in
      let text: String
      switch rows[index] {
      case .none: text = context(.dontShowLocation)
      case .typed(let name): text = context(.placeAsTyped(name))
      case .place(let name): text = name
      }
      canvas.write(
        TextWidth.clipped(text, to: line.width - 4), x: 2, y: line.y, style: context.theme[.text])
      if case .place(let name) = rows[index], name == shown {
        canvas.write("✓", x: line.width - 2, y: line.y, style: context.theme[.marker])
      }
    }
  }
}
