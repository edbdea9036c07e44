import Domain
package import TerminalKit
package import WorldStore

/// Whom to send something to (发送给): recent chats and friends, several at once, found by typing.
///
/// ```
/// ⌕ an
/// ▌ [x] 安总编
///   [ ] Anna Li
///  Send (1)
/// ```
/// Its answer is an intent of the screen that opened it. Official accounts can't be chosen.
package struct PeerPicker: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case filter(TextField.Edit)
    case toggle
    case toggleAt(Int)
    case send
    case close
  }

  /// Chats that one message goes to at once (G53).
  package static let peersMax = 9

  private let heading: String
  private let answer: @Sendable ([Recipient]) -> any Sendable
  private var field = TextField()
  private var rows: [Row] = []
  private var chosen: [Row] = []
  private var selected = 0
  private var top = 0
  private var height = 1
  private var isStale = true

  private struct Row: Hashable, Sendable {
    var peer: Peer
    var name: ChatName
    var avatar: ChatAvatar
  }

  /// `answer` makes the intent from the chosen chats, of which there is at least one.
  package init(title: String, answer: @escaping @Sendable ([Recipient]) -> any Sendable) {
    heading = title
    self.answer = answer
  }

  package func title(in context: ScreenContext) -> String { heading }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .send, .send, hinted: true),
    Binding([.character(" ")], .toggle, .mark, hinted: true),
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up, .control("p")], .move(.up), .up),
    Binding([.down, .control("n")], .move(.down), .down),
    Binding([.pageUp], .move(.pageUp), .pageUp),
    Binding([.pageDown], .move(.pageDown), .pageDown),
  ])

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map(Intent.filter)
  }

  package func intent(forPaste text: String) -> Intent? { .filter(.insert(text)) }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 44, rows: min(available.rows, 16))
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 2)
  }

  package var needsLoad: Bool { isStale }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    isStale = false
    let text = field.text
    let chats =
      text.isEmpty
      ? try reader.chats(.first(60)) : try reader.chats(matching: text, limit: 60)
    var rows: [Row] = chats.compactMap { chat in
      switch chat.id {
      case .subscriptions, .peer(.account): nil
      case .peer(let peer): Row(peer: peer, name: chat.name, avatar: chat.avatar)
      }
    }
    // Friends with whom there is no chat yet.
    let known = Set(rows.map(\.peer))
    rows += try reader.contacts().filter {
      !known.contains(.person($0.id))
        && (text.isEmpty || $0.name.localizedLowercaseContains(text))
    }.map { Row(peer: .person($0.id), name: .name($0.name), avatar: .tile($0.avatar)) }
    self.rows = rows
    selected = min(selected, max(0, rows.count - 1))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): self.move(move)
    case .filter(let edit):
      field.apply(edit)
      selected = 0
      top = 0
      isStale = true
    case .toggle: return toggle(selected, in: context)
    case .toggleAt(let index):
      selected = index
      return toggle(index, in: context)
    case .send:
      let rows = chosen.isEmpty ? selectedRow.map { [$0] } ?? [] : chosen
      let recipients = rows.map { Recipient(peer: $0.peer, name: $0.name) }
      return recipients.isEmpty ? [] : [.answer(answer(recipients))]
    case .close: return [.pop]
    }
    return []
  }

  private var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  private mutating func move(_ move: ListMove) {
    switch move {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp, .halfUp: selected -= height
    case .pageDown, .halfDown: selected += height
    case .top: selected = 0
    case .bottom: selected = rows.count
    }
    selected = min(max(0, selected), max(0, rows.count - 1))
    top = min(max(top, selected - height + 1), selected)
  }

  private mutating func toggle(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    if let place = chosen.firstIndex(where: { $0.peer == rows[index].peer }) {
      chosen.remove(at: place)
    } else if chosen.count < Self.peersMax {
      chosen.append(rows[index])
    } else {
      return [.notice(Notice(context(.markedTooMany), kind: .refused))]
    }
    return []
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    field.view(
      on: &canvas, at: Rect(x: 0, y: 0, width: width, height: 1),
      placeholder: context(.filterOrSearch), in: context)
    if rows.isEmpty {
      canvas.write(context(.nothingFound), x: 2, y: 1, style: context.theme[.secondary])
    }
    for (offset, row) in rows.dropFirst(top).prefix(height).enumerated() {
      let y = offset + 1
      let line = Rect(x: 0, y: y, width: width, height: 1)
      let isSelected = top + offset == selected
      let isMarked = chosen.contains { $0.peer == row.peer }
      canvas.write(
        isMarked ? "[x]" : "[ ]", x: 2, y: y,
        style: context.theme[isMarked ? .marker : .secondary])
      let name = context.name(row.name)
      canvas.write(
        TextWidth.clipped(name, to: width - 7), x: 6, y: y, style: context.theme[.text])
      if isSelected { canvas.mark(line, in: context) }
      canvas.onClick(line, .toggleAt(top + offset))
    }
    guard canvas.size.rows > 2 else { return }
    let foot = Rect(x: 0, y: canvas.size.rows - 1, width: width, height: 1)
    canvas.fill(foot, style: context.theme[.text])
    if !chosen.isEmpty {
      let names = chosen.map { context.name($0.name) }.joined(separator: context(Word(", ", "、")))
      let label = context(.sendCount(chosen.count))
      let used = canvas.write(label, x: 0, y: foot.y, style: context.theme[.marker]) + 1
      canvas.write(
        TextWidth.clipped(names, to: width - used), x: used, y: foot.y,
        style: context.theme[.secondary])
      canvas.onClick(foot, .send)
    }
  }
}
