package import Domain
package import TerminalKit
package import WorldStore

/// A kept message in full, with whom it came from and when it was kept (D61).
///
/// ```
///   From 周予安 · Yesterday
///
///   封面第三版发你邮箱了，你看看字距，
///   我觉得还可以再紧一点。
/// ```
package struct FavoriteScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case copy
    case askRemove
    case remove
  }

  private let row: FavoriteRow
  private var lines: [Substring] = []
  private var top = 0
  private var height = 1

  /// `row` is of a message.
  package init(_ row: FavoriteRow) { self.row = row }

  package func title(in context: ScreenContext) -> String { context(.favorite) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.character("y")], .copy, .copy, hinted: true),
      Binding([.character("d"), .delete], .askRemove, .removeFavorite, hinted: true),
    ] + ListMove.bindings { .move($0) })

  private func text(in context: ScreenContext) -> String {
    switch row.subject {
    case .article(let card): card.title
    case .message(let resolved):
      switch resolved.content {
      case .text(let text), .note(let text): text
      case .voice(_, let transcript):
        SnippetText.text(of: resolved, in: context) + "\n" + transcript
      case .chatHistory(let title, let lines): ([title] + lines).joined(separator: "\n")
      case .link(let card): [card.title, card.digest, card.url].joined(separator: "\n")
      case .location(let name, let address): name + "\n" + address
      case .music(let title, let artist): title + "\n" + artist
      case .template(let notice):
        ([notice.title] + notice.lines.map { "\($0.key): \($0.value)" }).joined(separator: "\n")
      default: SnippetText.text(of: resolved, in: context)
      }
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    lines = TextWrap.wrapped(text(in: context), width: max(1, size.columns - 4))
    height = max(1, size.rows - 2)
    clamp()
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      switch move {
      case .up: top -= 1
      case .down: top += 1
      case .pageUp: top -= height
      case .pageDown: top += height
      case .halfUp: top -= max(1, height / 2)
      case .halfDown: top += max(1, height / 2)
      case .top: top = 0
      case .bottom: top = lines.count
      }
    case .wheel(let rows): top += rows
    case .copy: return [.copy(text(in: context)), .notice(Notice(context(.copied)))]
    case .askRemove:
      return [
        .popup(
          ActionSheet.confirm(
            context(.removeFavoriteQuestion), context(.removeFavorite), Intent.remove, in: context))
      ]
    case .remove: return [.perform(.removeFavorite(row.id))]
    }
    clamp()
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    return [.pop]
  }

  private mutating func clamp() { top = min(max(0, top), max(0, lines.count - height)) }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    let room = max(0, canvas.size.columns - 4)
    let source = "\(context(.from(row.source))) · \(context.listTime(row.keptAt))"
    canvas.write(
      TextWidth.clipped(source, to: room), x: 2, y: 0, style: context.theme[.secondary])
    for (y, line) in lines.dropFirst(top).prefix(height).enumerated() {
      canvas.write(line, x: 2, y: y + 2, style: context.theme[.text], maxWidth: room)
    }
  }
}
