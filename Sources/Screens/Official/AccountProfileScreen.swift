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

  private let account: OfficialAccount.ID
  private var profile: AccountProfile?
  private var page = ProfilePage<Deed>()

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

  package mutating func layout(_ size: Size, in context: ScreenContext) { page.layout(size) }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.account(account)
    guard let profile else {
      page.clear()
      return
    }
    page.set(
      headerHeight: Self.header(of: profile.account, in: context).height,
      facts: Self.facts(of: profile, in: context),
      deeds: profile.isFollowing
        ? [.enter, .articles, .sticky, .mute, .unfollow] : [.follow, .articles])
  }

  private static func header(
    of account: OfficialAccount, in context: ScreenContext
  ) -> ProfileHeader {
    ProfileHeader(
      name: account.name,
      lines: [context(.kind(account.kind)), "\(context(.weChatID)): \(account.wechatID)"])
  }

  private static func facts(of profile: AccountProfile, in context: ScreenContext) -> [Fact] {
    let account = profile.account
    var facts: [Fact] = []
    if !account.intro.isEmpty { facts.append(Fact(context(.intro), account.intro)) }
    let verified = account.isVerified ? " ✓ \(context(.verified))" : ""
    facts.append(Fact(context(.accountOwner), account.owner + verified))
    let friends = profile.friendsFollowing
    if !friends.isEmpty {
      let names = context.list(friends.prefix(3))
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
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .choose: return page.choice().map { run($0, in: context) } ?? []
    case .run(let deed):
      page.select(deed)
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
    page.view(
      on: &canvas, in: context, run: { .run($0) },
      header: { y, canvas in
        guard let account = profile?.account else { return }
        canvas.profile(
          Self.header(of: account, in: context), avatar: account.avatar, y: y, in: context)
      },
      label: { deed in
        .init(text: profile.map { context(word(of: deed, $0)) } ?? "")
      })
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
}
