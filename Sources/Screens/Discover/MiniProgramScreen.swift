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
  private var stack: [MiniProgramLink]
  private(set) var view: MiniProgramView?
  private(set) var hasLoaded = false
  var layout = MiniPageLayout()
  /// What is being typed, by block.
  private(set) var fields: [Int: TextField] = [:]
  private var wasOpened = false
  private var wantsLoad = false
  private var size = Size(columns: 0, rows: 0)

  package init(_ link: MiniProgramLink) { stack = [link] }

  package func title(in context: ScreenContext) -> String {
    view?.page?.title ?? context(.miniProgramWord)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> { isTyping ? Self.typingTable : Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(
        [.enter, .character(" "), .right, .character("l")], .act, .useOrMore, hinted: true),
      Binding([.character("b")], .fewer, .oneFewer, hinted: true),
      Binding([.character("a")], .more, .oneMore),
      Binding([.character("m")], .menu, .miniProgramMenu, hinted: true),
      Binding([.character("s")], .forward, .forward),
      Binding([.character("f")], .toggleFloating, .floating),
      Binding([.character("H")], .restart, .toFirstPage),
      Binding([.character("X")], .close, .closeMiniProgram, hinted: true),
    ] + ListMove.bindings { .move($0) })

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
      switch intent {
      case .more, .fewer: return canStep ? nil : .nothingToCount
      default: return nil
      }
    }
    switch intent {
    case .move, .wheel, .close: return nil
    default: return .miniProgramGone
    }
  }

  /// Whether what is typed goes to a field.
  var isTyping: Bool {
    guard case .control(let block)? = layout.list.selectedID else { return false }
    switch content(of: block) {
    case .field(label: _, value: _, hint: _, max: _)?: return true
    case .number(_, _, let range)?: return isTyped(range)
    default: return false
    }
  }

  /// Of many numbers one is typed, of a few counted to.
  func isTyped(_ range: ClosedRange<Int>) -> Bool {
    range.upperBound.subtractingReportingOverflow(range.lowerBound).partialValue > 20
  }

  private var canStep: Bool {
    switch layout.list.selectedID {
    case .item(let block, let id)?: item(block, id)?.count != nil
    case .control(let block)?:
      switch content(of: block) {
      case .counter?, .number?, .choice?: true
      default: false
      }
    default: false
    }
  }

  private func content(of block: Int) -> MiniPage.Content? {
    view?.page?.rows.first { $0.block == block }?.content
  }

  private func item(_ block: Int, _ id: String) -> MiniPage.Item? {
    for row in view?.page?.rows ?? [] where row.block == block {
      if case .item(let item) = row.content, item.id == id { return item }
    }
    return nil
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

  private mutating func show(_ stack: [MiniProgramLink]) {
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

  private mutating func type(_ edit: TextField.Edit) {
    guard case .control(let block)? = layout.list.selectedID else { return }
    let content = content(of: block)
    var field: TextField
    switch content {
    case .field(label: _, let value, hint: _, let max)?:
      field = fields[block] ?? TextField(value)
      field.apply(edit)
      if field.text.count > max, case .insert = edit { return }
    case .number(_, let value, _)?:
      field = fields[block] ?? TextField("\(value)")
      if case .insert(let text) = edit {
        // The first digit takes the place of the number that was there.
        if fields[block] == nil { field = TextField() }
        guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "-" }) else { return }
      }
      field.apply(edit)
      if field.text.count > 10 { return }
    default: return
    }
    fields[block] = field
  }

  private func act(on part: Part) -> [Effect] {
    switch part {
    case .item(let block, let id):
      guard let item = item(block, id) else { return [] }
      return [use(block, item.opens ? .open(id) : .count(id, by: 1))].compactMap(\.self)
    case .option(let block, let index): return choose(index, of: block)
    case .control(let block):
      switch content(of: block) {
      case .button?: return [use(block, .press)].compactMap(\.self)
      case .counter?, .number?, .choice?: return step(part, by: 1)
      default: return []
      }
    }
  }

  private func step(_ part: Part, by count: Int) -> [Effect] {
    switch part {
    case .item(let block, let id): return [use(block, .count(id, by: count))].compactMap(\.self)
    case .option: return []
    case .control(let block):
      switch content(of: block) {
      case .counter?: return [use(block, .count(nil, by: count))].compactMap(\.self)
      case .number(_, let value, let range)?:
        let next = min(max(range.lowerBound, value + count), range.upperBound)
        return next == value ? [] : [use(block, .enter(.number(next)))].compactMap(\.self)
      case .choice(_, let options, several: false)?:
        let chosen = options.firstIndex { $0.isChosen } ?? (count > 0 ? -1 : 0)
        return choose((chosen + count + options.count) % max(1, options.count), of: block)
      default: return []
      }
    }
  }

  private func choose(_ option: Int, of block: Int) -> [Effect] {
    guard case .choice(_, let options, _)? = content(of: block), options.indices.contains(option)
    else { return [] }
    return [use(block, .enter(options[option].value))].compactMap(\.self)
  }

  private func use(_ block: Int, _ gesture: MiniProgram.Input.Gesture) -> Effect? {
    guard let view, let page = view.page else { return nil }
    return .perform(
      .useMiniProgram(
        view.row.id, MiniProgram.Input(page: page.name, item: page.item, block: block, gesture)))
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

  // MARK: The capsule's menu

  private func share(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let view else { return [] }
    switch intent {
    case .menu:
      let words: [(Word, Intent)] = [
        (.forward, .forward), (view.row.isKept ? .removeFromMine : .addToMine, .toggleKept),
        (view.isFloating ? .cancelFloating : .floating, .toggleFloating),
        (.feedback, .feedback), (.aboutMiniProgram, .about),
      ]
      return [
        .popup(
          ActionSheet(
            title: view.row.name[context.language],
            options: words.map { ActionSheet.Option(context($0.0), $0.1) }))
      ]
    case .forward:
      let title = view.page?.title ?? ""
      let link = stack.last ?? MiniProgramLink(view.row.handle)
      return share(.shareCard(Card(title: title, link: link)), in: context)
    case .shareCard(let card):
      return [
        .popup(
          ActionSheet(
            title: card.title,
            options: [
              .init(context(.sendToChat), Intent.chooseRecipients([], card)),
              .init(context(.shareOnMoments), Intent.shareOnMoments(card)),
            ]))
      ]
    case .chooseRecipients(let recipients, let card):
      guard !recipients.isEmpty else {
        return [
          .popup(
            PeerPicker(title: context(.sendToChat)) { Intent.chooseRecipients($0, card) })
        ]
      }
      let peers = recipients.map(\.peer)
      return [
        .popup(
          TextPrompt(
            title: card.title, message: context.sendingTo(recipients),
            placeholder: context(.leaveMessage), action: .send
          ) { Intent.send(to: peers, card, message: $0) })
      ]
    case .send(let peers, let card, let message):
      return SendToChat.effects(
        of: .miniProgram(
          name: view.row.name[context.language], title: card.title, link: card.link,
          picture: view.cover), to: peers, message: message)
    case .shareOnMoments(let card):
      return [
        .push(
          MomentComposeScreen(
            sharing: .miniProgram(
              name: view.row.name[context.language], title: card.title, link: card.link,
              picture: view.cover)))
      ]
    case .toggleFloating:
      return [.perform(.setFloating(.miniProgram(view.row.id), !view.isFloating))]
    case .toggleKept: return [.perform(.keepMiniProgram(view.row.id, !view.row.isKept))]
    case .feedback: return [.push(ConversationScreen(peer: .account(view.account)))]
    case .about: return [.push(AccountProfileScreen(account: view.account))]
    case .pay(let input): return [.perform(.useMiniProgram(view.row.id, input))]
    default: return []
    }
  }
}
