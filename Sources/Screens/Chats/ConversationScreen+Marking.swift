import Domain
import TerminalKit
import WorldStore

/// Multi-select (多选): several messages at once (G50, G53, G54).
extension ConversationScreen {
  mutating func reactToMarking(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .startMarking:
      marked = []
      focus = .messages
      return chosen.map { toggle($0.row.id, in: context) } ?? []
    case .toggleMark: return chosen.map { toggle($0.row.id, in: context) } ?? []
    case .stopMarking: marked = nil
    case .forwardMarked: return [.popup(formSheet(in: context))]
    case .forwardMarkedAs(let isCombined): return forwardMarked(isCombined, in: context)
    case .chooseChats(let forwarded): return chooseChats(for: forwarded, in: context)
    case .askDeleteMarked:
      return [
        .confirm(
          .deleteMarkedQuestion(marked?.count ?? 0), .delete, Intent.deleteMarked, in: context)
      ]
    case .deleteMarked:
      let ids = markedMessages
      marked = nil
      return ids.map { .perform(.deleteMessage($0)) }
    default: break
    }
    return []
  }

  /// Going back while several are being chosen only ends that.
  package mutating func leave(in context: ScreenContext) -> [Effect] {
    if marked == nil { return [.pop] }
    marked = nil
    return []
  }

  private var markedMessages: [Message.ID] {
    (marked ?? []).compactMap { row in
      if case .message(let id) = row.id { id } else { nil }
    }
  }

  /// Why an item can't be marked.
  func markReason(_ row: ChatItemRow) -> Word? {
    guard case .message(let message) = row.body else { return .notForPushes }
    if case .notice = message.content.content { return .notForNotices }
    return nil
  }

  mutating func toggle(_ id: ChatItemID, in context: ScreenContext) -> [Effect] {
    guard var rows = marked, let row = transcript.row(id) else { return [] }
    transcript.select(Transcript.Selection(id: id))
    if let place = rows.firstIndex(where: { $0.id == id }) {
      rows.remove(at: place)
    } else if let reason = markReason(row) {
      return [.notice(Notice(context(reason), kind: .refused))]
    } else if rows.count == Forwarding.messagesMax {
      return [.notice(Notice(context(Refusal.tooManyMessages.sentence), kind: .refused))]
    } else {
      rows.append(row)
      rows.sort { ($0.cursor.time, $0.cursor.id) < ($1.cursor.time, $1.cursor.id) }
    }
    marked = rows
    return []
  }

  // MARK: Sending on

  /// G52.
  private func formSheet(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.forward),
      options: [
        ActionSheet.Option(context(.oneByOne), Intent.forwardMarkedAs(combined: false)),
        ActionSheet.Option(context(.combine), Intent.forwardMarkedAs(combined: true)),
      ])
  }

  /// Says first what is left out, and goes on with the rest (G54).
  private func forwardMarked(_ isCombined: Bool, in context: ScreenContext) -> [Effect] {
    let all = marked ?? []
    let going = all.filter { row in
      if case .message(let message) = row.body {
        Forwarding.goesAlong(message.content.content)
      } else {
        false
      }
    }
    if going.isEmpty {
      return [.notice(Notice(context(Refusal.cannotForwardThisKind.sentence), kind: .refused))]
    }
    let forwarded = Forwarded.messages(
      going.compactMap { row in if case .message(let id) = row.id { id } else { nil } },
      isCombined ? combined(going, in: context) : .oneByOne)
    if going.count == all.count { return chooseChats(for: forwarded, in: context) }
    return [
      .offer(
        .someLeftOut(all.count - going.count), .goOn, Intent.chooseChats(forwarded), in: context)
    ]
  }

  private func chooseChats(for forwarded: Forwarded, in context: ScreenContext) -> [Effect] {
    [.popup(PeerPicker(title: context(.sendTo)) { Intent.chooseRecipients(forwarded, $0) })]
  }

  /// What others read of it: who said what, in this one's language.
  private func combined(_ rows: [ChatItemRow], in context: ScreenContext) -> Forwarding.Form {
    var speakers: [String] = []
    var lines: [String] = []
    for case .message(let message) in rows.map(\.body) {
      if !speakers.contains(message.senderName) { speakers.append(message.senderName) }
      let text = SnippetText.text(of: message.content, in: context).onOneLine
      lines.append("\(message.senderName): \(text)")
    }
    let title: Word = isGroup ? .groupChatHistory : .chatHistory(of: context.list(speakers))
    return .combined(title: context(title), lines: lines)
  }

  // MARK: View

  func drawMarking(_ count: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    var x = 1
    x += canvas.write(
      context(.chosenMessages(count)), x: x, y: 0,
      style: context.theme[count == 0 ? .secondary : .marker])
    let deeds: [(Word, Intent)] = [
      (.forward, .forwardMarked), (.delete, .askDeleteMarked), (.cancel, .stopMarking),
    ]
    for (word, intent) in deeds {
      x += 2
      let text = context(word)
      let rect = Rect(x: x, y: 0, width: TextWidth.width(of: text), height: 1)
      let isPossible = reason(against: intent, in: context) == nil
      x += canvas.write(text, x: x, y: 0, style: context.theme[isPossible ? .link : .secondary])
      canvas.onClick(rect, intent)
    }
  }

  /// The box at the left edge of a message, while several are being chosen.
  func drawMark(
    of placed: Transcript.Placed, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    guard let marked else { return }
    if case .notice = placed.entry.body { return }
    guard case .message = placed.entry.id else { return }
    _ = canvas.checkBox(
      marked.contains { $0.id == placed.entry.id }, x: 1,
      y: placed.y + placed.entry.headerHeight, in: context)
  }
}
