package import Domain
package import TerminalKit
package import WorldStore

/// Notifications of Moments (M120, M114, M93, M126): who liked, commented, replied or mentioned.
///
/// ```
/// ▌ An   Anna Li                                          封面第三版。
/// ▌      ♡ · 10 mins ago
///   周   周远                                              雾还没散…
///        周六？ · Yesterday
///   View more...
/// ```
/// Opened while there are unseen ones it shows these first; the last line brings the rest.
package struct MomentNotificationsScreen: Screen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<Int64>)
    case person(Person.ID)
    case showAll
    case why
    case mute
    case askClear
    case clear
  }

  private var list = PagedList<MomentNotificationRow>()
  /// Rows that were unseen when the list was opened or have come since; nil shows all.
  private var fresh: Set<Int64>?
  private var hasLoaded = false
  private var isStale = false
  /// The newest row that the world was told of as seen.
  private var acknowledged: Int64?

  static let rowHeight = 3

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.momentNotifications) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table(
    [
      Binding([.character("x")], .showAll, .viewMore, hinted: true),
      Binding([.character("W")], .why, .why),
      Binding([.character("d")], .mute, .muteMoment),
      Binding([.character("C")], .askClear, .clearAll, hinted: true),
    ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open), .why: list.selected == nil ? Refusal.notFound.sentence : gone(list.selected)
    case .row(.openRow(let id)): gone(list.rows.first { $0.id == id })
    case .showAll: fresh == nil ? .allShown : nil
    case .mute: list.selected == nil ? Refusal.notFound.sentence : gone(list.selected)
    case .askClear: list.rows.isEmpty && fresh == nil ? .noNotifications : nil
    default: nil
    }
  }

  /// M114.
  private func gone(_ row: MomentNotificationRow?) -> Word? {
    row?.excerpt == nil ? .momentGone : nil
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(visible: size.rows / Self.rowHeight)
  }

  package var needsLoad: Bool { isStale || list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    isStale = false
    if !hasLoaded {
      hasLoaded = true
      fresh = context.momentsNews.unseenNotifications > 0 ? [] : nil
    }
    var fresh = fresh
    try list.load { page throws(StorageError) in
      let rows = try reader.momentNotifications(page)
      guard let known = fresh else { return rows }
      let all = known.union(rows.filter(\.isUnseen).map(\.id))
      fresh = all
      return rows.filter { all.contains($0.id) }
    }
    self.fresh = fresh
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    guard let newest = list.rows.first, newest.isUnseen, newest.id != acknowledged else {
      return []
    }
    acknowledged = newest.id
    return [.perform(.openMomentNotifications)]
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(.move(.down))
    where fresh != nil && list.selectedID == list.rows.last?.id && !list.hasRowsBelow:
      showAll()
    case .row(let intent):
      guard list.update(intent) != nil, let row = list.selected else { return [] }
      return [.push(MomentScreen(moment: row.moment))]
    case .person(let id): return [.push(PersonScreen(person: id))]
    case .showAll: showAll()
    case .why: return list.selected.map { [.popup(WhyPanel(.post($0.moment)))] } ?? []
    case .mute:
      return list.selected.map { [.perform(.muteMoment($0.moment, true))] } ?? []
    case .askClear:
      return [.confirm(.clearAllQuestion, .clearAll, Intent.clear, in: context)]
    case .clear:
      fresh = nil
      return [.perform(.clearMomentNotifications)]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    return MomentKeep.notice(action, in: context).map { [.notice($0)] } ?? []
  }

  private mutating func showAll() {
    guard fresh != nil else { return }
    fresh = nil
    isStale = true
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let measure = PostMeasure(columns: canvas.size.columns)
    canvas.onWheel(Rect(canvas.size), up: .row(.wheel(-1)), down: .row(.wheel(1)))
    if hasLoaded, list.rows.isEmpty {
      canvas.write(
        context(.noNotifications), x: measure.x, y: 1, style: context.theme[.secondary])
    }
    var y = 0
    for row in list.visible {
      let rect = Rect(x: 0, y: y, width: canvas.size.columns, height: 2)
      canvas.onClick(rect, .row(.openRow(row.id)))
      canvas.inside(Rect(x: measure.x, y: y, width: measure.width, height: 2)) { canvas in
        draw(row, on: &canvas, in: context)
      }
      if row.id == list.selectedID {
        for line in y..<(y + 2) {
          canvas.write("▌", x: measure.x - 2, y: line, style: context.theme[.marker])
        }
        canvas.highlight(
          Rect(x: measure.x - 1, y: y, width: measure.width + 1, height: 2), in: context)
      }
      y += Self.rowHeight
    }
    if fresh != nil, !list.hasRowsBelow {
      let rect = Rect(x: measure.x, y: y, width: measure.width, height: 1)
      canvas.write(context(.viewMore), x: rect.x, y: y, style: context.theme[.link])
      canvas.onClick(rect, .showAll)
    }
  }

  private func draw(
    _ row: MomentNotificationRow, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let isFresh = row.isUnseen || fresh?.contains(row.id) == true
    canvas.avatar(row.avatar, badge: isFresh ? .dot : .none, x: 0, y: 0, in: context)
    canvas.onClick(
      Rect(x: 0, y: 0, width: AvatarTile.width, height: AvatarTile.height), .person(row.actor.id))
    let x = MomentLayout.textX
    let excerptWidth = width >= 50 ? max(16, width / 4) : 0
    let room = max(0, width - x - (excerptWidth > 0 ? excerptWidth + 2 : 0))
    canvas.write(
      TextWidth.clipped(row.actor.name, to: room), x: x, y: 0, style: context.theme[.link])

    let time = " · " + context.momentTime(row.at)
    let timeWidth = min(room, TextWidth.width(of: time))
    let (text, role) = words(of: row, in: context)
    let used = canvas.write(
      TextWidth.clipped(text, to: max(0, room - timeWidth)), x: x, y: 1,
      style: context.theme[role])
    canvas.write(
      time, x: x + used, y: 1, style: context.theme[.secondary], maxWidth: room - used)

    guard excerptWidth > 0 else { return }
    if let thumbnail = row.thumbnail {
      let size = min(excerptWidth, 12)
      canvas.photo(
        thumbnail, in: Rect(x: width - size, y: 0, width: size, height: 2), in: context)
      return
    }
    let excerpt = row.excerpt ?? context(.momentGone)
    let lines = TextWrap.wrapped(excerpt, width: excerptWidth)
    for (index, line) in lines.prefix(2).enumerated() {
      let shown =
        index == 1 && lines.count > 2
        ? TextWidth.clipped("\(line)…", to: excerptWidth) : String(line)
      canvas.write(
        shown, x: width - excerptWidth, y: index, style: context.theme[.secondary],
        maxWidth: excerptWidth)
    }
  }

  private func words(
    of row: MomentNotificationRow, in context: ScreenContext
  ) -> (text: String, role: Role) {
    switch row.kind {
    case .liked: ("♡", .liked)
    case .commented(let text), .replied(let text): (text, .text)
    case .mentioned: (context(.mentionedYou), .text)
    case .commentDeleted: (context(.commentDeleted), .secondary)
    }
  }
}
