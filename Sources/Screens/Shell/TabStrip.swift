import TerminalKit

/// The tabs in a row at the top of a page, turned by Tab and Shift-Tab and chosen by a click.
///
/// ```
///  All   Moments   Articles   Official Accounts
/// ```
enum TabStrip {
  private static let gap = 3

  static func bindings<Intent: Sendable>(_ turn: (Int) -> Intent) -> [Binding<Intent>] {
    [
      Binding([.tab], turn(1), .nextTab, hinted: true),
      Binding([.backTab], turn(-1), .previousTab),
    ]
  }

  /// Draws as many of the tabs as there is room for, among them the chosen one; `show` is what a click on one means.
  static func view<Intent, Tab: Equatable>(
    on canvas: inout Canvas<Intent>, y: Int, tabs: [(tab: Tab, name: String)], chosen: Tab,
    in context: ScreenContext, show: (Tab) -> Intent
  ) {
    let widths = tabs.map { TextWidth.width(of: $0.name) + gap }
    let place = tabs.firstIndex { $0.tab == chosen } ?? 0
    // Where there isn't room for all, those on the left make room for the chosen one.
    let first =
      (0...place).first { first in
        widths[first...place].reduce(0, +) - gap < canvas.size.columns - 1
      } ?? place
    var x = 1
    for (tab, name) in tabs.dropFirst(first) {
      let width = canvas.tab(
        name, isChosen: tab == chosen, x: x, y: y, maxWidth: max(0, canvas.size.columns - x),
        in: context)
      canvas.onClick(Rect(x: x, y: y, width: width, height: 1), show(tab))
      x += width + gap
    }
  }
}
