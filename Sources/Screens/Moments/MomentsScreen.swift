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
/// chooses the pill of notifications, then what else stands there. `r` takes the first comment under the chosen post in
/// hand, where Enter answers it (M92).
package struct MomentsScreen: CommentingScreen {
  package enum Intent: Hashable, CommentingIntent {
    case move(ListMove)
    case scroll(Int)
    case choose(Moment.ID)
    case act(MomentActions.Intent, on: Moment.ID?)
    case fold(Moment.ID?)
    case comment(CommentIntent)
    case write(MomentActions.Writing)
    case refresh
    case notifications
    /// The camera: tapped, or held (M30).
    case camera
    case composeText
    case compose(MomentComposeScreen.Beginning)
    case unposted
    case ownAlbum
    case why
    case coverMenu
    case chooseCover
    case setCover(AlbumChoice)
    case removeCover
  }

  var list: TallList<MomentLayout>
  package internal(set) var actions = MomentActions()
  private(set) var head = MomentsHead()
  /// The comment in hand under the chosen post; nil is the post itself.
  var comment: MomentComment.ID?
  private var size = Size(columns: 0, rows: 0)
  /// Opening puts the dot of the Discover tab out; so does looking at what has arrived (M124, M125).
  private var isOpeningDue = true

  package init() {
    list = TallList(form: MomentLayout.Form(width: 1, language: .english))
  }

  package func title(in context: ScreenContext) -> String { context(.moments) }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    if actions.composer.isOpen { return Self.writingTable }
    if let chosenComment {
      return chosenComment.isMine ? Self.ownCommentTable : Self.commentTable
    }
    return head.hasNotifications ? Self.notifiedTable : Self.table
  }

  private static let table = table(hintsNotifications: false)
  private static let notifiedTable = table(hintsNotifications: true)

  /// The notifications are hinted while there are any that haven't been seen.
  private static func table(hintsNotifications: Bool) -> KeyTable<Intent> {
    let open = Binding(
      Keys.open, Intent.act(.openCard, on: nil), .open, hinted: true)
    let notifications = Binding(
      [.character("N")], Intent.notifications, .momentNotifications, hinted: hintsNotifications)
    return KeyTable(
      (hintsNotifications ? [open, notifications] : [open]) + postBindings
        + (hintsNotifications ? [] : [notifications]) + ListMove.bindings { .move($0) })
  }

  static let postBindings: [Binding<Intent>] = [
    Binding([.character("v")], .act(.details, on: nil), .momentDetails, hinted: true),
    Binding([.character("L")], .act(.toggleLike, on: nil), .like, hinted: true),
    Binding([.character("c")], .act(.comment, on: nil), .comment, hinted: true),
    Binding([.character("r")], .comment(.choose), .reply, hinted: true),
    Binding([.character("P")], .camera, .newPost, hinted: true),
    Binding([.character("T")], .composeText, .textOnly),
    Binding([.character("x")], .fold(nil), .foldOrUnfold),
    Binding([.character("a")], .act(.author, on: nil), .authorProfile),
    Binding([.character("m")], .act(.menu, on: nil), .postMenu),
    Binding([.character("w")], .act(.audience, on: nil), .shareWith),
    Binding([.character("W")], .why, .why),
    Binding([.character("d")], .act(.askDelete, on: nil), .delete),
    Binding([.character("R")], .refresh, .refresh),
    Binding([.character("O")], .coverMenu, .cover),
    Binding([.character("U")], .unposted, .unpostedMoments),
  ]

  private static let writingTable = Intent.writingKeys

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .act(.openCard, nil) where head.chosen != nil: return nil
    case .act(_, nil) where head.chosen != nil, .fold(nil) where head.chosen != nil:
      return .choosePostFirst
    case .unposted: return head.unposted.isEmpty ? .nothingUnposted : nil
    case .act(let intent, let id): return actions.reason(against: intent, on: row(id))
    case .comment(let intent): return reason(against: intent)
    case .why:
      guard head.chosen == nil, let row = row(nil) else { return .choosePostFirst }
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
    // Further posts don't change what stands above the first.
    if head.isDue || !list.needsLoad { try head.load(from: reader) }
    try list.load(isOwn: { $0.isMine }) { page throws(StorageError) in try reader.timeline(page) }
    if chosenComment == nil { comment = nil }
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard isOpeningDue else { return [] }
    isOpeningDue = false
    return [.perform(.openMoments)]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    defer {
      if chosenComment == nil { comment = nil }
      fit(in: context)
    }
    switch intent {
    case .move(let move) where moveAmongComments(move): break
    case .move(.top), .refresh:
      head.restart()
      list.restart()
      isOpeningDue = true
      if intent == .refresh { return [.notice(Notice(context(.upToDate)))] }
    case .move(.up): moveUp()
    case .move(.down) where head.chosen != nil: head.moveDown()
    case .move(let move):
      head.leave()
      list.move(move)
    case .scroll(let lines): list.scroll(by: lines)
    case .comment(let intent): return update(intent, in: context)
    case .choose(let id):
      comment = nil
      if list.selectedID == id, head.chosen == nil, let row = row(id) {
        return act(.details, on: row, in: context)
      }
      head.leave()
      list.select(id)
    case .fold(let id):
      guard let row = row(id) else { return [] }
      head.leave()
      list.select(row.id)
      list.toggleFold(row.id)
    case .act(.openCard, nil) where head.chosen != nil: return openHead(in: context)
    case .act(let intent, let id):
      guard let row = row(id) else { return [] }
      head.leave()
      list.select(row.id)
      let effects = act(intent, on: row, in: context)
      if actions.composer.isOpen {
        revealAnswered(in: context)
      }
      return effects
    case .write(let writing): return actions.update(writing, in: context)
    case .notifications: return [.push(MomentNotificationsScreen())]
    case .camera: return [.popup(PostSheets.camera({ Intent.compose($0) }, in: context))]
    case .composeText: return [.push(MomentComposeScreen())]
    case .compose(let beginning): return [.push(MomentComposeScreen(beginning: beginning))]
    case .unposted: return [.push(UnpostedScreen())]
    case .ownAlbum: return [.push(AlbumScreen(person: context.me))]
    case .why: return row(nil).map { [.popup(WhyPanel(.post($0.id)))] } ?? []
    case .coverMenu: return [.popup(coverMenu(in: context))]
    case .chooseCover: return [.popup(AlbumPicker(.cover) { Intent.setCover($0) })]
    case .setCover(.photos(let photos)):
      return photos.first.map { [.perform(.setMomentsCover($0.picture))] } ?? []
    case .setCover(.video): return []
    case .removeCover: return [.perform(.setMomentsCover(nil))]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    let effects = actions.performed(action, outcome, in: context)
    fit(in: context)
    guard case .done = outcome else { return effects }
    switch action {
    case .comment:
      comment = nil
      list.revealEnd(afterLoad: true)
    case .setMomentLiked(_, let isLiked) where !list.isSelectedEndInSight:
      return effects + [.notice(Notice(context(isLiked ? .liked : .likeCancelled)))]
    default: break
    }
    return effects
  }

  /// The named post, or the chosen one.
  func row(_ id: Moment.ID?) -> MomentRow? {
    id.map { list.row($0) } ?? list.selected
  }

  mutating func act(
    _ intent: MomentActions.Intent, on row: MomentRow, in context: ScreenContext
  ) -> [Effect] {
    actions.update(intent, on: row, in: context) { Intent.act($0, on: row.id) }
  }

  /// Past the beginning of the first post the head is next, once it has come into sight.
  private mutating func moveUp() {
    let isFirst = list.selectedID == list.rows.first?.id && (list.visible.first?.y ?? 0) >= 0
    let wasInSight = list.headY == 0
    list.move(.up)
    if isFirst, wasInSight || list.headY == 0 { head.moveUp() }
  }

  private func openHead(in context: ScreenContext) -> [Effect] {
    switch head.chosen {
    case .notifications: [.push(MomentNotificationsScreen())]
    case .unposted: [.push(UnpostedScreen())]
    case .cover: [.popup(coverMenu(in: context))]
    case nil: []
    }
  }

  private func coverMenu(in context: ScreenContext) -> ActionSheet {
    PostSheets.cover(
      hasPicture: head.cover.picture != nil, change: Intent.chooseCover,
      remove: Intent.removeCover, also: (.myPosts, Intent.ownAlbum), in: context)
  }

  /// What the sizes of things are now.
  mutating func fit(in context: ScreenContext) {
    let measure = PostMeasure(columns: size.columns)
    let foot = actions.composer.isOpen ? CommentComposer.height : 0
    head.fit(context.momentsNews, screen: size, y: list.headY)
    list.layout(
      form: MomentLayout.Form(
        width: measure.width, language: context.language, drawsPictures: context.drawsPictures),
      height: max(1, size.rows - foot), headHeight: head.height)
    head.fit(context.momentsNews, screen: size, y: list.headY)
  }
}
