package import Domain
package import TerminalKit
package import WorldStore

/// The profile of an official account (S50–S52).
///
/// ```
///   慢   慢厨房
///        Subscription Account
///        WeChat ID: slow_kitchen
///
///   Intro            一周一道慢菜。
///   Account Owner    澄港慢食文化社 ✓ verified
///
/// ▌ Enter Account
///   All Articles
///   Sticky on Top
///   Mute Notifications
///   Unfollow
/// ```
package struct AccountProfileScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case choose
    case run(Deed)
    case confirmUnfollow
  }

  package enum Deed: Hashable, Sendable {
    case enter, articles, sticky, mute, follow, unfollow
  }

  private enum Line: Hashable, Sendable {
    case header
    case gap
    case fact(Fact)
    case deed(Deed)
  }

  private let account: OfficialAccount.ID
  private var profile: AccountProfile?
  private var lines: [Line] = []
  private var list = LineList<Deed>()
  private var columns = Fact.Columns([], width: 0)
  private var width = 0

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .choose, .choose, hinted: true),
      Binding([.character("F")], .run(.follow), .follow, hinted: true),
      Binding([.character("c")], .run(.enter), .enterAccount, hinted: true),
      Binding([.character("o")], .run(.articles), .allArticles, hinted: true),
      Binding([.character("U")], .run(.unfollow), .unfollow),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard case .run(let deed) = intent else { return nil }
    guard let profile else { return .gone }
    switch deed {
    case .follow: return profile.isFollowing ? .alreadyFollowing : nil
    case .enter, .unfollow, .sticky, .mute: return profile.isFollowing ? nil : .notFollowing
    case .articles: return nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    width = size.columns
    list.layout(height: size.rows)
    arrange(in: context)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.account(account)
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let profile else {
      lines = []
      list.set([])
      return
    }
    let facts = Self.facts(of: profile, in: context)
    columns = Fact.Columns(facts, width: width - 4)
    lines = [.header, .gap] + facts.map { .fact($0) } + [.gap]
    lines +=
      profile.isFollowing
      ? [.enter, .articles, .sticky, .mute, .unfollow].map { .deed($0) }
      : [.deed(.follow), .deed(.articles)]
    list.set(
      lines.map { line in
        switch line {
        case .header: .init(nil, height: 3)
        case .gap: .init(nil)
        case .fact(let fact): .init(nil, height: columns.height(of: fact))
        case .deed(let deed): .init(deed)
        }
      })
  }

  private static func facts(of profile: AccountProfile, in context: ScreenContext) -> [Fact] {
    let account = profile.account
    var facts: [Fact] = []
    if !account.intro.isEmpty { facts.append(Fact(context(.intro), account.intro)) }
    let verified = account.isVerified ? " ✓ \(context(.verified))" : ""
    facts.append(Fact(context(.accountOwner), account.owner + verified))
    let friends = profile.friendsFollowing
    if !friends.isEmpty {
      let names = friends.prefix(3).joined(separator: context(Word(", ", "、")))
      let shown = friends.count > 3 ? names + "…" : names
      facts.append(
        Fact(context(.friendsFollowing), context(.friendsFollow(shown, count: friends.count))))
    }
    if account.originals > 0 {
      facts.append(Fact(context(.originalArticles), context(.originals(account.originals))))
    }
    return facts
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .choose: return list.choice().map { run($0, in: context) } ?? []
    case .run(let deed):
      list.select(deed)
      return run(deed, in: context)
    case .confirmUnfollow: return [.perform(.unfollow(account))]
    }
    return []
  }

  private func run(_ deed: Deed, in context: ScreenContext) -> [Effect] {
    switch deed {
    case .enter: [.push(ConversationScreen(peer: .account(account)))]
    case .articles: [.push(AccountHistoryScreen(account: account))]
    case .sticky:
      [.perform(.setSticky(.peer(.account(account)), !(profile?.isSticky ?? false)))]
    case .mute: [.perform(.setMuted(.account(account), !(profile?.isMuted ?? false)))]
    case .follow: [.perform(.follow(account))]
    case .unfollow:
      [
        .popup(
          ActionSheet.confirm(
            context(.unfollowQuestion(profile?.account.name ?? "")), context(.unfollow),
            Intent.confirmUnfollow, cancel: .continueToFollow, in: context))
      ]
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    guard let profile else {
      canvas.centred(context(.gone), y: 1, style: context.theme[.secondary])
      return
    }
    for (line, y) in list.visible {
      switch lines[line] {
      case .header: drawHeader(profile.account, y: y, on: &canvas, in: context)
      case .gap: break
      case .fact(let fact): canvas.fact(fact, columns, x: 2, y: y, in: context)
      case .deed(let deed):
        let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
        canvas.write(
          context(word(of: deed, profile)), x: 2, y: y, style: context.theme[.link],
          maxWidth: row.width - 2)
        canvas.onClick(row, .run(deed))
        if line == list.selectedIndex { canvas.mark(row, in: context) }
      }
    }
  }

  private func word(of deed: Deed, _ profile: AccountProfile) -> Word {
    switch deed {
    case .enter: .enterAccount
    case .articles: .allArticles
    case .sticky: profile.isSticky ? .unstick : .stick
    case .mute: profile.isMuted ? .unmute : .mute
    case .follow: .follow
    case .unfollow: .unfollow
    }
  }

  private func drawHeader(
    _ account: OfficialAccount, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    canvas.avatar(account.avatar, x: 2, y: y, in: context)
    let x = AvatarTile.width + 4
    let room = max(0, canvas.size.columns - x - 1)
    canvas.write(
      TextWidth.clipped(account.name, to: room), x: x, y: y, style: context.theme[.title])
    canvas.write(
      context(.kind(account.kind)), x: x, y: y + 1, style: context.theme[.secondary],
      maxWidth: room)
    canvas.write(
      TextWidth.clipped("\(context(.weChatID)): \(account.wechatID)", to: room), x: x, y: y + 2,
      style: context.theme[.secondary])
  }
}
