package import Domain
package import TerminalKit
package import WorldStore

/// A Mini Program: one of its pages below its name and the capsule (D52).
///
/// ```
///  茶  云叶茶铺小店                         ⋯ │ ◎
///   今日茶单
/// ▌ 云脊白茶                              ¥22.00
///   …
///   [ 去结算 · ¥44.00 ]
/// ```
/// Pages lie on top of one another; back leaves the uppermost, the capsule's right half all of them. What is filled in
/// is kept by the world at once, so that it is there when it is opened again.
package struct MiniProgramScreen: Screen {
  typealias Part = MiniPagePart

  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    /// Enter: whatever the chosen part is for.
    case act
    case more
    case fewer
    case edit(TextField.Edit)
    case menu
    case close
    case restart

    case forward
    case chooseRecipients([Recipient], Card)
    case send(to: [Peer], Card, message: String)
    case shareOnMoments(Card)
    case shareCard(Card)
    case toggleKept
    case toggleFloating
    case feedback
    case about
    case pay(MiniProgram.Input)

    // What the mouse means
    case select(MiniPagePart)
    case use(MiniPagePart)
    case step(MiniPagePart, Int)
    case choose(Int, Int)
    case press(Int)
  }

  /// What is shared of it (D54).
  package struct Card: Hashable, Sendable {
    var title: String
    var link: MiniProgramLink
  }

  /// The head takes the first row.
  static let headRows = 1

  /// The pages that are open, the uppermost last.
  private(set) var stack: [MiniProgramLink]
  private(set) var view: MiniProgramView?
  private(set) var hasLoaded = false
  var layout = MiniPageLayout()
  /// What is being typed, by block.
  var fields: [Int: TextField] = [:]
  private var wasOpened = false
  private var wantsLoad = false
  private var size = Size(columns: 0, rows: 0)

  package init(_ link: MiniProgramLink) { stack = [link] }

  package func title(in context: ScreenContext) -> String {
    view?.page?.title ?? context(.miniProgramWord)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    switch handling {
    case .typing: Self.typingTable
    case .choosing: Self.choosingTable
    case .counting: Self.countingTable
    case .openingAndCounting: Self.orderingTable
    case .using: Self.table
    }
  }

  private static let table = KeyTable<Intent>([acting] + everywhere)

  /// Both ways lead through choices and numbers; leaving is up to Esc there.
  private static let choosingTable = KeyTable<Intent>(
    stepping(.nextChoice, .previousChoice) + everywhere)
  private static let countingTable = KeyTable<Intent>(
    stepping(.oneMore, .oneFewer) + everywhere)
  private static let orderingTable = KeyTable<Intent>(
    [
      acting,
      Binding([.character("a")], .more, .oneMore, hinted: true),
      Binding([.character("b")], .fewer, .oneFewer, hinted: true),
    ] + everywhere)

  private static let acting = Binding<Intent>(
    [.enter, .character(" ")] + Keys.right, .act, .useOrMore, hinted: true)

  private static func stepping(_ next: Word, _ previous: Word) -> [Binding<Intent>] {
    [
      Binding(
        [.right, .enter, .character(" "), .character("l"), .character("a")], .more, next,
        hinted: true),
      Binding(Keys.left + [.character("b")], .fewer, previous, hinted: true),
    ]
  }

  private static let everywhere =
    [
      Binding<Intent>([.character("m")], .menu, .miniProgramMenu, hinted: true),
      Binding([.character("s")], .forward, .forward),
      Binding([.character("f")], .toggleFloating, .floating),
      Binding([.character("H")], .restart, .toFirstPage),
      Binding([.character("X")], .close, .closeMiniProgram, hinted: true),
    ] + ListMove.bindings { .move($0) }

  private static let typingTable = KeyTable<Intent>([
    Binding([.enter, .down], .move(.down), .nextField, hinted: true),
    Binding([.up], .move(.up), .up),
    Binding([.pageUp], .move(.top), .toTop),
    Binding([.pageDown], .move(.bottom), .toBottom),
  ])

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    return isTyping ? TextField.Edit(key).map(Intent.edit) : nil
  }

  package func intent(forPaste text: String) -> Intent? {
    isTyping ? .edit(.insert(text)) : nil
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard hasLoaded, view == nil else {
      if case .edit(.insert(let text)) = intent, isNumber, !Self.isNumeral(text) {
        return .digitsOnly
      }
      return nil
    }
    switch intent {
    case .move, .wheel, .close: return nil
    default: return .miniProgramGone
    }
  }

  // MARK: Loading

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    layout.layout(
      Size(
        columns: min(size.columns, MiniPageLayout.measureMax),
        rows: max(0, size.rows - Self.headRows)))
  }

  package var needsLoad: Bool { wantsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    wantsLoad = false
    guard let link = stack.last else { return }
    view = try reader.miniProgram(link, at: context.now)
    hasLoaded = true
    layout.set(view?.page, drawsPictures: context.drawsPictures)
  }

  /// Opening counts once for each time the screen appears.
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard !wasOpened, let id = view?.row.id else { return [] }
    wasOpened = true
    return [.perform(.openMiniProgram(id))]
  }

  // MARK: Pages

  mutating func show(_ stack: [MiniProgramLink]) {
    self.stack = Array(stack.suffix(MiniProgramLimits.stack))
    fields = [:]
    layout.list = LineList()
    layout.list.layout(height: max(0, size.rows - Self.headRows))
    layout.set(nil, drawsPictures: false)
    wantsLoad = true
  }

  package mutating func leave(in context: ScreenContext) -> [Effect] {
    let kept = resting(in: context)
    guard stack.count > 1 else { return kept + [.pop] }
    show(stack.dropLast())
    return kept
  }

  /// What is typed is kept before it is painted.
  package mutating func resting(in context: ScreenContext) -> [Effect] {
    fields.keys.sorted().compactMap { block in
      guard let text = fields[block]?.text else { return nil }
      switch content(of: block) {
      case .field(label: _, let value, hint: _, max: _)?:
        return text == value ? nil : use(block, .enter(.text(text)))
      case .number(_, let value, let range)?:
        guard let number = Int(text), range.contains(number), number != value else { return nil }
        return use(block, .enter(.number(number)))
      default: return nil
      }
    }
  }

  // MARK: Update

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): layout.list.move(move)
    case .wheel(let rows): layout.list.wheel(by: rows)
    case .act: return resting(in: context) + (layout.list.choice().map { act(on: $0) } ?? [])
    case .more: return layout.list.choice().map { step($0, by: 1) } ?? []
    case .fewer: return layout.list.choice().map { step($0, by: -1) } ?? []
    case .edit(let edit): type(edit)
    case .select(let part): layout.list.select(part)
    case .use(let part):
      layout.list.select(part)
      return resting(in: context) + act(on: part)
    case .step(let part, let count):
      layout.list.select(part)
      return step(part, by: count)
    case .choose(let block, let option):
      layout.list.select(.option(block, option))
      layout.list.select(.control(block))
      return choose(option, of: block)
    case .press(let block):
      layout.list.select(.control(block))
      return resting(in: context) + act(on: .control(block))
    case .restart:
      guard let first = stack.first else { return [] }
      let kept = resting(in: context)
      show([MiniProgramLink(first.program)])
      return kept
    case .close: return resting(in: context) + [.pop]
    default: return share(intent, in: context)
    }
    return []
  }

  // MARK: What came of it

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .useMiniProgram(_, let input):
      var effects: [Effect] = []
      for case .miniProgramUsed(_, by: _, let outcomes) in events {
        for outcome in outcomes { effects += follow(outcome, of: input, in: context) }
      }
      return effects
    case .keepMiniProgram(_, let isKept):
      return [.notice(Notice(context(isKept ? .addedToMine : .removedFromMine)))]
    case .setFloating(_, let isFloating):
      return [.notice(Notice(context(isFloating ? .nowFloating : .floatsNoMore)))]
    case .sendMessage: return [.notice(Notice(context(.forwarded)))]
    default: return []
    }
  }

  private mutating func follow(
    _ outcome: MiniProgram.Outcome, of input: MiniProgram.Input, in context: ScreenContext
  ) -> [Effect] {
    guard let program = stack.first?.program else { return [] }
    switch outcome {
    case .go(let page, let item):
      show(stack + [MiniProgramLink(program, page: page, item: item)])
    case .back: if stack.count > 1 { show(stack.dropLast()) }
    case .relaunch(let page): show([MiniProgramLink(program, page: page)])
    case .say(let text): return [.notice(Notice(text))]
    case .bill(let title, let cents):
      guard let view else { return [] }
      return [
        .popup(
          PaySheet(
            Bill(payee: view.account, cents: Int64(cents), title: title),
            payee: view.row.accountName
          ) { source in
            var paying = input
            paying.gesture = .pay(cents: cents, from: source)
            return Intent.pay(paying)
          })
      ]
    case .share(let title, let page, let item):
      let card = Card(title: title, link: MiniProgramLink(program, page: page, item: item))
      return update(.shareCard(card), in: context)
    case .paid, .answered, .told: break
    }
    return []
  }
}
