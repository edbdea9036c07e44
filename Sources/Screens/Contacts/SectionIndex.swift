package import TerminalKit

/// The bar of letters beside a long list, each of which leads to its section (F7).
///
/// Where there are more letters than rows it shows some of them, evenly chosen; all can be reached by key.
package struct SectionIndex: Hashable, Sendable {
  package struct Section: Hashable, Sendable {
    /// What stands in the bar: one or two cells.
    package var name: String
    /// The line it begins at.
    package var line: Int

    package init(name: String, line: Int) {
      self.name = name
      self.line = line
    }
  }

  private let sections: [Section]

  package init(_ sections: [Section] = []) { self.sections = sections }

  package var isEmpty: Bool { sections.isEmpty }

  /// The line to go to for a letter: its section, or for a letter that has none the section before its place.
  package func line(for name: String) -> Int? {
    if let exact = sections.first(where: { $0.name == name }) { return exact.line }
    guard let letter = name.unicodeScalars.first, ("A"..."Z").contains(letter) else {
      return sections.last { $0.name == "#" }?.line
    }
    let letters = sections.filter { ("A"..."Z").contains($0.name) }
    return (letters.last { $0.name < name } ?? letters.first)?.line
  }

  /// The section that a line stands in.
  package func section(of line: Int) -> String? { sections.last { $0.line <= line }?.name }

  package func after(_ line: Int) -> Int? { sections.first { $0.line > line }?.line }

  /// The beginning of the section before the one the line stands in.
  package func before(_ line: Int) -> Int? {
    let own = sections.lastIndex { $0.line <= line }
    guard let own, own > 0 else { return sections.first?.line }
    return sections[own - 1].line
  }

  package func view<Intent>(
    on canvas: inout Canvas<Intent>, at rect: Rect, current: String?, isAwaited: Bool,
    in context: ScreenContext, intent: (String) -> Intent
  ) {
    guard !sections.isEmpty, rect.height > 0 else { return }
    let count = min(sections.count, rect.height)
    let top = rect.y + (rect.height - count) / 2
    for row in 0..<count {
      let chosen = count == sections.count ? row : row * (sections.count - 1) / max(1, count - 1)
      let section = sections[chosen]
      let isCurrent = section.name == current
      let style = context.theme[isAwaited || isCurrent ? .strong : .secondary]
      if isCurrent { canvas.write("▸", x: rect.x - 1, y: top + row, style: style) }
      canvas.write(section.name, x: rect.x, y: top + row, style: style)
      canvas.onClick(
        Rect(x: rect.x - 1, y: top + row, width: rect.width + 1, height: 1), intent(section.name))
    }
  }
}
