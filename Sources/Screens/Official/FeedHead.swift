import Domain
import TerminalKit
import WorldStore

/// What stands above the first push of the stream: the way to the list of accounts (S30), the accounts that are read most
/// (S36), and the row of conversations (S41).
struct FeedHead: Sendable {
  /// What of it can be chosen with the keys.
  enum Stop: Hashable, Sendable {
    case list
    case account(OfficialAccount.ID)
    case notices
  }

  private(set) var chosen: Stop?
  private(set) var frequent: [FrequentAccount] = []
  private var notices: [SubscriptionRow] = []
  private var columns = 0

  private static let cellWidth = 10

  mutating func load(from reader: World.Reader, at now: WorldTime) throws(StorageError) {
    frequent = try reader.frequentAccounts(at: now)
    notices = try reader.accountNotices(.first(20))
    if let chosen, !stops.contains(chosen) { self.chosen = nil }
  }

  mutating func fit(columns: Int, y: Int?) {
    self.columns = columns
    if y == nil { chosen = nil }
    if let chosen, !stops.contains(chosen) { self.chosen = nil }
  }

  private var shown: ArraySlice<FrequentAccount> {
    frequent.prefix(max(0, columns / Self.cellWidth))
  }

  private var stops: [Stop] {
    [.list] + shown.map { .account($0.id) } + (notices.isEmpty ? [] : [.notices])
  }

  var isInStrip: Bool {
    if case .account = chosen { true } else { false }
  }

  // MARK: Moving

  mutating func leave() { chosen = nil }
  mutating func choose(_ stop: Stop) { chosen = stop }

  mutating func moveUp() {
    switch chosen {
    case nil where !notices.isEmpty: chosen = .notices
    case nil, .notices: chosen = shown.first.map { .account($0.id) } ?? .list
    case .account, .list: chosen = .list
    }
  }

  mutating func moveDown() {
    switch chosen {
    case .list: chosen = shown.first.map { .account($0.id) } ?? (notices.isEmpty ? nil : .notices)
    case .account: chosen = notices.isEmpty ? nil : .notices
    case .notices, nil: chosen = nil
    }
  }

  /// Along the strip.
  mutating func move(by step: Int) {
    guard case .account(let id) = chosen, let index = shown.firstIndex(where: { $0.id == id })
    else { return }
    let next = min(max(index + step, shown.startIndex), shown.endIndex - 1)
    chosen = .account(shown[next].id)
  }

  // MARK: View

  private var stripHeight: Int { shown.isEmpty ? 0 : AvatarTile.height + 1 }
  var height: Int { 1 + stripHeight + (notices.isEmpty ? 0 : 1) + 1 }

  func view<Intent>(
    x: Int, y: Int, width: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext,
    open: (Stop) -> Intent
  ) {
    let list = context(.accountList) + " ≡"
    let listWidth = TextWidth.width(of: list)
    if !shown.isEmpty {
      canvas.write(
        TextWidth.clipped(context(.frequentlyRead), to: max(0, width - listWidth - 2)), x: x, y: y,
        style: context.theme[.secondary])
    }
    let button = Rect(
      x: max(x, x + width - listWidth), y: y, width: min(width, listWidth), height: 1)
    canvas.write(
      list, x: button.x, y: y, style: style(.list, plain: .link, in: context),
      maxWidth: button.width)
    canvas.onClick(button, open(.list))
    for (index, account) in shown.enumerated() {
      let place = Rect(
        x: x + index * Self.cellWidth, y: y + 1, width: Self.cellWidth, height: stripHeight)
      canvas.avatar(
        account.avatar, badge: account.hasNews ? .dot : .none, x: place.x + 2, y: place.y,
        in: context)
      let name = TextWidth.clipped(account.name, to: Self.cellWidth - 2)
      canvas.write(
        name, x: place.x + (Self.cellWidth - 2 - TextWidth.width(of: name)) / 2,
        y: place.y + AvatarTile.height,
        style: style(.account(account.id), plain: .text, in: context))
      canvas.onClick(place, open(.account(account.id)))
    }
    if let newest = notices.first {
      let row = Rect(x: x, y: y + 1 + stripHeight, width: width, height: 1)
      let unread = notices.contains { $0.badge != .none }
      let used = canvas.write(
        "✉ " + context(.accountNotices), x: row.x, y: row.y,
        style: style(.notices, plain: .strong, in: context), maxWidth: width)
      if unread, used + 2 < width {
        canvas.badge(.dot, x: row.x + used + 1, y: row.y, in: context)
      }
      let text = "\(newest.name): \(SnippetText.text(of: newest.snippet, in: context).onOneLine)"
      canvas.write(
        TextWidth.clipped(text, to: max(0, width - used - 3)), x: row.x + used + 3, y: row.y,
        style: context.theme[.secondary])
      canvas.onClick(row, open(.notices))
    }
  }

  private func style(_ stop: Stop, plain: Role, in context: ScreenContext) -> Style {
    guard chosen == stop else { return context.theme[plain] }
    return context.theme[context.hasFocus ? .selection : .selectionIdle].with(.bold)
  }
}
