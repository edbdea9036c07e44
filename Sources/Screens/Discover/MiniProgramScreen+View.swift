import Domain
import TerminalKit
import WorldStore

/// Drawing a Mini Program: its name with the capsule, then the page.
extension MiniProgramScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    guard let view, let page = view.page else {
      let word: Word = self.view == nil ? .miniProgramGone : .miniPageGone
      if hasLoaded { canvas.centred(context(word), y: 1, style: context.theme[.secondary]) }
      return
    }
    drawHead(of: view.row, on: &canvas, in: context)
    let rect = Rect(x: 0, y: Self.headRows, width: size.columns, height: size.rows - Self.headRows)
    canvas.onWheel(Rect(size), up: .wheel(-1), down: .wheel(1))
    canvas.inside(rect) { canvas in
      for (index, y) in layout.list.visible {
        let line = layout.lines[index]
        guard page.rows.indices.contains(line.row) else { continue }
        let rect = Rect(x: 0, y: y, width: layout.width, height: line.height)
        draw(page.rows[line.row], line, in: rect, on: &canvas, context)
        guard index == layout.list.selectedIndex else { continue }
        if isTyping {
          // The caret marks it; a coloured ground would hide what is typed in some terminals.
          for y in rect.y..<rect.maxY { canvas.write("▌", x: 0, y: y, style: context.theme[.text]) }
        } else {
          canvas.mark(rect, in: context)
        }
      }
    }
  }

  private func drawHead(
    of row: MiniProgramRow, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let capsule = "⋯ │ ◎"
    let end = width - TextWidth.width(of: capsule) - 2
    canvas.sign(row.avatar.text, row.avatar.colour, x: 2, y: 0, in: context)
    canvas.write(
      TextWidth.clipped(row.name[context.language], to: max(0, end - 8)), x: 7, y: 0,
      style: context.theme[.secondary])
    canvas.write(capsule, x: end, y: 0, style: context.theme[.secondary])
    canvas.onClick(Rect(x: end - 1, y: 0, width: 3, height: 1), .menu)
    canvas.onClick(Rect(x: end + 3, y: 0, width: 3, height: 1), .close)
  }

  private func draw(
    _ row: MiniPage.Row, _ line: MiniPageLayout.Line, in rect: Rect,
    on canvas: inout Canvas<Intent>, _ context: ScreenContext
  ) {
    let theme = context.theme
    switch row.content {
    case .heading(let text):
      // A blank row stands before each but the first.
      let place = rect.offset(x: 0, y: line.row == 0 ? 0 : 1)
      write(text, .title, in: place, on: &canvas, context)
    case .text(let text): write(text, .text, in: rect, on: &canvas, context)
    case .note(let text), .line(let text): write(text, .secondary, in: rect, on: &canvas, context)
    case .rule:
      let rule = String(repeating: "─", count: max(0, rect.width - 4))
      canvas.write(rule, x: 2, y: rect.y, style: theme[.border])
    case .picture(let picture):
      let size = layout.pictureSize(picture)
      canvas.picture(
        PictureView(picture),
        in: Rect(x: 2, y: rect.y, width: size.columns, height: size.rows), in: context)
    case .item(let item): draw(item, of: row.block, in: rect, on: &canvas, context)
    case .counter(let label, let count):
      canvas.write(label, x: 2, y: rect.y, style: theme[.text])
      stepper(
        "\(count)", block: row.block, x: layout.isNarrow ? rect.width - 12 : layout.column,
        y: rect.y, on: &canvas, context)
      canvas.onClick(rect, .select(.control(row.block)))
      stepperTargets(
        row.block, item: nil, x: layout.isNarrow ? rect.width - 12 : layout.column, y: rect.y,
        on: &canvas)
    case .number(let label, let value, let range):
      draw(number: value, label, range, of: row.block, in: rect, on: &canvas, context)
    case .field(let label, let value, let hint, _):
      canvas.onClick(rect, .select(.control(row.block)))
      canvas.write(label, x: 2, y: rect.y, style: theme[.text])
      field(row.block, value, hint, in: rect, on: &canvas, context)
    case .choice(let label, let options, several: false):
      canvas.onClick(rect, .select(.control(row.block)))
      canvas.write(label, x: 2, y: rect.y, style: theme[.text])
      for (index, place) in layout.places(of: options.map(\.name)).enumerated() {
        let place = place.offset(x: 0, y: rect.y)
        let option = options[index]
        canvas.write(
          (option.isChosen ? "● " : "○ ") + option.name, x: place.x, y: place.y,
          style: theme[option.isChosen ? .strong : .secondary],
          maxWidth: max(0, rect.width - place.x))
        canvas.onClick(place, .choose(row.block, index))
      }
    case .choice(let label, let options, _):
      guard let index = line.option, options.indices.contains(index) else {
        write(label, .text, in: rect, on: &canvas, context)
        return
      }
      let x = canvas.checkBox(options[index].isChosen, x: 2, y: rect.y, in: context)
      canvas.write(options[index].name, x: x, y: rect.y, style: theme[.text])
      canvas.onClick(rect, .choose(row.block, index))
    case .button(let text, let missing):
      let used = canvas.write(
        "[ \(text) ]", x: 2, y: rect.y, style: theme[missing == nil ? .marker : .secondary],
        maxWidth: max(0, rect.width - 3))
      canvas.write(
        TextWidth.clipped(missing ?? "", to: max(0, rect.width - used - 5)), x: used + 4,
        y: rect.y, style: theme[.secondary])
      canvas.onClick(rect, .press(row.block))
    case .result(let name, let votes, let all, let percent):
      draw(result: name, votes, of: all, percent, in: rect, on: &canvas, context)
    }
  }

  private func write(
    _ text: String, _ role: Role, in rect: Rect, on canvas: inout Canvas<Intent>,
    _ context: ScreenContext
  ) {
    for (row, text) in layout.wrapped(text).enumerated() {
      canvas.write(text, x: 2, y: rect.y + row, style: context.theme[role])
    }
  }

  private func draw(
    _ item: MiniPage.Item, of block: Int, in rect: Rect, on canvas: inout Canvas<Intent>,
    _ context: ScreenContext
  ) {
    let theme = context.theme
    canvas.onClick(rect, .use(.item(block, item.id)))
    var x = 2
    if layout.hasTile(item), let picture = item.picture {
      let size = MiniPageLayout.tile
      canvas.picture(
        PictureView(picture), in: Rect(x: 2, y: rect.y, width: size.columns, height: size.rows),
        in: context)
      x += size.columns + 2
    }
    let price = item.cents.map { Bubble.money(Int64($0)) } ?? (item.opens ? "›" : "")
    let end = rect.width - TextWidth.width(of: price) - 1
    canvas.write(
      TextWidth.clipped(item.name, to: max(0, end - x - 1)), x: x, y: rect.y,
      style: theme[.strong])
    canvas.write(price, x: end, y: rect.y, style: theme[.text])
    for (row, text) in layout.itemText(item).enumerated() {
      canvas.write(text, x: x, y: rect.y + 1 + row, style: theme[.secondary])
    }
    guard let count = item.count else { return }
    let y = rect.y + min(1, rect.height - 1)
    // Without a second row there is none for the count but the first.
    let left = rect.height == 1 ? end - 12 : rect.width - 10
    stepper("\(count)", block: block, x: left, y: y, on: &canvas, context)
    stepperTargets(block, item: item.id, x: left, y: y, on: &canvas)
  }

  /// "− 2 +", nine cells.
  private func stepper(
    _ value: String, block: Int, x: Int, y: Int, on canvas: inout Canvas<Intent>,
    _ context: ScreenContext
  ) {
    canvas.write("−", x: x, y: y, style: context.theme[.link])
    canvas.write(
      TextWidth.padded(value, to: 5, align: .center), x: x + 2, y: y,
      style: context.theme[value == "0" ? .secondary : .strong])
    canvas.write("+", x: x + 8, y: y, style: context.theme[.link])
  }

  private func stepperTargets(
    _ block: Int, item: String?, x: Int, y: Int, on canvas: inout Canvas<Intent>
  ) {
    let part = item.map { MiniPagePart.item(block, $0) } ?? .control(block)
    canvas.onClick(Rect(x: x - 1, y: y, width: 3, height: 1), .step(part, -1))
    canvas.onClick(Rect(x: x + 7, y: y, width: 3, height: 1), .step(part, 1))
  }

  private func draw(
    number value: Int, _ label: String, _ range: ClosedRange<Int>, of block: Int, in rect: Rect,
    on canvas: inout Canvas<Intent>, _ context: ScreenContext
  ) {
    canvas.onClick(rect, .select(.control(block)))
    canvas.write(label, x: 2, y: rect.y, style: context.theme[.text])
    let x = layout.isNarrow ? max(0, rect.width - 12) : layout.column
    if isTyped(range) {
      let hint = "\(range.lowerBound)–\(range.upperBound)"
      field(block, "\(value)", hint, in: rect, on: &canvas, context)
    } else {
      stepper("\(value)", block: block, x: x, y: rect.y, on: &canvas, context)
      stepperTargets(block, item: nil, x: x, y: rect.y, on: &canvas)
    }
  }

  /// What is typed stands where it will be read.
  private func field(
    _ block: Int, _ value: String, _ hint: String, in rect: Rect,
    on canvas: inout Canvas<Intent>, _ context: ScreenContext
  ) {
    let x = layout.isNarrow ? 4 : layout.column
    let y = rect.y + (layout.isNarrow && rect.height > 1 ? 1 : 0)
    let room = max(0, rect.width - x - 1)
    if layout.list.selectedID == .control(block) {
      (fields[block] ?? TextField(value)).view(
        on: &canvas, at: Rect(x: x - 2, y: y, width: room + 2, height: 1), placeholder: hint,
        sign: "›", in: context)
      return
    }
    let text = fields[block]?.text ?? value
    canvas.write(
      TextWidth.clipped(text.isEmpty ? hint : text, to: room), x: x, y: y,
      style: context.theme[text.isEmpty ? .secondary : .text])
  }

  private func draw(
    result name: String, _ votes: Int, of all: Int, _ percent: Int, in rect: Rect,
    on canvas: inout Canvas<Intent>, _ context: ScreenContext
  ) {
    // The bars end in one column, whatever stands behind them.
    let figures = TextWidth.padded(
      context(.votes(votes, percent: percent)), to: 11, align: .trailing)
    let end = rect.width - TextWidth.width(of: figures) - 1
    canvas.write(figures, x: end, y: rect.y, style: context.theme[.secondary])
    let nameRoom = max(4, min(24, end / 2))
    canvas.write(
      TextWidth.clipped(name, to: nameRoom), x: 2, y: rect.y, style: context.theme[.text])
    let x = nameRoom + 4
    let room = end - x - 2
    guard room > 0 else { return }
    let filled = all == 0 ? 0 : min(room, (votes * room * 2 + all) / (2 * all))
    canvas.write(
      String(repeating: "━", count: filled), x: x, y: rect.y, style: context.theme[.marker])
    canvas.write(
      String(repeating: "─", count: room - filled), x: x + filled, y: rect.y,
      style: context.theme[.border])
  }
}
