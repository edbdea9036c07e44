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
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<MassSending.ID>)
    case start
    case chosen(FriendChoice)
    case send(FriendChoice, String)
    case again
    case menu
    case menuOf(MassSending.ID)
    case askRemove
    case remove(MassSending.ID)
  }

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

  private static let table = Intent.table(
    [
      Binding([.character("a")], .start, .newMassSending, hinted: true),
      Binding([.character("r")], .again, .sendAnother, hinted: true),
      Binding(Keys.remove, .askRemove, .removeFromList, hinted: true),
      Binding([.character("m")], .menu, .more),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .again, .menu, .askRemove: list.selected == nil ? .noMassSendings : nil
    default: nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size)
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
    case .start: return [.popup(picker(choosing: unsent?.choice ?? FriendChoice()))]
    case .again: return [.popup(picker(choosing: FriendChoice(people: receivers)))]
    case .chosen(let choice): return [.popup(prompt(for: choice, in: context))]
    case .send(let choice, let text):
      unsent = (choice, text)
      return [.perform(MassMessage.action(text, to: choice))]
    case .row(.openRow(let id)), .menuOf(let id):
      // A click takes the row in hand first; only then is it known whom it went to.
      if id == receiversOf {
        return update(intent == .menuOf(id) ? .menu : .row(.open), in: context)
      }
      list.select(id)
    case .row(let intent):
      guard list.update(intent) != nil else { return [] }
      return page(in: context).map { [.popup($0)] } ?? []
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
          .init(context(.open), Intent.row(.open)), .init(context(.sendAnother), Intent.again),
          .init(context(.removeFromList), Intent.askRemove),
        ])
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    if list.rows.isEmpty {
      let hint = context(.massSendingsHint)
      for (row, line) in TextWrap.wrapped(hint, width: max(1, width - 4)).enumerated() {
        canvas.centred(String(line), y: 3 + row, style: context.theme[.secondary])
      }
    }
    list.view(on: &canvas, empty: .noMassSendings, in: context) { row, isSelected, canvas in
      canvas.onSecondaryClick(Rect(canvas.size), .menuOf(row.id))
      draw(row, isSelected: isSelected, on: &canvas, in: context)
    }
  }

  private func draw(
    _ row: MassSendingRow, isSelected: Bool, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let time = context.listTime(row.sentAt)
    let timeWidth = TextWidth.width(of: time)
    let width = canvas.size.columns
    let showsTime = width >= timeWidth + 20
    let names = context.list(row.names) + (row.names.count < row.receivers ? "…" : "")
    if showsTime {
      canvas.write(time, x: width - timeWidth - 1, y: 0, style: context.theme[.secondary])
    }
    canvas.twoLines(
      context(.receivers(row.receivers, names)), .text, beside: showsTime ? timeWidth + 2 : 0,
      below: MassMessage.text(of: row.content, in: context).onOneLine, isSelected: isSelected,
      in: context)
  }
}
