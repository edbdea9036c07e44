import Domain
import TerminalKit
import WorldStore

/// What stands above the first post of somebody's album: the cover with its likes (M2), the posts that are pinned
/// (M131), and in one's own the camera under Today (M133).
struct AlbumHead: Sendable {
  /// What of it can be chosen with the keys, from top to bottom.
  enum Stop: Hashable, Sendable {
    case cover
    case pin(Int)
    case camera
  }

  private(set) var chosen: Stop?
  private(set) var cover = MomentsCover()
  private(set) var pins: [MomentRow] = []
  private(set) var profile: PersonProfile?
  private var isRoomy = false

  var isOwn: Bool { profile?.relation == .me }

  mutating func load(_ person: Person.ID, from reader: World.Reader) throws(StorageError) {
    profile = try reader.person(person)
    cover = try reader.momentsCover(of: person)
    pins = try reader.pinnedMoments(of: person)
  }

  /// `y` is where the head begins, if it is in sight.
  mutating func fit(screen: Size, y: Int?) {
    isRoomy = MomentsCover.isRoomy(screen)
    guard let chosen else { return }
    let isInSight = y.map { $0 + self.y(of: chosen) >= 0 } ?? false
    if !stops.contains(chosen) || !isInSight { self.chosen = nil }
  }

  private var stops: [Stop] { [.cover] + pins.indices.map { .pin($0) } + (isOwn ? [.camera] : []) }

  // MARK: Moving

  mutating func leave() { chosen = nil }

  /// Up from the first post, or further up.
  mutating func moveUp() { chosen = stops.stop(above: chosen) }

  /// Down; from the last it is the first post again.
  mutating func moveDown() { chosen = stops.stop(below: chosen) }

  /// Where there are no posts to come down to.
  var isLast: Bool { chosen == stops.last }

  // MARK: Layout

  private var coverHeight: Int { cover.height(isRoomy: isRoomy) }
  private var pinsHeight: Int { pins.isEmpty ? 0 : pins.count + 1 }

  var height: Int { coverHeight + 1 + pinsHeight + (isOwn ? 2 : 0) }

  private func y(of stop: Stop) -> Int {
    switch stop {
    case .cover: 0
    case .pin(let index): coverHeight + 1 + index
    case .camera: coverHeight + 1 + pinsHeight
    }
  }

  // MARK: View

  func view(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<AlbumScreen.Intent>,
    in context: ScreenContext
  ) {
    guard let profile else { return }
    let rect = Rect(x: measure.x, y: y, width: measure.width, height: coverHeight)
    canvas.cover(
      cover.picture, name: profile.name, profile.person.avatar, likes: cover.likes.map(\.name),
      at: rect, in: context)
    canvas.onClick(rect, .coverMenu)
    for (index, row) in pins.enumerated() {
      draw(
        row, isFirst: index == 0, y: y + self.y(of: .pin(index)), measure, on: &canvas, in: context)
    }
    if isOwn { drawCamera(y: y + self.y(of: .camera), measure, on: &canvas, in: context) }
    guard let chosen else { return }
    let height = chosen == .cover ? coverHeight : 1
    let style = context.theme[context.hasFocus ? .marker : .border]
    let top = y + self.y(of: chosen)
    for line in top..<(top + height) {
      canvas.write("▌", x: measure.x - 2, y: line, style: style)
    }
  }

  private func draw(
    _ row: MomentRow, isFirst: Bool, y: Int, _ measure: PostMeasure,
    on canvas: inout Canvas<AlbumScreen.Intent>, in context: ScreenContext
  ) {
    if isFirst {
      canvas.write(context(.pinned), x: measure.x, y: y, style: context.theme[.title])
    }
    let text = row.summary(in: context)
    canvas.write(
      TextWidth.clipped(text, to: max(0, measure.width - AlbumLayout.dateWidth)),
      x: measure.x + AlbumLayout.dateWidth, y: y, style: context.theme[.text])
    canvas.onClick(Rect(x: 0, y: y, width: canvas.size.columns, height: 1), .openPost(row.id))
  }

  private func drawCamera(
    y: Int, _ measure: PostMeasure, on canvas: inout Canvas<AlbumScreen.Intent>,
    in context: ScreenContext
  ) {
    canvas.write(context(.today), x: measure.x, y: y, style: context.theme[.title])
    canvas.write(
      "+ " + context(.newPost), x: measure.x + AlbumLayout.dateWidth, y: y,
      style: context.theme[.link], maxWidth: measure.width - AlbumLayout.dateWidth)
    let line = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    canvas.onClick(line, .camera)
    canvas.onSecondaryClick(line, .composeText)
  }
}

extension MomentRow {
  /// The post in a line: its first one, else what it shows.
  func summary(in context: ScreenContext) -> String {
    content.summary(article: article, in: context)
  }
}

extension MomentContent {
  func summary(article: ArticleCard?, in context: ScreenContext) -> String {
    if let line = text.split(whereSeparator: \.isNewline).first { return String(line) }
    switch media {
    case .photos(let photos):
      return photos.map { context.caption($0.picture) }.joined(separator: context(Word(", ", "、")))
    case .video(_, let cover): return context.caption(cover)
    case .article: return article?.title ?? ""
    case .link(let card): return card.title
    case .miniProgram(_, let title, _, _), .music(let title, _): return title
    case nil: return ""
    }
  }
}
