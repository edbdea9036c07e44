import Domain
import TerminalKit

/// Moving among the messages.
extension ConversationScreen {
  mutating func reactToMotion(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .toMessages(let move):
      focus = .messages
      menuBar?.close()
      transcript.selectLast()
      if move == .pageUp { page(.pageUp, in: context) }
    case .move(let move): self.move(move, in: context)
    case .wheel(let count):
      transcript.scroll(by: count)
      placeMessages(in: context)
      if focus == .messages { transcript.keepSelectionVisible() }
    case .choose(let id, let part):
      focus = .messages
      transcript.select(Transcript.Selection(id: id, part: part))
    case .toNew:
      if unreadAbove > 0, let firstNew {
        unreadAbove = 0
        request = .message(firstNew)
      } else if arrivedBelow > 0 || !transcript.isAtEnd {
        transcript.goToEnd()
      } else {
        return [.notice(Notice(context(.nothingNew)))]
      }
    case .toQuoted(let id): request = .message(id)
    default: break
    }
    return []
  }

  private mutating func placeMessages(in context: ScreenContext) {
    transcript.arrange(transcript.size, layout: entryLayout, in: context)
  }

  private mutating func move(_ move: ListMove, in context: ScreenContext) {
    switch move {
    case .up: _ = transcript.step(.older, layout: entryLayout, in: context)
    case .down:
      if !transcript.step(.newer, layout: entryLayout, in: context), transcript.isAtEnd {
        toInput()
      }
    case .top: transcript.goToStart()
    case .bottom: transcript.goToEnd()
    default: page(move, in: context)
    }
  }

  private mutating func page(_ move: ListMove, in context: ScreenContext) {
    let whole = max(1, transcript.size.rows - 2)
    let rows =
      switch move {
      case .pageUp: -whole
      case .pageDown: whole
      case .halfUp: -max(1, whole / 2)
      default: max(1, whole / 2)
      }
    transcript.scroll(by: rows)
    placeMessages(in: context)
    transcript.selectEdge(rows < 0 ? .older : .newer)
  }
}
