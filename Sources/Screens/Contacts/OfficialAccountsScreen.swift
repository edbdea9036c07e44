package import Domain
package import TerminalKit
package import WorldStore

/// Official Accounts (公众号): those the viewer follows, both kinds, A–Z (F8).
///
/// ```
///  C
/// ▌ 澄  澄港日报           Subscription
///   铁  澄港地铁                Service
///        18 official accounts
/// ```
package struct OfficialAccountsScreen: FilteringScreen {
  package enum Intent: Hashable, FilteringIntent {
    case move(ListMove)
    case wheel(Int)
    case open
    case openRow(OfficialAccount.ID)
    case profile
    case filter(NameFilter.Intent)
  }

  private enum Line: Hashable, Sendable {
    case heading(String)
    case account(AccountRow)
    case count(Int)
  }

  private var accounts: [AccountRow] = []
  private var lines: [Line] = []
  private var list = LineList<OfficialAccount.ID>()
  package private(set) var filter = NameFilter()
  private var height = 0

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.officialAccounts) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { filter.isOpen ? Self.filterTable : Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      Binding([.character("i")], .profile, .profile, hinted: true),
      NameFilter.opening { .filter($0) },
    ] + ListMove.bindings { .move($0) })

  private static let filterTable = KeyTable<Intent>(
    NameFilter.bindings(open: .open, { .filter($0) }, move: { .move($0) }))

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = size.rows
    fit()
  }

  private mutating func fit() { list.layout(height: max(1, height - filter.height)) }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    accounts = try reader.officialAccounts()
    filter.refresh(accounts.map(\.name))
    arrange()
  }

  private mutating func arrange() {
    lines = []
    if let found = filter.found {
      lines = found.map { .account(accounts[$0]) }
    } else {
      var section: String?
      for account in accounts {
        if account.section != section {
          section = account.section
          lines.append(.heading(account.section))
        }
        lines.append(.account(account))
      }
      if !accounts.isEmpty { lines.append(.count(accounts.count)) }
    }
    list.set(
      lines.map { line in
        switch line {
        case .heading: .init(nil)
        case .account(let row): .init(row.id)
        case .count: .init(nil, height: 2)
        }
      })
    fit()
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openRow(let account): return open(account)
    case .profile:
      return list.selectedID.map { [.push(AccountProfileScreen(account: $0))] } ?? []
    case .filter(let intent):
      filter.update(intent, over: accounts.map(\.name))
      arrange()
      if case .edit = intent { list.move(.top) }
    }
    return []
  }

  private mutating func open(_ account: OfficialAccount.ID) -> [Effect] {
    if filter.isOpen {
      filter.close()
      arrange()
    }
    list.select(account)
    return [.push(ConversationScreen(peer: .account(account)))]
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    filter.view(on: &canvas, placeholder: .filterAccounts, in: context) { canvas in
      if lines.isEmpty {
        let word: Word = accounts.isEmpty ? .noAccounts : .nothingFound
        canvas.centred(context(word), y: 1, style: context.theme[.secondary])
      }
      for (line, y) in list.visible {
        switch lines[line] {
        case .heading(let name): canvas.heading(name, y: y, in: context)
        case .account(let row):
          draw(row, y: y, isSelected: line == list.selectedIndex, on: &canvas, in: context)
        case .count(let count):
          canvas.centred(context(.accountCount(count)), y: y + 1, style: context.theme[.secondary])
        }
      }
    }
  }

  private func draw(
    _ row: AccountRow, y: Int, isSelected: Bool, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    canvas.smallAvatar(row.avatar, x: 2, y: y, in: context)
    let kind = context(row.kind == .service ? .service : .subscription)
    let kindWidth = TextWidth.width(of: kind)
    let showsKind = rect.width >= 8 + 10 + kindWidth + 2
    let room = rect.width - 9 - (showsKind ? kindWidth + 1 : 0)
    canvas.write(TextWidth.clipped(row.name, to: room), x: 8, y: y, style: context.theme[.text])
    if showsKind {
      canvas.write(kind, x: rect.width - kindWidth - 1, y: y, style: context.theme[.secondary])
    }
    canvas.onClick(rect, .openRow(row.id))
    if isSelected { canvas.mark(rect, in: context) }
  }
}
