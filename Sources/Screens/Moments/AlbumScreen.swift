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
    case compose
    case profile
    case why
  }

  private let person: Person.ID
  private var profile: PersonProfile?
  private var extent = AlbumExtent.all
  private var hiddenFrom: Moment.ID?
  private var list: TallList<AlbumLayout>
  private var size = Size(columns: 0, rows: 0)

  package init(person: Person.ID) {
    self.person = person
    list = TallList(form: AlbumLayout.Form(width: 1, language: .english, today: 0), pageSize: 16)
  }

  private var isOwn: Bool { profile?.relation == .me }

  package func title(in context: ScreenContext) -> String {
    isOwn ? context(.myPosts) : profile?.name ?? context(.album)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .openChosen, .open, hinted: true),
      Binding([.character("P")], .compose, .newPost, hinted: true),
      Binding([.character("a")], .profile, .authorProfile),
      Binding([.character("W")], .why, .why),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .openChosen, .why: list.selected == nil ? .noMoments : nil
    case .compose: isOwn ? nil : Refusal.notYours.sentence
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
    profile = try reader.person(person)
    extent = try reader.albumExtent(of: person)
    fit(in: context)
    try list.load(isOwn: { $0.isMine }) { page throws(StorageError) in
      try reader.album(of: person, page)
    }
    hiddenFrom = firstHidden(in: context)
    fit(in: context)
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
    case .move(let move):
      list.move(move)
      fit(in: context)
    case .scroll(let lines): list.scroll(by: lines)
    case .openChosen: return list.selectedID.map { [.push(MomentScreen(moment: $0))] } ?? []
    case .open(let id):
      list.select(id)
      return [.push(MomentScreen(moment: id))]
    case .compose: return [.push(MomentComposeScreen())]
    case .profile: return [.push(PersonScreen(person: person))]
    case .why: return list.selectedID.map { [.popup(WhyPanel(.post($0)))] } ?? []
    }
    return []
  }

  private mutating func fit(in context: ScreenContext) {
    list.layout(
      form: AlbumLayout.Form(
        width: PostMeasure(columns: size.columns).width, language: context.language,
        today: context.now.dayNumber, hasTodayAbove: isOwn, hiddenFrom: hiddenFrom,
        drawsPictures: context.drawsPictures),
      height: size.rows, headHeight: isOwn ? 5 : 3, footHeight: foot(in: context) == nil ? 0 : 1)
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
    if let y = list.headY { drawHead(y: y, measure, on: &canvas, in: context) }
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
    guard list.selectedID == placed.row.id else { return }
    let style = context.theme[context.hasFocus ? .marker : .border]
    for y in layout.bodyY..<layout.height {
      canvas.write("▌", x: measure.x - 2, y: placed.y + y, style: style)
    }
  }

  /// The cover, and below one's own the way to a new post under Today (M133).
  private func drawHead(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    guard let profile else { return }
    let cover = Rect(x: measure.x, y: y, width: measure.width, height: AvatarTile.height)
    canvas.cover(name: profile.name, profile.person.avatar, at: cover, in: context)
    canvas.onClick(cover, .profile)
    guard isOwn else { return }
    canvas.write(context(.today), x: measure.x, y: y + 3, style: context.theme[.title])
    canvas.write(
      "+ " + context(.newPost), x: measure.x + AlbumLayout.dateWidth, y: y + 3,
      style: context.theme[.link], maxWidth: measure.width - AlbumLayout.dateWidth)
    canvas.onClick(Rect(x: 0, y: y + 3, width: canvas.size.columns, height: 1), .compose)
  }
}
