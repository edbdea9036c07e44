package import Domain
package import TerminalKit
package import WorldStore

/// Top Stories (看一看): what friends wowed, with their thoughts, and what was chosen by the crowd's figures (D40–D43).
///
/// ```
///  Wow   Top Stories
///
/// ▌一锅汤的六个小时
/// ▌慢厨房 · Yesterday
///    何苗  值得起早看。
///      ♥ Anna Li
///      Anna Li  周末一起？
/// ```
package struct TopStoriesScreen: Screen {
  package enum Tab: Hashable, Sendable, CaseIterable { case wows, stories }

  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case turn
    case show(Tab)
    case open
    case openLine(StoryLine.Place)
    case menu
    case menuOf(StoryLine.Place)
    case like
    case toggleLike(Wow.ID)
    case reply
    case write(Wow.ID, replyTo: WowReply.ID?)
    case send(Wow.ID, replyTo: WowReply.ID?, String)
    case deleteReply(WowReply.ID)
    case askWhyNot
    case reject(Article.ID, StoryObjection)
  }

  private var tab = Tab.wows
  private var wows: [WowStory] = []
  private var stories: [StoryRow] = []
  private var lines: [StoryLine] = []
  private var list = LineList<StoryLine.Place>()
  private var size = Size(columns: 0, rows: 0)
  /// How many stories are loaded; more once the last of them is near.
  private var wanted = Self.pageSize
  private var hasMore = false
  private var isLoaded = false

  private static let pageSize = 20
  private static let top = 2

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.topStories) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true)
    ] + TabStrip.bindings { _ in .turn } + [
      Binding([.character("L")], .like, .likeThought, hinted: true),
      Binding([.character("c")], .reply, .replyToThought, hinted: true),
      Binding(Keys.remove, .askWhyNot, .notInterested, hinted: true),
      Binding([.character("m")], .menu, .articleMenu),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .menu: list.selectedID == nil ? emptyWord : nil
    case .like, .reply: chosenWow == nil ? .onlyForWows : nil
    case .askWhyNot: chosenStory == nil ? .onlyForStories : nil
    default: nil
    }
  }

  private var emptyWord: Word { tab == .wows ? .noWows : .noStories }

  /// The thought that is chosen, or to which the chosen reply belongs.
  private var chosenWow: (wow: Wow.ID, reply: WowReply.ID?)? {
    switch list.selectedID {
    case .wow(let id): (id, nil)
    case .reply(let reply, let wow): (wow, reply)
    case .article, nil: nil
    }
  }

  private var chosenStory: Article.ID? {
    guard tab == .stories, case .article(let id, _) = list.selectedID else { return nil }
    return id
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    if size != self.size {
      self.size = size
      arrange(in: context)
    }
  }

  package var needsLoad: Bool { !isLoaded }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    isLoaded = true
    switch tab {
    case .wows:
      let found = try reader.wowStories(.first(wanted + 1))
      hasMore = found.count > wanted
      wows = Array(found.prefix(wanted))
    case .stories: stories = try reader.topStories(at: context.now)
    }
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    let width = max(1, size.columns - 3)
    switch tab {
    case .wows: lines = wows.flatMap { StoryLine.lines(of: $0, width: width, in: context) }
    case .stories: lines = stories.flatMap { StoryLine.lines(of: $0, width: width, in: context) }
    }
    list.layout(height: max(1, size.rows - Self.top))
    list.set(lines.map { .init($0.place, height: $0.rows.count) })
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move):
      list.move(move)
      readOn()
    case .wheel(let rows):
      list.wheel(by: rows)
      readOn()
    // There are two, so that both ways lead to the other.
    case .turn: show(tab == .wows ? .stories : .wows)
    case .show(let tab): show(tab)
    case .open: return list.choice().map { open($0, in: context) } ?? []
    case .openLine(let place):
      list.select(place)
      return open(place, in: context)
    case .menu: return list.choice().map { menu(of: $0, in: context) } ?? []
    case .menuOf(let place):
      list.select(place)
      return menu(of: place, in: context)
    case .like: return chosenWow.map { like($0.wow) } ?? []
    case .toggleLike(let wow): return like(wow)
    case .reply: return chosenWow.map { write(to: $0.wow, after: $0.reply, in: context) } ?? []
    case .write(let wow, let reply): return write(to: wow, after: reply, in: context)
    case .send(let wow, let reply, let text):
      return text.allSatisfy(\.isWhitespace)
        ? [] : [.perform(.replyToWow(wow, text: text, replyTo: reply))]
    case .deleteReply(let id): return [.perform(.deleteWowReply(id))]
    case .askWhyNot: return chosenStory.map { whyNot($0, in: context) } ?? []
    case .reject(let article, let objection): return [.perform(.rejectStory(article, objection))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome, case .rejectStory = action else { return [] }
    return [.notice(Notice(context(.lessOfIt)))]
  }

  private mutating func show(_ tab: Tab) {
    guard tab != self.tab else { return }
    self.tab = tab
    lines = []
    list = LineList()
    isLoaded = false
  }

  /// Loads more stories before the last of them comes into sight.
  private mutating func readOn() {
    guard tab == .wows, hasMore, list.top + 3 * max(1, size.rows) > list.totalHeight else {
      return
    }
    wanted += Self.pageSize
    isLoaded = false
  }

  private func open(_ place: StoryLine.Place, in context: ScreenContext) -> [Effect] {
    switch place {
    case .article(let id, _): [.push(ArticleScreen(article: id))]
    case .wow, .reply: menu(of: place, in: context)
    }
  }

  private func wow(_ id: Wow.ID) -> WowRow? {
    wows.lazy.flatMap(\.wows).first { $0.id == id }
  }

  private func like(_ id: Wow.ID) -> [Effect] {
    wow(id).map { [.perform(.setWowLiked(id, !$0.isLiked))] } ?? []
  }

  private func write(
    to wow: Wow.ID, after reply: WowReply.ID?, in context: ScreenContext
  ) -> [Effect] {
    guard let row = self.wow(wow) else { return [] }
    let name = reply.flatMap { id in row.replies.first { $0.id == id }?.name } ?? row.name
    return [
      .popup(
        TextPrompt(
          title: context(.replyTo(name)), message: row.wow.thought.isEmpty ? nil : row.wow.thought,
          placeholder: context(.replyToThought), action: .send
        ) { Intent.send(wow, replyTo: reply, $0) })
    ]
  }

  private func menu(of place: StoryLine.Place, in context: ScreenContext) -> [Effect] {
    typealias Option = ActionSheet.Option
    switch place {
    case .article(let id, _): return tab == .stories ? whyNot(id, in: context) : []
    case .wow(let id):
      guard let row = wow(id) else { return [] }
      return [
        .popup(
          ActionSheet(
            title: row.name,
            options: [
              Option(context(row.isLiked ? .unlike : .likeThought), Intent.toggleLike(id)),
              Option(context(.replyToThought), Intent.write(id, replyTo: nil)),
            ]))
      ]
    case .reply(let id, let wow):
      guard let row = self.wow(wow), let reply = row.replies.first(where: { $0.id == id }) else {
        return []
      }
      var options = [Option(context(.replyToThought), Intent.write(wow, replyTo: id))]
      if reply.isMine || row.isMine {
        options.append(Option(context(.delete), Intent.deleteReply(id)))
      }
      return [.popup(ActionSheet(title: reply.reply.text, options: options))]
    }
  }

  /// D43.
  private func whyNot(_ article: Article.ID, in context: ScreenContext) -> [Effect] {
    [
      .popup(
        ActionSheet(
          title: context(.notInterested),
          options: StoryObjection.allCases.map {
            ActionSheet.Option(context($0.word), Intent.reject(article, $0))
          }))
    ]
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    canvas.onWheel(Rect(size), up: .wheel(-2), down: .wheel(2))
    TabStrip.view(
      on: &canvas, y: 0,
      tabs: Tab.allCases.map { ($0, context($0 == .wows ? .friendsWows : .chosenStories)) },
      chosen: tab, in: context, show: { .show($0) })
    if list.isEmpty {
      let rows = TextWrap.wrapped(context(emptyWord), width: max(1, size.columns - 4))
      for (index, row) in rows.enumerated() {
        canvas.centred(String(row), y: Self.top + 1 + index, style: context.theme[.secondary])
      }
    }
    let area = Rect(x: 0, y: Self.top, width: size.columns, height: max(0, size.rows - Self.top))
    canvas.inside(area) { canvas in
      for (index, y) in list.visible {
        let line = lines[index]
        let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: line.rows.count)
        for (row, spans) in line.rows.enumerated() {
          for span in spans {
            canvas.write(
              span.text, x: 2 + span.x, y: y + row, style: span.look.style(in: context.theme))
          }
        }
        guard let place = line.place else { continue }
        canvas.onClick(rect, .openLine(place))
        canvas.onSecondaryClick(rect, .menuOf(place))
        if index == list.selectedIndex { canvas.mark(rect, in: context) }
      }
    }
  }
}
