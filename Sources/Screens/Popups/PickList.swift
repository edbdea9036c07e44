import TerminalKit

/// Rows of one line to pick from below a field that they are found by: which one is in hand, and which are in sight.
///
/// The rows themselves are the popup's.
struct PickList: Hashable, Sendable {
  private(set) var selected = 0
  private var top = 0
  private var count = 0
  private var height = 1

  /// The places of the rows in sight.
  var visible: Range<Int> {
    let start = min(top, count)
    return start..<min(start + height, count)
  }

  mutating func layout(height: Int) {
    self.height = max(1, height)
    settle()
  }

  /// There are other rows now; the place in hand stays.
  mutating func set(count: Int) {
    self.count = count
    settle()
  }

  mutating func select(_ index: Int) {
    selected = index
    settle()
  }

  mutating func move(_ move: ListMove) {
    switch move {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp, .halfUp: selected -= height
    case .pageDown, .halfDown: selected += height
    case .top: selected = 0
    case .bottom: selected = count - 1
    }
    settle()
  }

  private mutating func settle() {
    selected = min(max(0, selected), max(0, count - 1))
    top = min(max(top, selected - height + 1), selected)
  }

  /// Draws the field in the first row and the rows in sight below it, or why there are none.
  ///
  /// `draw` gets the place of a row among all and where it stands; a click there picks it.
  func view(
    on canvas: inout Canvas<PickIntent>, field: TextField, placeholder: Word, empty: Word,
    in context: ScreenContext, draw: (Int, Rect, inout Canvas<PickIntent>) -> Void
  ) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    field.view(
      on: &canvas, at: Rect(x: 0, y: 0, width: width, height: 1),
      placeholder: context(placeholder), in: context)
    if count == 0 {
      canvas.write(context(empty), x: 2, y: 1, style: context.theme[.secondary])
    }
    for index in visible {
      let line = Rect(x: 0, y: index - visible.lowerBound + 1, width: width, height: 1)
      draw(index, line, &canvas)
      if index == selected { canvas.mark(line, in: context) }
      canvas.onClick(line, .pickAt(index))
    }
  }
}

extension Canvas {
  /// The box in front of something that can be marked, and answers where its name begins.
  mutating func checkBox(_ isMarked: Bool, x: Int, y: Int, in context: ScreenContext) -> Int {
    write(
      isMarked ? "[x]" : "[ ]", x: x, y: y, style: context.theme[isMarked ? .marker : .secondary])
    return x + 4
  }
}

extension Canvas<PickIntent> {
  /// The last row of a popup in which several can be marked: what Enter does, how many of the marked ones what is typed
  /// keeps out of the list, and whom it is done with; a click means it.
  ///
  /// `reason` is why it can't be done now; what nothing has to be marked for never has one.
  mutating func pickFoot(
    _ label: Word, names: String, hidden: Int = 0, reason: Word?, in context: ScreenContext
  ) {
    let foot = Rect(x: 0, y: size.rows - 1, width: size.columns, height: 1)
    fill(foot, style: context.theme[.text])
    onClick(foot, .done)
    var used =
      write(
        context(label), x: 0, y: foot.y,
        style: context.theme[reason == nil ? .marker : .secondary]) + 1
    if hidden > 0 {
      used +=
        write(context(.markedHidden(hidden)), x: used, y: foot.y, style: context.theme[.secondary])
        + 1
    }
    write(
      TextWidth.clipped(names, to: foot.width - used), x: used, y: foot.y,
      style: context.theme[.secondary])
  }
}
