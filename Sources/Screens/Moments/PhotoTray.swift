import Domain
import TerminalKit

/// The photos of a new post: their order, their filters, and which of them stay (M25, M36).
///
/// ```
/// ▌ 1  pier fog                    Warm
///   2  heron                       Original
///
///   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
///   ▒▒▒▒▒▒▒ pier fog ▒▒▒▒▒
///   Original  Vivid  Warm  Cool  Mono
/// ```
/// Its answer is an intent of the screen that opened it, whichever way it is left.
struct PhotoTray: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case select(Int)
    case shift(Int)
    case remove
    case filter(Int)
    case setFilter(PhotoFilter)
    case add
    case done
  }

  private let answer: @Sendable ([Photo], Bool) -> any Sendable
  private var photos: [Photo]
  private var selected = 0
  private var size = Size(columns: 0, rows: 0)

  /// `answer` makes the intent from the photos as they are then, and whether more are to be added.
  init(_ photos: [Photo], answer: @escaping @Sendable ([Photo], Bool) -> any Sendable) {
    self.photos = photos
    self.answer = answer
  }

  func title(in context: ScreenContext) -> String { context(.photos) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter] + Keys.close, .done, .done, hinted: true),
      Binding(Keys.right + [.character("f")], .filter(1), .nextFilter, hinted: true),
      Binding(Keys.left + [.character("F")], .filter(-1), .previousFilter),
      Binding([.character("J")], .shift(1), .moveLater, hinted: true),
      Binding([.character("K")], .shift(-1), .moveEarlier, hinted: true),
      Binding(Keys.remove, .remove, .remove, hinted: true),
      Binding([.character("a")], .add, .addPhotos, hinted: true),
    ] + ListMove.bindings { .move($0) })

  func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .add && photos.count >= MomentContent.photosMax ? .maximumPhotos : nil
  }

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(
      columns: min(available.columns, 56),
      rows: min(available.rows, photos.count + 2 + Self.previewHeight + 1))
  }

  private static let previewHeight = 8

  mutating func layout(_ size: Size, in context: ScreenContext) { self.size = size }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: select(selected - 1)
      case .down: select(selected + 1)
      case .top, .pageUp, .halfUp: select(0)
      case .bottom, .pageDown, .halfDown: select(photos.count - 1)
      }
    case .select(let index): select(index)
    case .shift(let step):
      let other = selected + step
      guard photos.indices.contains(other) else { return [] }
      photos.swapAt(selected, other)
      selected = other
    case .remove:
      photos.remove(at: selected)
      if photos.isEmpty { return [.answer(answer([], false))] }
      select(selected)
    case .filter(let step):
      let filters = PhotoFilter.allCases
      let index = filters.firstIndex(of: photos[selected].filter) ?? 0
      photos[selected].filter = filters[(index + step + filters.count) % filters.count]
    case .setFilter(let filter): photos[selected].filter = filter
    case .add: return [.answer(answer(photos, true))]
    case .done: return [.answer(answer(photos, false))]
    }
    return []
  }

  private mutating func select(_ index: Int) {
    selected = min(max(0, index), photos.count - 1)
  }

  // MARK: View

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let rows = canvas.size.rows
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    // The list gives way to the preview only where both have room.
    let preview = rows - photos.count - 2 >= 4 ? rows - photos.count - 2 : 0
    let listHeight = preview > 0 ? photos.count : max(1, rows - 1)
    let first = max(0, min(selected - listHeight + 1, photos.count - listHeight))
    for (offset, photo) in photos.dropFirst(first).prefix(listHeight).enumerated() {
      draw(photo, at: first + offset, y: offset, on: &canvas, in: context)
    }
    if preview > 0 {
      canvas.photo(
        photos[selected],
        in: Rect(
          x: 2, y: photos.count + 1, width: min(canvas.size.columns - 4, preview * 4),
          height: preview), in: context)
    }
    drawFilters(y: rows - 1, on: &canvas, in: context)
  }

  private func draw(
    _ photo: Photo, at index: Int, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let line = Rect(x: 0, y: y, width: width, height: 1)
    canvas.write("\(index + 1)", x: 2, y: y, style: context.theme[.secondary])
    let filter = context(photo.filter.word)
    let x = width - TextWidth.width(of: filter) - 1
    canvas.write(
      TextWidth.clipped(context.caption(photo.picture), to: max(0, x - 6)), x: 5, y: y,
      style: context.theme[.text])
    canvas.write(filter, x: x, y: y, style: context.theme[.secondary])
    if index == selected { canvas.mark(line, in: context) }
    canvas.onClick(line, .select(index))
  }

  /// The filters in one line, as far as it reaches, the chosen one in sight.
  private func drawFilters(y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let current = photos[selected].filter
    let line = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    canvas.fill(line, style: context.theme[.text])
    let all = PhotoFilter.allCases
    var first = 0
    func width(from start: Int) -> Int {
      all[start...(all.firstIndex(of: current) ?? start)]
        .reduce(2) { $0 + TextWidth.width(of: context($1.word)) + 2 }
    }
    while all[first] != current, width(from: first) > line.width { first += 1 }
    var x = 2
    for filter in all[first...] {
      let text = context(filter.word)
      guard x + TextWidth.width(of: text) <= line.width else { break }
      let used = canvas.tab(text, isChosen: filter == current, x: x, y: y, in: context)
      canvas.onClick(Rect(x: x, y: y, width: used, height: 1), .setFilter(filter))
      x += used + 2
    }
  }
}
