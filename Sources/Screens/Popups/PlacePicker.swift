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
struct PlacePicker: Picker {
  private enum Row: Hashable, Sendable {
    case none
    case typed(String)
    case place(String)
  }

  enum Use: Hashable, Sendable { case post, message }

  private let use: Use
  private let shown: String?
  private let answer: @Sendable (String?) -> any Sendable
  var field = TextField()
  private var places: [String] = []
  private var search = NameSearch([])
  private var rows: [Row] = []
  var list = PickList()

  /// `shown` is the place as it is now; `answer` makes the intent from the one chosen, or from none.
  init(
    _ use: Use = .post, shown: String?,
    answer: @escaping @Sendable (String?) -> any Sendable
  ) {
    self.use = use
    self.shown = shown
    self.answer = answer
  }

  func title(in context: ScreenContext) -> String {
    context(use == .post ? .postLocation : .sendLocation)
  }
  var purpose: PickPurpose { .one }

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    places = try reader.places()
    search = NameSearch(places)
    filter(in: context)
    if field.text.isEmpty, let shown, let index = rows.firstIndex(of: .place(shown)) {
      list.select(index)
    }
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    switch rows[index] {
    case .none: return [.answer(answer(nil))]
    case .typed(let name), .place(let name): return [.answer(answer(name))]
    }
  }

  mutating func filter(in context: ScreenContext) {
    let typed = field.text.trimmed
    if typed.isEmpty {
      rows = (use == .post ? [.none] : []) + places.map { .place($0) }
    } else {
      let found = search.indices(matching: typed).map { places[$0] }
      rows = (found.contains(typed) ? [] : [.typed(typed)]) + found.map { .place($0) }
    }
    list.set(count: rows.count)
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .searchOrTypePlace, empty: .nothingFound, in: context
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
