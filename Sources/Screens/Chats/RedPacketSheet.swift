package import Domain
package import TerminalKit
package import WorldStore

/// A red packet before one's eyes: to open, or with what has become of it (G32, G85).
///
/// ```
///          安总编's red packet
///         恭喜发财，大吉大利
///
///               Open
/// ```
package struct RedPacketSheet: Popup {
  package enum Intent: Hashable, Sendable {
    case open
    case details
    case close
  }

  private let message: Message.ID
  private var page: RedPacketPage?
  private var hasLoaded = false

  package init(message: Message.ID) { self.message = message }

  package func title(in context: ScreenContext) -> String { context(.redPacketWord) }

  package var keys: KeyTable<Intent> {
    canOpen ? Self.openTable : canRead ? Self.readTable : Self.closeTable
  }

  private static let openTable = KeyTable<Intent>([
    Binding([.enter, .character("o"), .character(" ")], .open, .openPacket, hinted: true),
    Binding(Keys.right, .details, .seeDetails), .closing(.close),
  ])
  private static let readTable = KeyTable<Intent>([
    Binding(Keys.open, .details, .seeDetails, hinted: true),
    .closing(.close),
  ])
  private static let closeTable = KeyTable<Intent>([.closing(.close, with: [.enter])])

  private var canOpen: Bool { page != nil && page?.refusal == nil }
  private var canRead: Bool { page?.openings != nil }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard let page else { return nil }
    switch intent {
    case .open: return page.refusal?.sentence
    case .details: return page.openings == nil ? .detailsForReceivers : nil
    case .close: return nil
    }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page = try reader.redPacket(message)
    hasLoaded = true
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .open: [.perform(.openRedPacket(message))]
    case .details: [.pop, .push(RedPacketScreen(message: message))]
    case .close: [.pop]
    }
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: min(36, available.columns), rows: min(9, available.rows))
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let ground = context.theme[.payment]
    canvas.fill(Rect(size), style: ground)
    guard let page else {
      if hasLoaded { canvas.centred(context(.gone), y: 0, style: ground) }
      return
    }
    let name: Word = page.isMine ? .yourRedPacket : .redPacketOf(page.senderName)
    var lines: [(text: String, intent: Intent?)] = [(context(name), nil)]
    if let own = page.own { lines.append((Bubble.money(own), nil)) }
    lines += CardLines.rows(of: page.greeting, width: max(1, size.columns - 2), max: 2)
      .map { ($0, nil) }
    if canOpen {
      lines.append(("⟨ \(context(.openPacket)) ⟩", .open))
    } else if page.own == nil {
      lines += TextWrap.wrapped(context(told(of: page)), width: max(1, size.columns - 2))
        .map { (String($0), nil) }
    }
    if canRead { lines.append((context(.seeDetails) + " ›", .details)) }
    // A blank row between the lines while there is room.
    let gap = lines.count * 2 <= size.rows + 1 ? 1 : 0
    var y = max(0, (size.rows - lines.count - gap * (lines.count - 1)) / 2)
    for (text, intent) in lines {
      let shown = TextWidth.clipped(text, to: size.columns)
      let width = TextWidth.width(of: shown)
      let rect = Rect(x: max(0, (size.columns - width) / 2), y: y, width: width, height: 1)
      canvas.write(shown, x: rect.x, y: y, style: ground)
      if let intent { canvas.onClick(rect, intent) }
      y += 1 + gap
    }
  }

  private func told(of page: RedPacketPage) -> Word {
    if page.refusal == .ownRedPacket {
      switch page.state {
      case .opened: return .redPacketTaken
      case .expired: return .redPacketExpiredState
      case .unopened, .noneLeft: return .waitingToBeOpened
      }
    }
    return page.refusal?.sentence ?? .waitingToBeOpened
  }
}
