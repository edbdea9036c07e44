package import Domain
package import TerminalKit
package import WorldStore

/// Broadcast Messages (群发助手): what the viewer has sent to many friends at once, newest first, and the way to send
/// more (F24).
///
/// ```
/// ▌ To 12: Anna, Bo, 安总编…                  Yesterday
/// ▌   周五的船改在九点
/// ```
/// Each friend has the message in their own chat and knows nothing of the others.
package struct MassSendingsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case start
    case chosen(FriendChoice)
    case send(FriendChoice, String)
    case open
    case openRow(MassSending.ID)
    case again
    case menu
    case menuOf(MassSending.ID)
    case askRemove
    case remove(MassSending.ID)
  }

  private static let rowHeight = 2

  private var list = PagedList<MassSendingRow>()
  /// Whom the one in hand went to.
  private var receivers: [NamedPerson] = []
  private var receiversOf: MassSending.ID?
  private var wantsNewest = false
  /// What couldn't be sent, for the next time.
  private var unsent: (choice: FriendChoice, text: String)?

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.massSendings) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("a")], .start, .newMassSending, hinted: true),
      Binding([.character("r")], .again, .sendAnother, hinted: true),
      Binding(Keys.remove, .askRemove, .removeFromList, hinted: true),
      Binding([.character("m")], .menu, .more),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .again, .menu, .askRemove: list.selected == nil ? .noMassSendings : nil
    default: nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: size.rows / Self.rowHeight)
  }

  package var needsLoad: Bool { list.needsLoad || receiversOf != list.selectedID }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    try list.load { page throws(StorageError) in try reader.massSendings(page) }
    if wantsNewest { list.move(.top) }
    wantsNewest = false
    receiversOf = list.selectedID
    receivers = []
    if let receiversOf { receivers = try reader.receivers(of: receiversOf) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .start: return [.popup(picker(choosing: unsent?.choice ?? FriendChoice()))]
    case .again: return [.popup(picker(choosing: FriendChoice(people: receivers)))]
    case .chosen(let choice): return [.popup(prompt(for: choice, in: context))]
    case .send(let choice, let text):
      unsent = (choice, text)
      return [.perform(MassMessage.action(text, to: choice))]
    case .open: return page(in: context).map { [.popup($0)] } ?? []
    case .openRow(let id), .menuOf(let id):
      // A click takes the row in hand first; only then is it known whom it went to.
      if id == receiversOf {
        return update(intent == .menuOf(id) ? .menu : .open, in: context)
      }
      list.select(id)
    case .menu: return menu(in: context).map { [.popup($0)] } ?? []
    case .askRemove:
      return list.selectedID.map { id in
        [.confirm(.removeMassSendingQuestion, .removeFromList, Intent.remove(id), in: context)]
      } ?? []
    case .remove(let id): return [.perform(.removeMassSending(id))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .sendToMany = action, case .done(let events) = outcome else { return [] }
    unsent = nil
    wantsNewest = true
    return [.notice(Notice(context(MassMessage.sent(events))))]
  }

  private func picker(choosing choice: FriendChoice) -> FriendPicker {
    FriendPicker(.receivers, title: .chooseReceivers, choice: choice) { Intent.chosen($0) }
  }

  private func prompt(for choice: FriendChoice, in context: ScreenContext) -> TextPrompt {
    MassMessage.prompt(to: choice, text: unsent?.text ?? "", in: context) {
      Intent.send(choice, $0)
    }
  }

  private func page(in context: ScreenContext) -> TextPanel? {
    list.selected.map { row in
      let names = context.list(receivers.map(\.name))
      let text = MassMessage.text(of: row.content, in: context)
      return TextPanel(
        title: context(.massSendings),
        text: context(.receivers(row.receivers, names)) + "\n\n" + text, copying: text)
    }
  }

  private func menu(in context: ScreenContext) -> ActionSheet? {
    list.selected.map { row in
      ActionSheet(
        title: MassMessage.text(of: row.content, in: context).onOneLine,
        options: [
          .init(context(.open), Intent.open), .init(context(.sendAnother), Intent.again),
          .init(context(.removeFromList), Intent.askRemove),
        ])
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    if list.rows.isEmpty {
      canvas.centred(context(.noMassSendings), y: 1, style: context.theme[.secondary])
      let hint = context(.massSendingsHint)
      for (row, line) in TextWrap.wrapped(hint, width: max(1, width - 4)).enumerated() {
        canvas.centred(String(line), y: 3 + row, style: context.theme[.secondary])
      }
    }
    for (place, row) in list.visible.enumerated() {
      let rect = Rect(
        x: 0, y: place * Self.rowHeight, width: width, height: Self.rowHeight)
      draw(row, in: rect, on: &canvas, in: context)
      canvas.onClick(rect, .openRow(row.id))
      canvas.onSecondaryClick(rect, .menuOf(row.id))
      if row.id == list.selectedID { canvas.mark(rect, in: context) }
    }
  }

  private func draw(
    _ row: MassSendingRow, in rect: Rect, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let time = context.listTime(row.sentAt)
    let timeWidth = TextWidth.width(of: time)
    let showsTime = rect.width >= timeWidth + 20
    let names = context.list(row.names) + (row.names.count < row.receivers ? "…" : "")
    canvas.write(
      TextWidth.clipped(
        context(.receivers(row.receivers, names)),
        to: max(0, rect.width - 3 - (showsTime ? timeWidth + 2 : 0))),
      x: 2, y: rect.y, style: context.theme[.text])
    if showsTime {
      canvas.write(
        time, x: rect.width - timeWidth - 1, y: rect.y, style: context.theme[.secondary])
    }
    canvas.write(
      TextWidth.clipped(
        MassMessage.text(of: row.content, in: context).onOneLine, to: max(0, rect.width - 5)),
      x: 4, y: rect.y + 1, style: context.theme[.secondary])
  }
}
