package import Domain
package import TerminalKit
package import WorldStore

/// Somebody's posts by date, newest first (M130–M133): all of one's own, of others what they show (M75, M77).
///
/// ```
///                                  何苗  ┌苗 ┐
///
/// ▌ Yesterday  ▒▒▒▒▒▒▒▒▒▒▒▒ 封面第三版。
/// ▌            ▒▒ street ▒▒
/// ▌            ▒▒ lanterns▒
///
///   12 Mar     雾还没散。
///
///        Only the last month is shown
/// ```
package struct AlbumScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case scroll(Int)
    case openChosen
    case open(Moment.ID)
    /// One of those pinned, which is chosen in its own place.
    case openPost(Moment.ID)
    case camera
    case composeText
    case compose(MomentComposeScreen.Beginning)
    case profile
    case why
    case coverMenu
    case likeCover
    case chooseCover
    case setCover(AlbumChoice)
    case removeCover
  }

  private let person: Person.ID
  private var head = AlbumHead()
  private var extent = AlbumExtent.all
  private var hiddenFrom: Moment.ID?
  private var list: TallList<AlbumLayout>
  private var size = Size(columns: 0, rows: 0)

  package init(person: Person.ID) {
    self.person = person
    list = TallList(form: AlbumLayout.Form(width: 1, language: .english, today: 0), pageSize: 16)
  }

  private var profile: PersonProfile? { head.profile }
  private var isOwn: Bool { head.isOwn }

  package func title(in context: ScreenContext) -> String {
    isOwn ? context(.myPosts) : profile?.name ?? context(.album)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .openChosen, .open, hinted: true),
      Binding([.character("P")], .camera, .newPost, hinted: true),
      Binding([.character("T")], .composeText, .textOnly),
      Binding([.character("L")], .likeCover, .likeCover),
      Binding([.character("O")], .coverMenu, .cover),
      Binding([.character("a")], .profile, .authorProfile),
      Binding([.character("W")], .why, .why),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .why: list.selected == nil || head.chosen != nil ? .noMoments : nil
    case .openChosen: list.selected == nil && head.chosen == nil ? .noMoments : nil
    case .camera, .composeText: isOwn ? nil : Refusal.notYours.sentence
    case .likeCover: head.cover.picture == nil ? .noCover : nil
    default: nil
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
    let isNew = !list.hasLoaded
    try head.load(person, from: reader)
    extent = try reader.albumExtent(of: person)
    fit(in: context)
    try list.load(isOwn: { $0.isMine }) { page throws(StorageError) in
      try reader.album(of: person, page)
    }
    hiddenFrom = firstHidden(in: context)
    fit(in: context)
    // Pins may fill the screen: then the first of them is chosen rather than a post that can't be seen.
    if isNew, list.visible.isEmpty { head.choosePin() }
  }

  /// M74.
  private func firstHidden(in context: ScreenContext) -> Moment.ID? {
    guard isOwn, let oldest = context.settings.moments.range.oldest(at: context.now) else {
      return nil
    }
    guard let index = list.rows.firstIndex(where: { $0.postedAt < oldest }) else { return nil }
    // Where the newest loaded row is hidden already, the divider stands above it only if it is the newest of all.
    return index > 0 || list.isAtStart ? list.rows[index].id : nil
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(.up): moveUp(in: context)
    case .move(.down) where head.chosen != nil && (!list.rows.isEmpty || !head.isLast):
      head.moveDown()
      revealChosen(in: context)
    case .move(let move):
      head.leave()
      list.move(move)
      fit(in: context)
    case .scroll(let lines):
      list.scroll(by: lines)
      fit(in: context)
    case .openChosen:
      if let stop = head.chosen { return open(stop, in: context) }
      return list.selectedID.map { [.push(MomentScreen(moment: $0))] } ?? []
    case .open(let id):
      head.leave()
      list.select(id)
      return [.push(MomentScreen(moment: id))]
    case .openPost(let id): return [.push(MomentScreen(moment: id))]
    case .camera: return [.popup(PostSheets.camera({ Intent.compose($0) }, in: context))]
    case .composeText: return [.push(MomentComposeScreen())]
    case .compose(let beginning): return [.push(MomentComposeScreen(beginning: beginning))]
    case .profile: return [.push(PersonScreen(person: person))]
    case .why: return list.selectedID.map { [.popup(WhyPanel(.post($0)))] } ?? []
    case .coverMenu: return [.popup(coverMenu(in: context))]
    case .likeCover: return [.perform(.setCoverLiked(person, !head.cover.isLiked))]
    case .chooseCover: return [.popup(AlbumPicker(.cover) { Intent.setCover($0) })]
    case .setCover(.photos(let photos)):
      return photos.first.map { [.perform(.setMomentsCover($0.picture))] } ?? []
    case .setCover(.video): return []
    case .removeCover: return [.perform(.setMomentsCover(nil))]
    }
    return []
  }

  /// Above the beginning of the first post the head is next, once something of it is in sight.
  private mutating func moveUp(in context: ScreenContext) {
    let isFirst = list.isAtStart && list.selectedID == list.rows.first?.id
    if head.chosen == nil, !isFirst || (list.visible.first?.y ?? 0) < 0 {
      list.move(.up)
      fit(in: context)
    } else if list.headY == nil {
      // As much of it as leaves the post in sight.
      let post = list.visible.first?.layout.height ?? 0
      list.scroll(by: -max(1, min(head.height, size.rows - post)))
      fit(in: context)
    } else {
      head.moveUp()
      revealChosen(in: context)
    }
  }

  /// Brings what is chosen into sight: a part of the head, which may be higher than the screen, or a post.
  private mutating func revealChosen(in context: ScreenContext) {
    if let lines = head.chosenLines {
      let y = list.headY ?? -head.height
      let below = y + lines.upperBound - size.rows
      list.scroll(by: y + lines.lowerBound < 0 ? y + lines.lowerBound : max(0, below))
    } else {
      list.revealSelection()
    }
    fit(in: context)
  }

  private func open(_ stop: AlbumHead.Stop, in context: ScreenContext) -> [Effect] {
    switch stop {
    case .cover: [.popup(coverMenu(in: context))]
    case .pin(let index): [.push(MomentScreen(moment: head.pins[index].id))]
    case .camera: [.popup(PostSheets.camera({ Intent.compose($0) }, in: context))]
    }
  }

  /// One's own can be changed, a friend's liked (M2).
  private func coverMenu(in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    guard !isOwn else {
      return PostSheets.cover(
        hasPicture: head.cover.picture != nil, change: Intent.chooseCover,
        remove: Intent.removeCover, also: (.profile, Intent.profile), in: context)
    }
    return ActionSheet(
      title: context(.cover),
      options: [
        Option(
          context(head.cover.isLiked ? .unlike : .likeCover), Intent.likeCover,
          unavailable: head.cover.picture == nil ? context(.noCover) : nil),
        Option(context(.profile), Intent.profile),
      ])
  }

  private mutating func fit(in context: ScreenContext) {
    let form = AlbumLayout.Form(
      width: PostMeasure(columns: size.columns).width, language: context.language,
      today: context.now.dayNumber, hasTodayAbove: isOwn, hiddenFrom: hiddenFrom,
      drawsPictures: context.drawsPictures)
    head.fit(form, screen: size, y: list.headY)
    list.layout(
      form: form, height: size.rows, headHeight: head.height,
      footHeight: foot(in: context) == nil ? 0 : 1)
    head.fit(form, screen: size, y: list.headY)
  }

  /// What the last line says.
  private func foot(in context: ScreenContext) -> String? {
    guard profile != nil, list.hasLoaded else { return nil }
    switch extent {
    case .range(let range): return context(.onlyShown(range))
    case .strangersTen: return context(.strangersSeeTen)
    case .all where isOwn: return list.rows.isEmpty ? context(.noMoments) : nil
    // Whoever hides posts looks like somebody who never posted.
    case .all: return list.rows.isEmpty ? Self.thinLine : nil
    case .closed: return Self.thinLine
    }
  }

  private static let thinLine = String(repeating: "─", count: 12)

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let measure = PostMeasure(columns: canvas.size.columns)
    canvas.onWheel(Rect(canvas.size), up: .scroll(-3), down: .scroll(3))
    if let y = list.headY { head.view(y: y, measure, on: &canvas, in: context) }
    for placed in list.visible { draw(placed, measure, on: &canvas, in: context) }
    if let y = list.footY, let text = foot(in: context) {
      canvas.centred(text, y: y, style: context.theme[.secondary])
    }
  }

  private func draw(
    _ placed: TallList<AlbumLayout>.Placed, _ measure: PostMeasure,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let layout = placed.layout
    canvas.onClick(
      Rect(
        x: 0, y: placed.y + layout.bodyY, width: canvas.size.columns,
        height: layout.height - layout.bodyY), .open(placed.row.id))
    canvas.albumPost(layout, x: measure.x, y: placed.y, in: context)
    guard list.selectedID == placed.row.id, head.chosen == nil else { return }
    let style = context.theme[context.hasFocus ? .marker : .border]
    for y in layout.bodyY..<layout.height {
      canvas.write("▌", x: measure.x - 2, y: placed.y + y, style: style)
    }
  }
}
