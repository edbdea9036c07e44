import Domain
import TerminalKit
import WorldStore

extension ContactsScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    filter.view(on: &canvas, placeholder: .filterContacts, in: context) { canvas in
      let size = canvas.size
      let hasIndex = isJumping || (!index.isEmpty && size.columns >= 24 && size.rows >= 6)
      let width = size.columns - (hasIndex ? 3 : 0)
      canvas.inside(Rect(x: 0, y: 0, width: width, height: size.rows)) {
        drawLines(on: &$0, in: context)
      }
      if hasIndex {
        let bar = Rect(x: size.columns - 2, y: 0, width: 2, height: size.rows)
        index.view(
          on: &canvas, at: bar, current: index.section(of: currentLine), isAwaited: isJumping,
          in: context
        ) { .jump($0) }
      }
    }
  }

  private func drawLines(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    if contacts.isEmpty || lines.isEmpty {
      let word: Word = contacts.isEmpty ? .noContacts : .nothingFound
      let y = lines.isEmpty ? 1 : ContactsEntry.allCases.count + 1
      canvas.write(
        context(word), x: 2, y: y, style: context.theme[.secondary],
        maxWidth: canvas.size.columns - 2)
    }
    for (line, y) in list.visible {
      let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
      let room = max(0, row.width - 8)
      switch lines[line] {
      case .entry(let entry):
        canvas.sign(entry.sign, entry.colour, x: 2, y: y, in: context)
        let used = canvas.write(
          TextWidth.clipped(context(entry.word), to: room), x: 8, y: y, style: context.theme[.text])
        if entry == .newFriends {
          canvas.badge(context.badges.contacts, x: 9 + used, y: y, in: context)
        }
        canvas.onClick(row, .openLine(.entry(entry)))
      case .heading(let name):
        let text = name == Self.star ? "\(name) \(context(.starredFriends))" : name
        canvas.heading(text, y: y, in: context)
      case .person(let contact, let isInStarred):
        canvas.contact(contact, y: y, in: context)
        canvas.onClick(row, .openLine(isInStarred ? .starred(contact.id) : .person(contact.id)))
      case .count(let count):
        if count > 0 {
          canvas.centred(context(.contactCount(count)), y: y + 1, style: context.theme[.secondary])
        }
      }
      if line == list.selectedIndex { canvas.mark(row, in: context) }
    }
  }
}
