import TerminalKit

extension FormPage {
  func view<Outer>(
    on canvas: inout Canvas<Outer>, in context: ScreenContext, intent: (Intent) -> Outer
  ) {
    canvas.onWheel(Rect(canvas.size), up: intent(.wheel(-1)), down: intent(.wheel(1)))
    let column = column
    for (line, y) in list.visible {
      let entry = entries[line]
      let rect = Rect(
        x: 0, y: y, width: canvas.size.columns, height: height(of: entry, column: column))
      draw(entry, in: rect, column: column, on: &canvas, context, intent)
      guard line == list.selectedIndex else { continue }
      if isTyping {
        // The caret marks it; a coloured ground would hide what is typed in some terminals.
        for y in rect.y..<rect.maxY {
          canvas.write("▌", x: 0, y: y, style: context.theme[.text])
        }
      } else {
        canvas.mark(rect, in: context)
      }
    }
  }

  private func draw<Outer>(
    _ entry: Entry, in rect: Rect, column: Int?, on canvas: inout Canvas<Outer>,
    _ context: ScreenContext, _ intent: (Intent) -> Outer
  ) {
    let room = max(0, rect.width - 3)
    guard let part = entry.part else {
      let rows = TextWrap.wrapped(entry.name, width: max(1, rect.width - 4))
      for (row, text) in rows.enumerated() {
        canvas.write(text, x: 2, y: rect.y + row, style: context.theme[.secondary])
      }
      return
    }
    canvas.onClick(rect, intent(.select(part)))
    var used = 0
    if case .button(let reason) = entry.control {
      used = canvas.write(
        entry.name, x: 2, y: rect.y, style: context.theme[reason == nil ? .marker : .secondary],
        maxWidth: room)
    } else {
      canvas.write(
        TextWidth.clipped(entry.name, to: room), x: 2, y: rect.y, style: context.theme[.text])
    }
    let x = column ?? 4
    let y = rect.y + (column == nil ? 1 : 0)
    let place = Rect(x: x, y: y, width: max(0, rect.width - x - 1), height: 1)
    switch entry.control {
    case .choices, .toggle:
      guard let places = places(of: entry, column: column) else {
        drawValue(of: entry, in: rect, column: column, role: .text, on: &canvas, context)
        return
      }
      let (names, chosen) = entry.control.choices ?? ([], nil)
      for (index, choice) in places.enumerated() {
        let choice = choice.offset(x: 0, y: rect.y)
        canvas.write(
          (index == chosen ? "● " : "○ ") + names[index], x: choice.x, y: choice.y,
          style: context.theme[index == chosen ? .strong : .secondary])
        canvas.onClick(choice, intent(.choose(part, index)))
      }
    case .field(let placeholder, let kind):
      drawField(part, placeholder, kind, at: place, on: &canvas, in: context)
    case .door(_, let isSet):
      drawValue(
        of: entry, in: rect, column: column, role: isSet ? .link : .secondary, on: &canvas, context)
    case .button(let reason):
      canvas.write(
        TextWidth.clipped(reason ?? "", to: max(0, room - used - 2)), x: used + 4, y: rect.y,
        style: context.theme[.secondary])
    case .note, .gap: break
    }
  }

  /// In the column, or else at the end of the row, or of the one below.
  private func drawValue<Outer>(
    of entry: Entry, in rect: Rect, column: Int?, role: Role, on canvas: inout Canvas<Outer>,
    _ context: ScreenContext
  ) {
    let value = Self.value(of: entry.control)
    let shown = TextWidth.clipped(value, to: max(0, rect.width - (column ?? 4) - 1))
    let x = column ?? max(4, rect.width - 1 - TextWidth.width(of: shown))
    canvas.write(shown, x: x, y: rect.maxY - 1, style: context.theme[role])
  }

  /// What is typed stands where it will be read.
  private func drawField<Outer>(
    _ part: Part, _ placeholder: String, _ kind: FieldKind, at place: Rect,
    on canvas: inout Canvas<Outer>, in context: ScreenContext
  ) {
    if part == list.selectedID {
      (fields[part] ?? TextField()).view(
        on: &canvas, at: Rect(x: place.x - 2, y: place.y, width: place.width + 2, height: 1),
        placeholder: placeholder, sign: "›", kind: kind, in: context)
      return
    }
    let text = text(of: part)
    canvas.write(
      TextWidth.clipped(kind.prefix + (text.isEmpty ? placeholder : text), to: place.width),
      x: place.x,
      y: place.y, style: context.theme[text.isEmpty ? .secondary : .text])
  }
}
