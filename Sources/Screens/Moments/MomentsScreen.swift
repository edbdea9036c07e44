package import Domain
package import TerminalKit
package import WorldStore

/// Moments (朋友圈): what friends posted, newest first (M1–M11, M20–M24, M90–M98).
///
/// ```
///                                      弥子 ┌弥 ┐
///            周 3 notifications ›
///   ▌ 何   何苗
///   ▌      封面第三版。
///   ▌      ┌──────────────┐
///   ▌      │ street lanterns │
///   ▌      └──────────────┘
///   ▌      Yesterday                          ··
///   ▌      ♡ 周远, Anna
///   ▌      Anna: 好看死了
/// ```
/// New posts that arrive while something is read wait above it behind a pill; `g` shows them. Up from the first post
/// chooses the pill of notifications.
package struct MomentsScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case scroll(Int)
    case choose(Moment.ID)
    case act(MomentActions.Intent, on: Moment.ID?)
    case fold(Moment.ID?)
    case write(MomentActions.Writing)
    case refresh
    case notifications
    case compose
    case ownAlbum
    case why
  }

  private var list: TallList<MomentLayout>
  private var actions = MomentActions()
  private var owner: PersonProfile?
  private var size = Size(columns: 0, rows: 0)
  /// Opening puts the dot of the Discover tab out; so does looking at what has arrived (M124, M125).
  private var isOpeningDue = true
  /// Whether there is a pill of notifications, and whether it is chosen instead of a post.
  private var hasNotifications = false
  private var isPillChosen = false

  package init() {
    list = TallList(form: MomentLayout.Form(width: 1, language: .english))
  }

  package func title(in context: ScreenContext) -> String { context(.moments) }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    if actions.composer.isOpen { return Self.writingTable }
    return hasNotifications ? Self.notifiedTable : Self.table
  }

  private static let table = table(hintsNotifications: false)
  private static let notifiedTable = table(hintsNotifications: true)

  /// The notifications are hinted while there are any that haven't been seen.
  private static func table(hintsNotifications: Bool) -> KeyTable<Intent> {
    let open = Binding(
      [.enter, .right, .character("l")], Intent.act(.openCard, on: nil), .open, hinted: true)
    let notifications = Binding(
      [.character("N")], Intent.notifications, .momentNotifications, hinted: hintsNotifications)
    return KeyTable(
      (hintsNotifications ? [open, notifications] : [open]) + postBindings
        + (hintsNotifications ? [] : [notifications]) + ListMove.bindings { .move($0) })
  }

  private static let postBindings: [Binding<Intent>] = [
    Binding([.character("L")], .act(.toggleLike, on: nil), .likeOrUnlike, hinted: true),
    Binding([.character("c")], .act(.comment, on: nil), .comment, hinted: true),
    Binding([.character("P")], .compose, .newPost, hinted: true),
    Binding([.character("x")], .fold(nil), .foldOrUnfold),
    Binding([.character("v")], .act(.details, on: nil), .momentDetails),
    Binding([.character("r")], .act(.comments, on: nil), .reply),
    Binding([.character("a")], .act(.author, on: nil), .authorProfile),
    Binding([.character("m")], .act(.menu, on: nil), .postMenu),
    Binding([.character("w")], .act(.audience, on: nil), .shareWith),
    Binding([.character("W")], .why, .why),
    Binding([.character("d")], .act(.askDelete, on: nil), .delete),
    Binding([.character("R")], .refresh, .refresh),
  ]

  private static let writingTable = KeyTable<Intent>(
    MomentActions.writingKeys { .write($0) })

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    guard actions.composer.isOpen else { return nil }
    return TextField.Edit(key).map { .write(.edit($0)) }
  }

  package func intent(forPaste text: String) -> Intent? {
    actions.composer.isOpen ? .write(.edit(.insert(text))) : nil
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .act(.openCard, nil) where isPillChosen: return nil
    case .act(_, nil) where isPillChosen, .fold(nil) where isPillChosen:
      return .choosePostFirst
    case .act(let intent, let id): return actions.reason(against: intent, on: row(id))
    case .why:
      guard !isPillChosen, let row = row(nil) else { return .choosePostFirst }
      return actions.reason(against: .why(.post(row.id)), on: row)
    case .fold(let id):
      guard let row = row(id), list.layout(of: row.id)?.isFoldable == true else {
        return .noTextToUnfold
      }
      return nil
    default: return nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    fit(in: context)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    fit(in: context)
    owner = try reader.person(context.me)
    try list.load(isOwn: { $0.isMine }) { page throws(StorageError) in try reader.timeline(page) }
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard isOpeningDue else { return [] }
    isOpeningDue = false
    return [.perform(.openMoments)]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    defer { fit(in: context) }
    switch intent {
    case .move(.top), .refresh:
      isPillChosen = false
      list.restart()
      isOpeningDue = true
    case .move(.up): moveUp()
    case .move(.down) where isPillChosen: isPillChosen = false
    case .move(let move):
      isPillChosen = false
      list.move(move)
    case .scroll(let lines): list.scroll(by: lines)
    case .choose(let id):
      if list.selectedID == id, !isPillChosen, let row = row(id) {
        return act(.details, on: row, in: context)
      }
      isPillChosen = false
      list.select(id)
    case .fold(let id):
      guard let row = row(id) else { return [] }
      isPillChosen = false
      list.select(row.id)
      list.toggleFold(row.id)
    case .act(.openCard, nil) where isPillChosen: return [.push(MomentNotificationsScreen())]
    case .act(let intent, let id):
      guard let row = row(id) else { return [] }
      isPillChosen = false
      list.select(row.id)
      let effects = act(intent, on: row, in: context)
      if actions.composer.isOpen {
        fit(in: context)
        list.revealEnd()
      }
      return effects
    case .write(let writing): return actions.update(writing, in: context)
    case .notifications: return [.push(MomentNotificationsScreen())]
    case .compose: return [.push(MomentComposeScreen())]
    case .ownAlbum: return [.push(AlbumScreen(person: context.me))]
    case .why: return row(nil).map { [.popup(WhyPanel(.post($0.id)))] } ?? []
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    actions.performed(action, outcome)
    fit(in: context)
    if case .comment = action, case .done = outcome { list.revealEnd(afterLoad: true) }
    return []
  }

  /// The named post, or the chosen one.
  private func row(_ id: Moment.ID?) -> MomentRow? {
    id.map { list.row($0) } ?? list.selected
  }

  private mutating func act(
    _ intent: MomentActions.Intent, on row: MomentRow, in context: ScreenContext
  ) -> [Effect] {
    actions.update(intent, on: row, in: context) { Intent.act($0, on: row.id) }
  }

  /// Past the beginning of the first post the pill is next, once the head has come into sight.
  private mutating func moveUp() {
    let isFirst = list.selectedID == list.rows.first?.id && (list.visible.first?.y ?? 0) >= 0
    list.move(.up)
    isPillChosen = isFirst && hasNotifications && list.headY == 0
  }

  /// What the sizes of things are now.
  private mutating func fit(in context: ScreenContext) {
    let measure = PostMeasure(columns: size.columns)
    let foot = actions.composer.isOpen ? CommentComposer.height : 0
    list.layout(
      form: MomentLayout.Form(
        width: measure.width, language: context.language, drawsPictures: context.drawsPictures),
      height: max(1, size.rows - foot), headHeight: headHeight(in: context))
    hasNotifications = context.momentsNews.unseenNotifications > 0
    let isPillInSight = list.headY.map { $0 + Self.pillY >= 0 } ?? false
    if !hasNotifications || !isPillInSight { isPillChosen = false }
  }

  /// The line of the head that the pill stands in.
  private static let pillY = 3

  private func headHeight(in context: ScreenContext) -> Int {
    context.momentsNews.unseenNotifications > 0 ? 5 : 3
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let whole = Rect(canvas.size)
    let (content, foot) = whole.splitBottom(actions.composer.isOpen ? CommentComposer.height : 0)
    let measure = PostMeasure(columns: canvas.size.columns)
    canvas.inside(content) { canvas in
      canvas.onWheel(content, up: .scroll(-3), down: .scroll(3))
      if let y = list.headY { drawHead(y: y, measure, on: &canvas, in: context) }
      for placed in list.visible { draw(placed, measure, on: &canvas, in: context) }
      if list.hasLoaded, list.rows.isEmpty {
        canvas.write(
          context(.noMoments), x: measure.x, y: headHeight(in: context),
          style: context.theme[.secondary])
      }
      if list.hasNewer { drawPill(on: &canvas, in: context) }
    }
    actions.composer.view(on: &canvas, at: foot, in: context)
  }

  private func draw(
    _ placed: TallList<MomentLayout>.Placed, _ measure: PostMeasure,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let id = placed.row.id
    let block = Rect(x: 0, y: placed.y, width: canvas.size.columns, height: placed.layout.height)
    canvas.onClick(block, .choose(id))
    canvas.onSecondaryClick(block, .act(.menu, on: id))
    canvas.moment(placed.row, placed.layout, x: measure.x, y: placed.y, in: context) { place in
      place.intent.map { .act($0, on: id) } ?? .fold(id)
    }
    if list.selectedID == id, !isPillChosen {
      let style = context.theme[context.hasFocus ? .marker : .border]
      for y in 0..<placed.layout.height {
        canvas.write("▌", x: measure.x - 2, y: placed.y + y, style: style)
      }
    }
  }

  /// One's own name and avatar on the cover (M2), and the pill of notifications (M7).
  private func drawHead(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let cover = Rect(x: measure.x, y: y, width: measure.width, height: AvatarTile.height)
    if let person = owner?.person {
      canvas.cover(name: person.nickname, person.avatar, at: cover, in: context)
      canvas.onClick(cover, .ownAlbum)
    }
    let count = context.momentsNews.unseenNotifications
    guard count > 0 else { return }
    let text = "  \(context(.notifications(count))) › "
    let width = AvatarTile.width + TextWidth.width(of: text)
    let pill = Rect(
      x: measure.x + max(0, (measure.width - width) / 2), y: y + Self.pillY, width: width, height: 1
    )
    canvas.fill(pill, style: context.theme[.cardTitle])
    if let avatar = context.momentsNews.lastActor {
      let style = context.theme[avatar.colour]
      canvas.fill(Rect(x: pill.x, y: pill.y, width: AvatarTile.width, height: 1), style: style)
      canvas.write(avatar.text, x: pill.x + 1, y: pill.y, style: style, maxWidth: 2)
    }
    canvas.write(text, x: pill.x + AvatarTile.width, y: pill.y, style: context.theme[.cardTitle])
    if isPillChosen {
      let style = context.theme[context.hasFocus ? .marker : .border]
      canvas.write("▌", x: pill.x - 2, y: pill.y, style: style)
    }
    canvas.onClick(pill, .notifications)
  }

  /// Floats over the first line while newer posts wait above.
  private func drawPill(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let text = "  \(context(.newPosts))  "
    let width = TextWidth.width(of: text)
    let pill = Rect(
      x: max(0, (canvas.size.columns - width) / 2), y: 0, width: width, height: 1)
    canvas.write(text, x: pill.x, y: 0, style: context.theme[.notice])
    canvas.onClick(pill, .refresh)
  }
}

/// Where posts stand on a screen: never wider than is comfortable, in the middle of a wide one.
struct PostMeasure: Hashable, Sendable {
  let x: Int
  let width: Int

  /// Left of the posts is the mark of the chosen one.
  private static let margin = 2

  init(columns: Int) {
    width = max(1, min(MomentLayout.widthMax, columns - Self.margin - 1))
    x = max(Self.margin, (columns - width) / 2)
  }
}

extension MomentLayout.Place {
  /// What a click there means; nil for what each screen keeps for itself.
  var intent: MomentActions.Intent? {
    switch self {
    case .person(let id): .person(id)
    case .account(let id): .account(id)
    case .fold: nil
    case .adMark: .objections
    case .adLink: .openCard
    case .card: .openCard
    case .audience: .audience
    case .delete: .askDelete
    case .actions: .menu
    case .comment(let id): .tapComment(id)
    case .picture(let index): .picture(index)
    case .moreLikes: .details
    case .moreComments: .comments
    }
  }
}
