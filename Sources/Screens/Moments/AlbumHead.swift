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
  private var pinLayouts: [AlbumLayout] = []
  private var pinForm: AlbumLayout.Form?

  var isOwn: Bool { profile?.relation == .me }

  mutating func load(_ person: Person.ID, from reader: World.Reader) throws(StorageError) {
    profile = try reader.person(person)
    cover = try reader.momentsCover(of: person)
    pins = try reader.pinnedMoments(of: person)
    pinForm = nil
  }

  /// `y` is where the head begins, if it is in sight.
  mutating func fit(_ form: AlbumLayout.Form, screen: Size, y: Int?) {
    isRoomy = MomentsCover.isRoomy(screen)
    if pinForm != form {
      pinForm = form
      pinLayouts = pins.enumerated().map { index, row in
        AlbumLayout(pinned: row, in: form, isFirst: index == 0)
      }
    }
    guard let chosen else { return }
    let isInSight = y.map { $0 + lines(of: chosen).upperBound > 0 } ?? false
    if !stops.contains(chosen) || !isInSight { self.chosen = nil }
  }

  private var stops: [Stop] { [.cover] + pins.indices.map { .pin($0) } + (isOwn ? [.camera] : []) }

  // MARK: Moving

  mutating func leave() { chosen = nil }

  /// Up from the first post, or further up.
  mutating func moveUp() { chosen = stops.stop(above: chosen) }

  /// Down; from the last it is the first post again.
  mutating func moveDown() { chosen = stops.stop(below: chosen) }

  /// Chooses the first post that is pinned, if one is.
  mutating func choosePin() { chosen = pins.isEmpty ? nil : .pin(0) }

  /// Where there are no posts to come down to.
  var isLast: Bool { chosen == stops.last }

  // MARK: Layout

  private var coverHeight: Int { cover.height(isRoomy: isRoomy) }
  /// A blank line below each.
  private var pinsHeight: Int { pinLayouts.reduce(0) { $0 + $1.height + 1 } }

  var height: Int { coverHeight + 1 + pinsHeight + (isOwn ? 2 : 0) }

  private func lines(of stop: Stop) -> Range<Int> {
    switch stop {
    case .cover: return 0..<coverHeight
    case .pin(let index):
      let start = pinLayouts.prefix(index).reduce(coverHeight + 1) { $0 + $1.height + 1 }
      return start..<(start + (pinLayouts.indices.contains(index) ? pinLayouts[index].height : 0))
    case .camera: return (coverHeight + 1 + pinsHeight)..<(coverHeight + 2 + pinsHeight)
    }
  }

  /// The lines of what is chosen, counted from the beginning of the head.
  var chosenLines: Range<Int>? { chosen.map { lines(of: $0) } }

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
    for (index, (row, layout)) in zip(pins, pinLayouts).enumerated() {
      let lines = lines(of: .pin(index))
      canvas.onClick(
        Rect(x: 0, y: y + lines.lowerBound, width: canvas.size.columns, height: lines.count),
        .openPost(row.id))
      canvas.albumPost(layout, x: measure.x, y: y + lines.lowerBound, in: context)
    }
    if isOwn {
      drawCamera(y: y + lines(of: .camera).lowerBound, measure, on: &canvas, in: context)
    }
    let style = context.theme[context.hasFocus ? .marker : .border]
    for line in chosenLines ?? 0..<0 {
      canvas.write("▌", x: measure.x - 2, y: y + line, style: style)
    }
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
