import TerminalKit
import Testing

@testable import Screens

/// What holds on every screen, whatever it is about.
enum Habits {
  /// Arrows and what vi has for them.
  private static let twins: [(Key, Key)] = [
    (.up, .character("k")), (.down, .character("j")), (.left, .character("h")),
    (.right, .character("l")), (.pageUp, .control("b")), (.pageDown, .control("f")),
    (.home, .character("g")), (.end, .character("G")),
  ]

  /// No key means two things, vi's keys mean something wherever arrows do but in a line that is typed in, and what is in
  /// hand can be clicked.
  static func expect(in workspace: Workspace, at location: SourceLocation = #_sourceLocation) {
    for place in workspace.visiblePlaces() {
      let screen = workspace[place].screen
      let name = "\(type(of: screen))"
      #expect(clashes(of: screen).isEmpty, "\(name)", sourceLocation: location)
      let isTyping = screen.takes(.character("雾"))
      for (arrow, twin) in twins where screen.takes(arrow) && !isTyping {
        #expect(
          screen.takes(twin), "\(name): \(arrow.name), \(twin.name)", sourceLocation: location)
      }
    }
    let rendering = workspace.render()
    for (row, line) in rendering.frame.buffer.lines().enumerated() {
      guard let mark = line.firstIndex(of: "▌") else { continue }
      // It may stand a little apart from what it marks.
      let column = TextWidth.width(of: line[..<mark])
      let beside = Rect(x: column, y: row, width: 4, height: 1)
      let isClickable = rendering.targets.contains {
        $0.target.press != nil && !$0.target.rect.intersection(beside).isEmpty
      }
      #expect(isClickable, "row \(row): \(line)", sourceLocation: location)
    }
  }

  private static func clashes(of screen: some Screen) -> [Key] { screen.keys.clashes }
}
