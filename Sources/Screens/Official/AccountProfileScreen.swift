package import Domain
package import TerminalKit
package import WorldStore

/// The profile of an official account (S50), with its newest articles below and a menu for the rest (S51).
///
/// ```
///   慢   慢厨房 ★
///        Subscription Account
///        WeChat ID: slow_kitchen
///        212 Original Articles
///        11 Friends Following
///
///   Intro            一周一道慢菜。
///   Account Owner    澄港慢食文化社
///   Verification     ✓ Verified
///
/// ▌ Enter Account
///   Settings
///   More
///
///   Articles
///   一锅汤的六个小时                           Yesterday
///   All Articles
/// ```
package struct AccountProfileScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case choose
    case run(Deed)
    case perform(Action)
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
  }

  package enum Deed: Hashable, Sendable {
    case enter, follow, settings, more
    case article(Article.ID)
    case articles
    // Behind More (S51).
    case star, sticky, share, clear, unfollow, report, about
  }

  private static let articlesMax = 5

  private let account: OfficialAccount.ID
  var profile: AccountProfile?
  private var articles: [PublishedArticleRow] = []
  private var isMenuDue = false
  private var hasEntered = false
  private var page = ProfilePage<Deed>()

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .choose, .choose, hinted: true),
      Binding([.character("F")], .run(.follow), .follow, hinted: true),
      Binding([.character("c")], .run(.enter), .viewAccount, hinted: true),
      Binding([.character("m")], .run(.more), .contactMenu, hinted: true),
      Binding([.character("o")], .run(.articles), .allArticles, hinted: true),
      Binding([.character("e")], .run(.settings), .accountSettings),
      Binding([.character("f")], .run(.share), .shareAccount),
      Binding([.character("s")], .run(.star), .starAccountOrNot),
      Binding([.character("t")], .run(.sticky), .stickOrNot),
      Binding(Keys.remove, .run(.clear), .clearHistory),
      Binding([.character("U")], .run(.unfollow), .unfollow),
      Binding([], .run(.report), .report),
      Binding([.character("i")], .run(.about), .aboutAccount),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard case .run(let deed) = intent else { return nil }
    return reason(against: deed)
  }

  private func reason(against deed: Deed) -> Word? {
    guard let profile else { return .gone }
    switch deed {
    case .follow: return profile.isFollowing ? .alreadyFollowing : nil
    case .report where profile.complaint != nil: return Refusal.alreadyReported.sentence
    case .star, .unfollow, .share, .report:
      if profile.account.isSystem { return Refusal.cannotUnfollow.sentence }
      return deed == .share || deed == .report || profile.isFollowing ? nil : .notFollowing
    case .enter, .settings, .sticky, .clear: return profile.isFollowing ? nil : .notFollowing
    case .more, .article, .articles, .about: return nil
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
    if !hasEntered { isMenuDue = try reader.isMenuDue(of: account) }
    articles = try reader.history(of: account, .first(Self.articlesMax))
    page.set(
      headerHeight: profile.header(in: context).height, facts: profile.facts(in: context),
      deeds: deeds(of: profile),
      section: .init(
        heading: context(articles.isEmpty ? .noArticles : .articles),
        deeds: articles.isEmpty ? [] : articles.map { .article($0.id) } + [.articles]))
  }

  /// Nobody follows or leaves what is WeChat's own (C101-C103).
  private func deeds(of profile: AccountProfile) -> [Deed] {
    if profile.isFollowing { return [.enter, .settings, .more] }
    return profile.account.isSystem ? [.more] : [.follow, .more]
  }

  /// The phone asks for the menu as it does on entering the chat (V27).
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard !hasEntered, profile != nil else { return [] }
    hasEntered = true
    return isMenuDue ? [.perform(.fetchMenu(account))] : []
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .choose: return page.choice().map { run($0, in: context) } ?? []
    case .run(let deed):
      page.select(deed)
      return run(deed, in: context)
    case .perform(let action): return [.perform(action)]
    case .chooseRecipients(let recipients):
      let peers = recipients.map(\.peer)
      let lines = [context.sendingTo(recipients), profile?.account.name ?? ""]
      return [
        .popup(
          TextPrompt(
            title: context(.shareAccount), message: lines.joined(separator: "\n"),
            placeholder: context(.leaveMessage), action: .send
          ) { Intent.send(to: peers, message: $0) })
      ]
    case .send(let peers, let message):
      return SendToChat.effects(of: .accountCard(account), to: peers, message: message)
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome, let profile else { return [] }
    switch action {
    case .fetchMenu(let account): return context.noticesOnEntering(account, events)
    case .sendMessage: return [.notice(Notice(context(.sent)))]
    case .deleteChat: return [.notice(Notice(context(.historyCleared)))]
    case .reportAccount: return [.notice(Notice(context(.reported)))]
    default: return context.followNotice(of: action, on: profile)
    }
  }

  private func run(_ deed: Deed, in context: ScreenContext) -> [Effect] {
    guard let profile else { return [] }
    switch deed {
    case .enter: return [.push(ConversationScreen(peer: .account(account)))]
    case .follow: return [.perform(.follow(account))]
    case .settings: return [.push(AccountSettingsScreen(account: account))]
    case .more: return [.popup(menu(of: profile, in: context))]
    case .article(let article): return [.push(ArticleScreen(article: article))]
    case .articles: return [.push(AccountHistoryScreen(account: account))]
    case .star: return change { $0.isStarred.toggle() }
    case .sticky: return change { $0.isSticky.toggle() }
    case .share:
      return [.popup(PeerPicker(title: context(.shareAccount)) { Intent.chooseRecipients($0) })]
    case .clear:
      return [
        .confirm(
          .clearHistoryQuestion(profile.account.name), .clearHistory,
          Intent.perform(.deleteChat(.peer(.account(account)))), in: context)
      ]
    case .unfollow:
      return [
        .confirm(
          .unfollowQuestion(profile.account.name), .unfollow, Intent.perform(.unfollow(account)),
          cancel: .continueToFollow, in: context)
      ]
    case .report: return [.popup(complaints(in: context))]
    case .about:
      return [
        .popup(TextPanel(title: context(.aboutAccount), text: profile.details(in: context)))
      ]
    }
  }

  private func change(_ body: (inout FollowSettings) -> Void) -> [Effect] {
    guard var settings = profile?.settings else { return [] }
    body(&settings)
    return [.perform(.setFollowSettings(account, settings))]
  }

  /// S51.
  private func menu(of profile: AccountProfile, in context: ScreenContext) -> ActionSheet {
    let deeds: [Deed] = [.star, .sticky, .share, .settings, .clear, .unfollow, .report, .about]
    return ActionSheet(
      title: profile.account.name,
      options: deeds.map { deed in
        ActionSheet.Option(
          context(word(of: deed, profile)), Intent.run(deed),
          unavailable: reason(against: deed).map { context($0) },
          command: keys.name(of: .run(deed)))
      })
  }

  private func complaints(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.report), message: context(.reportQuestion),
      options: AccountComplaint.allCases.map {
        ActionSheet.Option(
          context(.complaint($0)), Intent.perform(.reportAccount(account, $0)))
      } + [ActionSheet.dismissal(context(.cancel))])
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, in: context, run: { .run($0) },
      header: { y, canvas in
        guard let profile else { return }
        canvas.profile(
          profile.header(in: context), avatar: profile.account.avatar, y: y, in: context)
      },
      label: { label(of: $0, in: context) })
  }

  private func label(of deed: Deed, in context: ScreenContext) -> ProfilePage<Deed>.Label {
    guard let profile else { return .init(text: "") }
    guard case .article(let id) = deed else {
      return .init(
        text: context(word(of: deed, profile)), role: deed == .follow ? .marker : .link)
    }
    let card = articles.first { $0.id == id }?.card
    return .init(
      text: card?.title ?? "",
      trailing: card?.publishedAt.map { context.listTime($0) } ?? "", role: .text)
  }

  private func word(of deed: Deed, _ profile: AccountProfile) -> Word {
    switch deed {
    case .enter: .viewAccount
    case .follow: .follow
    case .settings: .accountSettings
    case .more: .more
    case .article, .articles: .allArticles
    case .star: profile.settings.isStarred ? .unstarAccount : .starAccount
    case .sticky: profile.isSticky ? .unstick : .stick
    case .share: .shareAccount
    case .clear: .clearHistory
    case .unfollow: .unfollow
    case .report: .report
    case .about: .aboutAccount
    }
  }
}
