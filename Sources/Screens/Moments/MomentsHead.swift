import Domain
import TerminalKit
import WorldStore

/// What stands above the first post of the timeline: the cover with one's own name and avatar and the camera (M2, M30),
/// then posts that couldn't be sent (M39), then the pill of notifications (M7).
struct MomentsHead: Sendable {
  /// What of it can be chosen with the keys, from top to bottom.
  enum Stop: Hashable, Sendable, CaseIterable { case cover, unposted, notifications }

  private(set) var chosen: Stop?
  private(set) var unposted: [MomentDraftRow] = []
  private(set) var cover = MomentsCover()
  private var owner: Person?
  private var notifications = 0
  private var isRoomy = false
  /// Whether it is to be read although nothing has changed.
  private(set) var isDue = true

  mutating func load(from reader: World.Reader) throws(StorageError) {
    isDue = false
    owner = try reader.me()
    unposted = try reader.unpostedMoments()
    cover = try reader.momentsCover(of: reader.viewer)
  }

  /// What is there now; `y` is where the head begins, if it is in sight.
  mutating func fit(_ news: MomentsNews, screen: Size, y: Int?) {
    notifications = news.unseenNotifications
    isRoomy = MomentsCover.isRoomy(screen)
    guard let chosen else { return }
    let isInSight = y.map { $0 + self.y(of: chosen) >= 0 } ?? false
    if !stops.contains(chosen) || !isInSight { self.chosen = nil }
  }

  var hasNotifications: Bool { notifications > 0 }

  private var stops: [Stop] {
    Stop.allCases.filter {
      switch $0 {
      case .cover: true
      case .unposted: !unposted.isEmpty
      case .notifications: notifications > 0
      }
    }
  }

  // MARK: Moving

  mutating func leave() { chosen = nil }

  mutating func restart() {
    leave()
    isDue = true
  }

  /// Up from the first post, or further up.
  mutating func moveUp() { chosen = stops.stop(above: chosen) }

  /// Down; from the last it is the first post again.
  mutating func moveDown() { chosen = stops.stop(below: chosen) }

  // MARK: Layout

  private var coverHeight: Int { cover.height(isRoomy: isRoomy) }

  var height: Int {
    coverHeight + 1 + (unposted.isEmpty ? 0 : 2) + (notifications > 0 ? 2 : 0)
  }

  private func y(of stop: Stop) -> Int {
    switch stop {
    case .cover: 0
    case .unposted: coverHeight + 1
    case .notifications: coverHeight + 1 + (unposted.isEmpty ? 0 : 2)
    }
  }

  // MARK: View

  func view(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<MomentsScreen.Intent>,
    in context: ScreenContext
  ) {
    drawCover(y: y, measure, on: &canvas, in: context)
    if !unposted.isEmpty {
      let text = "  ! \(context(.unposted)) › "
      drawPill(
        text, nil, .unposted, y: y + self.y(of: .unposted), measure, style: context.theme[.notice],
        on: &canvas, in: context)
    }
    if notifications > 0 {
      drawPill(
        "  \(context(.notifications(notifications))) › ", context.momentsNews.lastActor,
        .notifications, y: y + self.y(of: .notifications), measure,
        style: context.theme[.cardTitle], on: &canvas, in: context)
    }
    if let chosen {
      let height = chosen == .cover ? coverHeight : 1
      let style = context.theme[context.hasFocus ? .marker : .border]
      let top = y + self.y(of: chosen)
      for line in top..<(top + height) {
        canvas.write("▌", x: measure.x - 2, y: line, style: style)
      }
    }
  }

  private func drawCover(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<MomentsScreen.Intent>,
    in context: ScreenContext
  ) {
    guard let person = owner else { return }
    let rect = Rect(x: measure.x, y: y, width: measure.width, height: coverHeight)
    canvas.cover(
      cover.picture, name: person.nickname, person.avatar, likes: cover.likes.map(\.name),
      at: rect, in: context)
    canvas.onClick(rect, .coverMenu)
    canvas.onClick(
      Rect(
        x: rect.maxX - AvatarTile.width, y: rect.maxY - AvatarTile.height,
        width: AvatarTile.width, height: AvatarTile.height), .ownAlbum)
    canvas.camera(at: rect, tap: .camera, longPress: .composeText, in: context)
  }

  private func drawPill(
    _ text: String, _ avatar: Avatar?, _ stop: Stop, y: Int, _ measure: PostMeasure, style: Style,
    on canvas: inout Canvas<MomentsScreen.Intent>, in context: ScreenContext
  ) {
    let face = avatar == nil ? 0 : AvatarTile.width
    let width = min(measure.width, face + TextWidth.width(of: text))
    let pill = Rect(
      x: measure.x + max(0, (measure.width - width) / 2), y: y, width: width, height: 1)
    canvas.fill(pill, style: style)
    if let avatar { canvas.smallAvatar(avatar, x: pill.x, y: pill.y, in: context) }
    canvas.write(text, x: pill.x + face, y: pill.y, style: style, maxWidth: width - face)
    canvas.onClick(pill, stop == .unposted ? .unposted : .notifications)
  }
}

extension Canvas {
  /// The strip above somebody's posts: the picture, who likes it, and the name and avatar at its lower right (M2).
  mutating func cover(
    _ picture: Picture?, name: String, _ avatar: Avatar, likes: [String], at rect: Rect,
    in context: ScreenContext
  ) {
    let style = context.theme[.picture]
    fill(rect, style: style)
    if let picture, rect.height > AvatarTile.height {
      photo(Photo(picture), in: rect, in: context)
    }
    let x = rect.maxX - AvatarTile.width
    let y = rect.maxY - AvatarTile.height
    self.avatar(avatar, x: x, y: y, in: context)
    let room = max(0, x - rect.x - 2)
    let text = TextWidth.clipped(name, to: room)
    write(
      text, x: x - 1 - TextWidth.width(of: text), y: y + 1,
      style: context.theme[.title].on(style.background))
    guard !likes.isEmpty else { return }
    let comma = context(Word(", ", "，"))
    let left = max(0, room - TextWidth.width(of: text) - 2)
    write(
      TextWidth.clipped("♡ " + likes.joined(separator: comma), to: left), x: rect.x + 1, y: y + 1,
      style: context.theme[.liked].on(style.background))
  }

  /// The camera at the upper right of a cover (M30).
  mutating func camera(
    at cover: Rect, tap: Intent, longPress: Intent, in context: ScreenContext
  ) {
    let text = " + "
    let isTall = cover.height > AvatarTile.height
    let rect = Rect(
      x: cover.maxX - (isTall ? 4 : AvatarTile.width + 4), y: cover.y, width: 3, height: 1)
    write(text, x: rect.x, y: rect.y, style: context.theme[.cardTitle])
    onClick(rect, tap)
    onSecondaryClick(rect, longPress)
  }
}
