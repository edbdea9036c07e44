package import Domain
package import TerminalKit
package import WorldStore

/// A transfer before one's eyes: to accept or return, or what has become of it (G33, G89).
///
/// ```
///         Transfer from 铁梁
///               ¥42.00
///         周一包子三个，还你
///         Accept within 24 hours
///
///        Accept       Return
/// ```
package struct TransferSheet: Popup {
  package enum Intent: Hashable, Sendable {
    case accept
    case askReturn
    case giveBack
    case close
  }

  private let message: Message.ID
  private var page: TransferPage?
  private var hasLoaded = false

  package init(message: Message.ID) { self.message = message }

  package func title(in context: ScreenContext) -> String { context(.transferWord) }

  package var keys: KeyTable<Intent> { isOpen ? Self.openTable : Self.closeTable }

  private static let openTable = KeyTable<Intent>([
    Binding([.enter, .character("a")], .accept, .acceptTransfer, hinted: true),
    Binding([.character("r")], .askReturn, .returnTransfer, hinted: true),
    .closing(.close),
  ])
  private static let closeTable = KeyTable<Intent>([.closing(.close, with: [.enter])])

  /// Whether it is for the viewer to answer.
  private var isOpen: Bool {
    guard let page else { return false }
    return !page.isMine && page.outcome == nil
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page = try reader.transfer(message)
    hasLoaded = true
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .accept: return [.perform(.acceptTransfer(message))]
    case .askReturn:
      return [
        .confirm(
          .returnTransferQuestion(page?.name ?? ""), .returnTransfer, Intent.giveBack, in: context)
      ]
    case .giveBack: return [.perform(.returnTransfer(message))]
    case .close: return [.pop]
    }
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(
      columns: min(40, available.columns),
      rows: min(available.rows, lines(width: 38, in: context).count + (isOpen ? 2 : 0)))
  }

  private func lines(width: Int, in context: ScreenContext) -> [(text: String, role: Role)] {
    guard let page else { return hasLoaded ? [(context(.gone), .secondary)] : [] }
    let heading: Word = page.isMine ? .transferTo(page.name) : .transferFrom(page.name)
    var lines: [(String, Role)] = [
      (context(heading), .text), (Bubble.money(page.transfer.cents), .title),
    ]
    if !page.note.isEmpty {
      lines += CardLines.rows(of: page.note, width: max(1, width), max: 2).map { ($0, .secondary) }
    }
    lines.append((context(Bubble.word(for: page.outcome, isMine: page.isMine)), .strong))
    func time(_ word: Word, _ time: WorldTime) -> (String, Role) {
      ("\(context(word)) \(context.separator(time))", .secondary)
    }
    lines.append(time(.transferSentAt, page.transfer.sentAt))
    if let settledAt = page.settledAt { lines.append(time(.transferSettledAt, settledAt)) }
    return lines
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let lines = lines(width: size.columns, in: context)
    // Where there is no room for all, what can be done stays.
    let shown = lines.prefix(max(0, size.rows - (isOpen ? 1 : 0)))
    for (y, line) in shown.enumerated() {
      canvas.centred(
        TextWidth.clipped(line.text, to: size.columns), y: y, style: context.theme[line.role])
    }
    guard isOpen else { return }
    let y = min(size.rows - 1, shown.count + 1)
    let accept = context(.acceptTransfer)
    let giveBack = context(.returnTransfer)
    let widths = [accept, giveBack].map { TextWidth.width(of: $0) }
    let gap = 6
    let x = max(0, (size.columns - widths[0] - widths[1] - gap) / 2)
    canvas.write(accept, x: x, y: y, style: context.theme[.marker])
    canvas.onClick(Rect(x: x, y: y, width: widths[0], height: 1), .accept)
    let next = x + widths[0] + gap
    canvas.write(giveBack, x: next, y: y, style: context.theme[.link])
    canvas.onClick(Rect(x: next, y: y, width: widths[1], height: 1), .askReturn)
  }
}
