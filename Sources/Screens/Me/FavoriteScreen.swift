package import Domain
package import TerminalKit
package import WorldStore

/// A kept message in full, with whom it came from and when it was kept (D61).
///
/// ```
///   From 周予安 · Yesterday
///
///   ┌────────────────────┐
///   │   ▣ contact sheet  │
///   └────────────────────┘
/// ```
/// A picture, a recording, a file and any card look as they do in a chat; below them stands all that there is to read.
package struct FavoriteScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case act(FavoriteActions.Intent)
  }

  private let id: Favorite.ID
  private var row: FavoriteRow?
  private var isGone = false
  private var width = 1
  private var frame: Bubble?
  private var lines: [Substring] = []
  private var top = 0
  private var height = 1

  /// `id` is of a message.
  package init(_ id: Favorite.ID) { self.id = id }

  package func title(in context: ScreenContext) -> String { context(.favorite) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.character("f")], .act(.sendToChat), .sendToChat, hinted: true),
      Binding([.character("y")], .act(.copy), .copy, hinted: true),
      Binding(Keys.remove, .act(.askRemove), .removeFavorite, hinted: true),
      Binding([.character("t")], .act(.askTags), .editTags),
      Binding([.character("s")], .act(.toggleSticky), .stickOrNot),
      Binding([.character("m")], .act(.menu), .favoriteMenu),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard case .act(let intent) = intent else { return nil }
    return FavoriteActions.reason(against: intent, on: row)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    width = max(1, size.columns - 4)
    height = max(1, size.rows - Self.headHeight)
    arrange(in: context)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    row = try reader.favorite(id)
    isGone = row == nil
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    guard case .message(let resolved)? = row?.subject else {
      (lines, frame) = ([], nil)
      return clamp()
    }
    let body = FavoriteText.body(of: resolved, in: context)
    lines = body.isEmpty ? [] : TextWrap.wrapped(body, width: width)
    frame =
      FavoriteText.hasFrame(resolved.content)
      ? Bubble(resolved, isMine: false, maxWidth: width, in: context) : nil
    clamp()
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: top -= 1
      case .down: top += 1
      case .pageUp: top -= height
      case .pageDown: top += height
      case .halfUp: top -= max(1, height / 2)
      case .halfDown: top += max(1, height / 2)
      case .top: top = 0
      case .bottom: top = contentHeight
      }
    case .wheel(let rows): top += rows
    case .act(let intent):
      guard let row else { return [] }
      return FavoriteActions.effects(of: intent, on: row, in: context) { Intent.act($0) }
    }
    clamp()
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    if case .removeFavorite = action, case .done = outcome { return [.pop] }
    return FavoriteActions.performed(action, outcome, in: context)
  }

  /// The line that says where it is from, and a blank one.
  private static let headHeight = 2

  /// Where the text begins below the frame.
  private var textY: Int { frame.map { $0.height + 1 } ?? 0 }
  private var contentHeight: Int {
    lines.isEmpty ? frame?.height ?? 0 : textY + lines.count
  }

  private mutating func clamp() { top = min(max(0, top), max(0, contentHeight - height)) }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-1), down: .wheel(1))
    canvas.onSecondaryClick(Rect(size), .act(.menu))
    let room = max(0, size.columns - 4)
    if isGone { canvas.centred(context(.gone), y: 0, style: context.theme[.secondary]) }
    guard let row else { return }
    canvas.write(
      TextWidth.clipped(FavoriteText.origin(of: row, in: context), to: room), x: 2, y: 0,
      style: context.theme[.secondary])
    let area = Rect(
      x: 2, y: Self.headHeight, width: room, height: max(0, size.rows - Self.headHeight))
    canvas.inside(area) { canvas in
      frame?.draw(on: &canvas, x: 0, y: -top, in: context)
      let first = max(0, top - textY)
      for (index, line) in lines.enumerated().dropFirst(first).prefix(height) {
        canvas.write(
          line, x: 0, y: textY + index - top, style: context.theme[.text], maxWidth: room)
      }
    }
  }
}
