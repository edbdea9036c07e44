package import Domain
package import TerminalKit
package import WorldStore

/// The details of a red packet: who has opened it, when, and how much was in it (G82, G83, G85).
///
/// ```
///             安总编's red packet
///             恭喜发财，大吉大利
///                  ¥3.20
///
///   3 of 5 opened
/// ▌ 弥   沈弥                     ¥3.20
/// ▌      08:26 · 谢谢老板    ★ Best luck
/// ```
package struct RedPacketScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case select(Person.ID)
    case profile
    case thank
    case thanks(String)
  }

  private let message: Message.ID
  private var page: RedPacketPage?
  private var list = LineList<Person.ID>()
  private var size = Size(columns: 0, rows: 0)
  private var hasLoaded = false

  package init(message: Message.ID) { self.message = message }

  package func title(in context: ScreenContext) -> String { context(.details24) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.character("t")], .thank, .sayThanks, hinted: true),
      Binding(Keys.open, .profile, .profile, hinted: true),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .thank:
      if page?.own == nil { return Refusal.notYours.sentence }
      return page?.hasThanked == true ? Refusal.alreadyThanked.sentence : nil
    case .profile: return list.selectedID == nil ? .waitingToBeOpened : nil
    default: return nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    list.layout(height: size.rows)
    arrange(in: context)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    page = try reader.redPacket(message)
    hasLoaded = true
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    list.set(
      head(in: context).map { _ in .init(nil) }
        + (page?.openings ?? []).map { .init($0.id, height: 2) })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .select(let person): list.select(person)
    case .profile:
      return list.choice().map { [.push(PersonScreen(person: $0, meeting: .init(.group)))] } ?? []
    case .thank:
      return [
        .popup(
          TextPrompt(
            title: context(.sayThanks), placeholder: context(.thanksPlaceholder), action: .send
          ) { Intent.thanks($0) })
      ]
    case .thanks(let text): return [.perform(.thankForRedPacket(message, text: text))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    if case .done = outcome { return [.notice(Notice(context(.sent)))] }
    return []
  }

  // MARK: View

  /// The lines above the people; `isCentred` or at the left edge.
  private func head(in context: ScreenContext) -> [(text: String, role: Role, isCentred: Bool)] {
    guard let page else {
      return hasLoaded ? [(context(.gone), .secondary, true)] : []
    }
    let name: Word = page.isMine ? .yourRedPacket : .redPacketOf(page.senderName)
    var lines: [(String, Role, Bool)] = [("", .text, true), (context(name), .strong, true)]
    lines += CardLines.rows(of: page.greeting, width: max(1, size.columns - 4), max: 2)
      .map { ($0, .secondary, true) }
    if let own = page.own { lines.append((Bubble.money(own), .title, true)) }
    lines.append(("", .text, true))
    guard let openings = page.openings else {
      return lines + [(context(.detailsForReceivers), .secondary, true)]
    }
    lines.append((summary(of: page, openings, in: context), .secondary, false))
    if let returned = page.returned {
      lines.append((context(.packetReturned(Bubble.money(returned))), .secondary, false))
    } else if page.isMine, page.state == .unopened, openings.isEmpty {
      lines.append((context(.unopenedReturns), .secondary, false))
    }
    return lines
  }

  private func summary(
    of page: RedPacketPage, _ openings: [RedPacketPage.Opening], in context: ScreenContext
  ) -> String {
    guard let cents = page.cents else {
      return context(.packetsOpened(page.packet.opened, of: page.packet.pieces))
    }
    let opened = openings.reduce(0) { $0 + $1.cents }
    return context(
      .packetsOpened(
        page.packet.opened, of: page.packet.pieces, Bubble.money(opened), of: Bubble.money(cents)))
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    let head = head(in: context)
    let openings = page?.openings ?? []
    for (line, y) in list.visible {
      if line < head.count {
        let (text, role, isCentred) = head[line]
        if isCentred {
          canvas.centred(text, y: y, style: context.theme[role])
        } else {
          canvas.write(
            TextWidth.clipped(text, to: max(0, canvas.size.columns - 3)), x: 2, y: y,
            style: context.theme[role])
        }
      } else if openings.indices.contains(line - head.count) {
        let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: 2)
        draw(openings[line - head.count], in: rect, on: &canvas, context)
        if line == list.selectedIndex { canvas.mark(rect, in: context) }
      }
    }
  }

  private func draw(
    _ opening: RedPacketPage.Opening, in rect: Rect, on canvas: inout Canvas<Intent>,
    _ context: ScreenContext
  ) {
    canvas.onClick(rect, .select(opening.id))
    canvas.avatar(opening.avatar, x: 2, y: rect.y, in: context)
    func write(_ left: String, _ right: String, y: Int, _ role: Role, _ rightRole: Role) {
      let width = TextWidth.width(of: right)
      canvas.write(
        TextWidth.clipped(left, to: max(0, rect.width - 10 - width)), x: 8, y: y,
        style: context.theme[role])
      canvas.write(
        right, x: max(8, rect.width - width - 1), y: y, style: context.theme[rightRole])
    }
    write(opening.name, Bubble.money(opening.cents), y: rect.y, .text, .strong)
    let thanks = opening.thanks.map { " · \($0)" } ?? ""
    write(
      context.separator(opening.openedAt) + thanks,
      opening.hasBestLuck ? "★ " + context(.bestLuck) : "", y: rect.y + 1, .secondary, .marker)
  }
}
