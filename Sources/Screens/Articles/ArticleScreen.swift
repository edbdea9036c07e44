package import Domain
package import TerminalKit
package import WorldStore

/// An article as a page: title and byline, the body laid out from its document, and what readers made of it.
///
/// ```
///       一锅汤的六个小时
///       Original  阿眠  慢厨房  Yesterday  澄港
///
///       凌晨四点，汤锅先醒。……
///
///  Reads 1204   ♡ Like 31   ✧ Wow 12   ↗ Share        45%
/// ```
/// Text runs at most 76 columns, in the middle of a wider terminal. Reading needs no following (R3, A40).
package struct ArticleScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case scroll(Int)
    case page(Int)
    case halfPage(Int)
    case top
    case bottom
    case nextLink
    case previousLink
    case followChosen
    case follow(ArticlePlace)
    case toggleLike
    case toggleWow
    case toggleFavorite
    case followAccount
    case showAccount
    case share
    case menu
    case toggleDate
    case sendToChat
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
    case shareOnMoments
    case copyLink
    case copy(String)
    case startSearch
    case search(TextField.Edit)
    case nextMatch
    case previousMatch
    case endSearch
  }

  let article: Article.ID
  private(set) var page: ArticlePage?
  private(set) var layout: ArticleLayout?
  /// The link that Enter opens.
  private(set) var chosen: ArticlePlace?
  private(set) var size = Size(columns: 0, rows: 0)
  private var showsFullDate = false
  private var wasOpened = false
  private var wasFinished = false
  /// Of the body that has been laid out.
  private var digest = ""
  /// In which its pictures are described; `nil` before it was laid out.
  private var language: Settings.Language?
  private var wanted: Wanted?
  private(set) var search: ArticleSearch?

  /// A link names an article by its data file; which one it is the world knows.
  private enum Wanted: Hashable, Sendable { case handle(String), found(Article.ID?) }

  package init(article: Article.ID) { self.article = article }

  package func title(in context: ScreenContext) -> String {
    page?.accountName ?? context(.article)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> { search == nil ? Self.table : Self.searchTable }

  private static let table = KeyTable<Intent>([
    Binding([.character(" "), .pageDown, .control("f")], .page(1), .pageDown, hinted: true),
    Binding([.character("b"), .pageUp, .control("b")], .page(-1), .pageUp),
    Binding([.down, .character("j")], .scroll(1), .scrollDown),
    Binding([.up, .character("k")], .scroll(-1), .scrollUp),
    Binding([.control("d")], .halfPage(1), .halfPageDown),
    Binding([.control("u")], .halfPage(-1), .halfPageUp),
    Binding([.home, .character("g")], .top, .toTop),
    Binding([.end, .character("G")], .bottom, .toBottom),
    Binding([.character("]")], .nextLink, .nextLink, hinted: true),
    Binding([.character("[")], .previousLink, .previousLink),
    Binding([.enter, .right, .character("l")], .followChosen, .followLink),
    Binding([.character("L")], .toggleLike, .like, hinted: true),
    Binding([.character("W")], .toggleWow, .wow, hinted: true),
    Binding([.character("s")], .share, .share, hinted: true),
    Binding([.character("m")], .menu, .articleMenu),
    Binding([.character("*")], .toggleFavorite, .toggleFavorite),
    Binding([.character("F")], .followAccount, .follow, hinted: true),
    Binding([.character("a")], .showAccount, .accountProfile),
    Binding([.character("t")], .toggleDate, .fullDate),
    Binding([.character("y")], .copyLink, .copyLink),
    Binding([.character("/")], .startSearch, .searchPage),
  ])

  private static let searchTable = KeyTable<Intent>([
    Binding([.enter, .down], .nextMatch, .nextMatch, hinted: true),
    Binding([.up, .backTab], .previousMatch, .previousMatch, hinted: true),
    Binding([.escape], .endSearch, .close, hinted: true),
    Binding([.pageDown], .page(1), .pageDown),
    Binding([.pageUp], .page(-1), .pageUp),
  ])

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    return search == nil ? nil : TextField.Edit(key).map(Intent.search)
  }

  package func intent(forPaste text: String) -> Intent? {
    search == nil ? nil : .search(.insert(text))
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard let page else { return .articleGone }
    switch intent {
    case .followAccount: return page.isFollowing ? .alreadyFollowing : nil
    case .followChosen:
      return visiblePlaces.isEmpty || chosenInSight != nil ? nil : .chooseLinkFirst
    default: return nil
    }
  }

  // MARK: Loading

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    arrange(in: context)
  }

  package var needsLoad: Bool {
    if case .handle = wanted { true } else { false }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if case .handle(let handle) = wanted { wanted = .found(try reader.article(handle: handle)) }
    let old = page?.article.body
    page = try reader.article(article, at: context.now)
    if let body = page?.article.body, body != old || language != context.language {
      let document = ArticleDocument(markdown: body)
      digest = document.digest
      language = context.language
      let pictures = try reader.described(document.pictures)
      let words = pictures.map { ($0.name, context.caption($0)) }
      let drawn = context.drawsPictures ? pictures.filter { $0.shape != nil } : []
      layout = ArticleLayout(
        document, words: Dictionary(words) { first, _ in first },
        views: Dictionary(drawn.map { ($0.name, PictureView($0)) }) { first, _ in first })
    }
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let page, var layout else { return }
    self.layout = nil
    let columns = measure
    let frame = ArticleFrame(page, showsFullDate: showsFullDate, width: columns.width, in: context)
    layout.setFrame(head: frame.head, foot: frame.foot)
    layout.resize(width: columns.width, height: textRows)
    self.layout = layout
  }

  /// Where the text stands.
  var measure: (x: Int, width: Int) {
    let margin = size.columns >= 60 ? 2 : 1
    let width = max(1, min(ArticleLayout.measureMax, size.columns - 2 * margin))
    return (max(0, (size.columns - width) / 2), width)
  }

  /// The last row tells the figures and the progress where there is room.
  var hasBar: Bool { size.rows >= 6 }
  private var textRows: Int { max(1, size.rows - (hasBar ? 1 : 0)) }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    var effects: [Effect] = []
    if case .found(let article) = wanted {
      wanted = nil
      effects.append(
        article.map { .push(ArticleScreen(article: $0)) }
          ?? .notice(Notice(context(.articleGone), kind: .refused)))
    }
    return effects + reading()
  }

  /// Opening counts once for each time the page appears, and so does coming to its end.
  private mutating func reading() -> [Effect] {
    guard page != nil, let layout else { return [] }
    var effects: [Effect] = []
    if !wasOpened {
      wasOpened = true
      effects.append(.perform(.openArticle(article)))
    }
    if !wasFinished, layout.isAtEnd {
      wasFinished = true
      effects.append(.perform(.finishArticle(article)))
    }
    return effects
  }

  // MARK: Update

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let page else { return [] }
    switch intent {
    case .scroll(let rows): scroll(by: rows)
    case .page(let count): scroll(by: count * max(1, textRows - 2))
    case .halfPage(let count): scroll(by: count * max(1, textRows / 2))
    case .top: layout?.scrollToStart()
    case .bottom: layout?.scrollToEnd()
    case .nextLink: return chooseLink(step: 1, in: context) + reading()
    case .previousLink: return chooseLink(step: -1, in: context) + reading()
    case .followChosen: return chosenInSight.map { follow($0, in: context) } ?? []
    case .follow(let place):
      chosen = place
      return follow(place, in: context)
    case .toggleLike: return [.perform(.setArticleLiked(article, !page.isLiked))]
    case .toggleWow: return [.perform(.setArticleWowed(article, !page.isWowed))]
    case .toggleFavorite:
      return [
        .perform(
          page.favorite.map { .removeFavorite($0) } ?? .addFavorite(.article(article)))
      ]
    case .followAccount: return [.perform(.follow(page.article.account))]
    case .showAccount: return [.push(AccountProfileScreen(account: page.article.account))]
    case .toggleDate:
      showsFullDate.toggle()
      arrange(in: context)
    case .share:
      return [.popup(ActionSheet(title: context(.share), options: shareOptions(page, in: context)))]
    case .menu: return [.popup(menu(of: page, in: context))]
    case .sendToChat:
      return [
        .popup(PeerPicker(title: context(.sendToChat)) { Intent.chooseRecipients($0) })
      ]
    case .chooseRecipients(let recipients):
      let peers = recipients.map(\.peer)
      return [
        .popup(
          TextPrompt(
            title: page.article.title, message: context.sendingTo(recipients),
            placeholder: context(.leaveMessage), action: .send
          ) { Intent.send(to: peers, message: $0) })
      ]
    case .send(let peers, let message):
      return SendToChat.effects(of: .article(article), to: peers, message: message)
    case .shareOnMoments: return [.push(MomentComposeScreen(sharing: card(of: page)))]
    case .copyLink: return copied(Self.address(of: page.article), in: context)
    case .copy(let text): return copied(text, in: context)
    case .startSearch: search = search ?? ArticleSearch()
    case .endSearch: search = nil
    case .search(let edit):
      search?.field.apply(edit)
      search?.match = nil
      return find(step: 0, in: context) + reading()
    case .nextMatch: return find(step: 1, in: context) + reading()
    case .previousMatch: return find(step: -1, in: context) + reading()
    }
    return reading()
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    switch action {
    case .addFavorite: return [.notice(Notice(context(.favorited)))]
    case .removeFavorite: return [.notice(Notice(context(.removedFromFavorites)))]
    case .sendMessage(_, .article, _, _): return [.notice(Notice(context(.sent)))]
    default: return []
    }
  }

  private mutating func scroll(by rows: Int) { layout?.scroll(by: rows) }

  // MARK: Searching

  /// Goes to a match: with step 0 the first from the window on, else the neighbour of the one that was found last.
  private mutating func find(step: Int, in context: ScreenContext) -> [Effect] {
    guard let search, !search.words.isEmpty, var layout else { return [] }
    self.layout = nil
    let found = layout.match(of: search.words, from: search.match, step: step < 0 ? -1 : 1)
    if let found { layout.reveal(found) }
    self.layout = layout
    self.search?.match = found ?? search.match
    self.search?.isMissing = found == nil && search.match == nil
    guard found == nil else { return [] }
    let word: Word = search.match == nil ? .nothingFound : .noMoreMatches
    // While it is being typed the line itself tells that there is nothing.
    return step == 0 ? [] : [.notice(Notice(context(word), kind: .refused))]
  }

  // MARK: Sharing

  /// A36.
  private func shareOptions(
    _ page: ArticlePage, in context: ScreenContext
  ) -> [ActionSheet.Option] {
    typealias Option = ActionSheet.Option
    return [
      Option(context(.sendToChat), Intent.sendToChat),
      Option(context(.shareOnMoments), Intent.shareOnMoments),
      Option(
        context(page.favorite == nil ? .favorites : .removeFavorite), Intent.toggleFavorite),
      Option(context(.copyLink), Intent.copyLink),
      Option(context(.searchPage), Intent.startSearch),
      Option(context(.accountProfile), Intent.showAccount),
    ]
  }

  /// All that can be done with the article: what readers say of it, then the ways to share it.
  private func menu(of page: ArticlePage, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    var options = [
      Option(context(page.isLiked ? .unlike : .like), Intent.toggleLike),
      Option(context(page.isWowed ? .unwow : .wow), Intent.toggleWow),
    ]
    if !page.isFollowing { options.insert(Option(context(.follow), Intent.followAccount), at: 0) }
    return ActionSheet(
      title: page.article.title, options: options + shareOptions(page, in: context))
  }

  private func card(of page: ArticlePage) -> ArticleCard {
    let article = page.article
    return ArticleCard(
      id: article.id, title: article.title, digest: article.digest ?? digest, cover: article.cover,
      account: article.account, accountName: page.accountName, publishedAt: page.publishedAt)
  }

  static func address(of article: Article) -> String {
    "https://mp.wesim.example/s/\(article.handle)"
  }

  private func copied(_ text: String, in context: ScreenContext) -> [Effect] {
    [.copy(text), .notice(Notice(context(.linkCopied)))]
  }

  // MARK: Links

  /// All that can be followed, from top to bottom.
  private var places: [ArticlePlace] {
    guard let page, let layout else { return [] }
    return [.account] + (page.isFollowing ? [] : [.follow])
      + layout.links.indices.map { .link($0) }
      + (page.article.originalURL == nil ? [] : [.original])
  }

  private var visiblePlaces: [ArticlePlace] {
    (layout?.window ?? []).flatMap { $0.spans.compactMap(\.place) }
  }

  private var chosenInSight: ArticlePlace? {
    chosen.flatMap { visiblePlaces.contains($0) ? $0 : nil }
  }

  /// The neighbour of the chosen link; without one in sight, the first in sight or below it, or the last above.
  private mutating func chooseLink(step: Int, in context: ScreenContext) -> [Effect] {
    let places = places
    let next: ArticlePlace? =
      if let chosen = chosenInSight, let index = places.firstIndex(of: chosen) {
        places.indices.contains(index + step) ? places[index + step] : nil
      } else if let first = visiblePlaces.first(where: { $0 != .date }) {
        first
      } else if let index = layout?.firstLink {
        step > 0 ? .link(index) : index > 0 ? .link(index - 1) : .account
      } else {
        step > 0 ? places.last { $0 == .original } : layout?.links.indices.last.map { .link($0) }
      }
    guard let next else { return [.notice(Notice(context(.noMoreLinks)))] }
    chosen = next
    switch next {
    case .account, .follow, .date: layout?.scrollToStart()
    case .link(let number): layout?.reveal(number)
    case .original: if !visiblePlaces.contains(.original) { layout?.scrollToEnd() }
    }
    return []
  }

  private mutating func follow(_ place: ArticlePlace, in context: ScreenContext) -> [Effect] {
    guard let page else { return [] }
    switch place {
    case .account: return update(.showAccount, in: context)
    case .follow: return update(.followAccount, in: context)
    case .date: return update(.toggleDate, in: context)
    case .original:
      return page.article.originalURL.map { showAddress($0, in: context) } ?? []
    case .link(let number):
      guard let links = layout?.links, links.indices.contains(number) else { return [] }
      switch links[number].target {
      case .article(let handle):
        wanted = .handle(handle)
        return []
      case .url(let address): return showAddress(address, in: context)
      }
    }
  }

  private func showAddress(_ address: String, in context: ScreenContext) -> [Effect] {
    [
      .popup(
        ActionSheet(
          title: context(.webPage), message: address + "\n\n" + context(.webPageNote),
          options: [.init(context(.copyLink), Intent.copy(address))]))
    ]
  }
}
