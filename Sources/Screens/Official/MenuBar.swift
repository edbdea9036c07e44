import Domain
import TerminalKit

/// The custom menu at the foot of the chat with an account (V20–V26).
///
/// ```
///         ╭────────────────╮
///         │ 1 查快递        │
///         │ 2 人工客服      │
///         ╰────────────────╯
///  ⌨ │  ▸≡ 服务大厅  │  ≡ 我的订单  │  关于
/// ```
struct MenuBar: Hashable, Sendable {
  private(set) var menu: Menu
  private(set) var button = 0
  /// The chosen entry of the list that is open above the button (V24).
  private(set) var entry: Int?

  init(_ menu: Menu) { self.menu = menu }

  var isOpen: Bool { entry != nil }

  /// The menu as the world has it now (V27); what is chosen stays where it can.
  mutating func update(_ menu: Menu) {
    guard menu != self.menu else { return }
    self.menu = menu
    button = min(button, max(0, menu.buttons.count - 1))
    entry = nil
  }

  mutating func moveButton(by step: Int) {
    guard !menu.buttons.isEmpty else { return }
    button = (button + step + menu.buttons.count) % menu.buttons.count
    if entry != nil { entry = entries.isEmpty ? nil : 0 }
  }

  mutating func moveEntry(by step: Int) {
    guard let entry, !entries.isEmpty else { return }
    self.entry = (entry + step + entries.count) % entries.count
  }

  mutating func close() { entry = nil }

  /// Opens or closes the list of a button; answers whether the button acts by itself (V21).
  mutating func press(_ index: Int) -> Bool {
    guard menu.buttons.indices.contains(index) else { return false }
    let wasOpen = isOpen && index == button
    button = index
    entry = nil
    guard case .submenu(_, let entries) = menu.buttons[index] else { return true }
    if !wasOpen, !entries.isEmpty { entry = 0 }
    return false
  }

  /// Whether the open list has an entry, counted from 0.
  func hasEntry(_ entry: Int) -> Bool { isOpen && entries.indices.contains(entry) }

  private var entries: [Menu.Entry] {
    guard menu.buttons.indices.contains(button),
      case .submenu(_, let entries) = menu.buttons[button]
    else { return [] }
    return entries
  }

  // MARK: Drawing

  /// A name cut at what the product shows, in wide characters (V22).
  private static func name(_ text: String, wide: Int) -> String {
    TextWidth.clipped(text, to: wide * 2)
  }

  private func places(width: Int) -> [Rect] {
    let left = 5
    let each = max(1, (width - left) / max(1, menu.buttons.count))
    return menu.buttons.indices.map { Rect(x: left + $0 * each, y: 0, width: each, height: 1) }
  }

  /// Draws the bar in the first row of the canvas.
  func view<Intent>(
    on canvas: inout Canvas<Intent>, hasKeys: Bool, toggle: Intent, press: (Int) -> Intent,
    in context: ScreenContext
  ) {
    canvas.write("⌨", x: 1, y: 0, style: context.theme[.secondary])
    canvas.onClick(Rect(x: 0, y: 0, width: 4, height: 1), toggle)
    for (index, rect) in places(width: canvas.size.columns).enumerated() {
      let isChosen = hasKeys && index == button
      canvas.write("│", x: rect.x - 1, y: 0, style: context.theme[.border])
      let button = menu.buttons[index]
      var label = Self.name(button.name, wide: Menu.buttonWidth)
      if case .submenu = button { label = "≡ " + label }
      label = (isChosen ? "▸" : " ") + label
      let text = TextWidth.padded(label, to: max(0, rect.width - 1), align: .center)
      canvas.write(text, x: rect.x, y: 0, style: context.theme[isChosen ? .tabChosen : .text])
      if isChosen {
        canvas.highlight(Rect(x: rect.x, y: 0, width: rect.width - 1, height: 1), in: context)
      }
      canvas.onClick(rect, press(index))
    }
  }

  /// Draws the open list with its foot above row `y` of the canvas.
  func viewList<Intent>(
    on canvas: inout Canvas<Intent>, above y: Int, tap: (Int) -> Intent, in context: ScreenContext
  ) {
    let places = places(width: canvas.size.columns)
    guard let entry, places.indices.contains(button) else { return }
    let names = entries.map { Self.name($0.name, wide: Menu.entryWidth) }
    let inner = (names.map { TextWidth.width(of: $0) }.max() ?? 0) + 5
    let x = max(0, min(places[button].x, canvas.size.columns - inner - 2))
    let top = y - names.count - 2
    let line = String(repeating: "─", count: inner)
    let border = context.theme[.border]
    canvas.fill(
      Rect(x: x, y: top, width: inner + 2, height: names.count + 2), style: context.theme[.text])
    canvas.write("╭\(line)╮", x: x, y: top, style: border)
    for (index, name) in names.enumerated() {
      let row = Rect(x: x + 1, y: top + 1 + index, width: inner, height: 1)
      canvas.write("│", x: x, y: row.y, style: border)
      canvas.write("│", x: x + inner + 1, y: row.y, style: border)
      let isChosen = index == entry
      canvas.write(
        (isChosen ? "▸ " : "  ") + name, x: row.x + 2, y: row.y,
        style: context.theme[isChosen ? .strong : .text])
      canvas.write("\(index + 1)", x: row.x + 1, y: row.y, style: context.theme[.secondary])
      if isChosen { canvas.highlight(row, in: context) }
      canvas.onClick(row, tap(index))
    }
    canvas.write("╰\(line)╯", x: x, y: y - 1, style: border)
  }
}
