import Domain
import TerminalKit
import WorldStore

extension TwoLineRow {
  /// A row of the chat list (C20–C56).
  init(_ row: ChatRow, in context: ScreenContext) {
    let snippet = SnippetText(row.snippet, in: context)
    self.init(
      avatar: row.avatar, badge: row.badge, name: context.name(row.name),
      time: context.listTime(row.activity), text: snippet.text)
    mark = snippet.mark
    isMarkAlert = snippet.isAlert
    isMuted = row.isMuted
    isSticky = row.isSticky
    company = row.company
  }
}
