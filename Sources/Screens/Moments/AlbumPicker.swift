package import Domain
import TerminalKit
import WorldStore

/// What was chosen of one's own pictures: photos in their order, or one video (M20–M22).
package enum AlbumChoice: Hashable, Sendable {
  case photos([Photo])
  case video(Picture, seconds: Int)
}

/// The pictures on one's phone, to choose from: for a post as many as it can have, numbered in the order in which they
/// are ticked (M21); for a cover one.
///
/// ```
///   ▒▒▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒
///   ▒▒ pier fog ▒▒  ▒▒▒ heron ▒▒▒▒  ▒▒▒ ▶ 0:12 ▒▒▒
/// ▌ [1]             [ ]             [ ]
///  Done (1)
/// ```
/// Its answer is an intent of the screen that opened it.
struct AlbumPicker: Popup {
  enum Intent: Hashable, Sendable {
    case move(ListMove)
    case side(Int)
    case toggle
    case toggleAt(Int)
    case done
    case askFile
    case addFile(String)
    case close
  }

  enum Purpose: Hashable, Sendable {
    /// With the photos that the post has already.
    case post([Photo])
    /// Where nothing is ticked, nothing is sent.
    case sending
    case cover
  }

  private let purpose: Purpose
  private let answer: @Sendable (AlbumChoice) -> any Sendable
  private var chosen: [Photo]
  private var video: CameraRollRow?
  private var rows: [CameraRollRow] = []
  private var selected = 0
  private var topRow = 0
  private var size = Size(columns: 0, rows: 0)
  private var hasAll = false
  private var wantsMore = true
  private var hasLoaded = false

  private static let pageSize = 60

  init(_ purpose: Purpose, answer: @escaping @Sendable (AlbumChoice) -> any Sendable) {
    self.purpose = purpose
    self.answer = answer
    if case .post(let photos) = purpose { chosen = photos } else { chosen = [] }
  }

  func title(in context: ScreenContext) -> String { context(.album) }
  var keys: KeyTable<Intent> { purpose == .cover ? Self.coverTable : Self.table }

  private static let moves: [Binding<Intent>] =
    [
      Binding(Keys.close, .close, .close, hinted: true),
      Binding(Keys.left, .side(-1), .toTheLeft, isMove: true),
      Binding(Keys.right, .side(1), .toTheRight, isMove: true),
      Binding([.character("a")], .askFile, .addFile, hinted: true),
    ] + ListMove.bindings { .move($0) }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter], .done, .done, hinted: true),
      Binding([.character(" ")], .toggle, .mark, hinted: true),
    ] + moves)

  private static let coverTable = KeyTable<Intent>(
    [Binding([.enter, .character(" ")], .done, .choose, hinted: true)] + moves)

  func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .done where purpose == .sending && !rows.isEmpty && chosen.isEmpty && video == nil:
      .tickWhatToSend
    case .done, .toggle: rows.isEmpty ? .albumIsEmpty : nil
    default: nil
    }
  }

  // MARK: State

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: min(available.columns, 100), rows: min(available.rows, 30))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    settle()
  }

  var needsLoad: Bool { wantsMore }

  /// What is known already is read again only when the world has changed.
  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    if wantsMore, let last = rows.last {
      let more = try reader.cameraRoll(.after(last.cursor, Self.pageSize))
      rows += more
      hasAll = more.count < Self.pageSize
    } else {
      let count = max(Self.pageSize, rows.count)
      rows = try reader.cameraRoll(.first(count))
      hasAll = rows.count < count
    }
    wantsMore = false
    hasLoaded = true
    settle()
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): self.move(move)
    case .side(let step): select(selected + step)
    case .toggle: return toggle(selected, in: context)
    case .toggleAt(let index):
      select(index)
      return purpose == .cover ? done() : toggle(index, in: context)
    case .done: return done()
    case .askFile:
      return [
        .popup(
          TextPrompt(
            title: context(.addFile), placeholder: context(.filePath), action: .done
          ) { Intent.addFile($0) })
      ]
    case .addFile(let path):
      let path = path.trimmed
      return path.isEmpty ? [] : [.importPicture(path: path)]
    case .close: return [.pop]
    }
    return []
  }

  mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .importPicture = action, case .done = outcome else { return [] }
    select(0)
    return [.notice(Notice(context(.pictureAdded)))]
  }

  /// Photos and a video exclude each other (M22).
  private mutating func toggle(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    let row = rows[index]
    func refused(_ word: Word) -> [Effect] { [.notice(Notice(context(word), kind: .refused))] }
    if row.seconds != nil {
      if !chosen.isEmpty { return refused(.photosOrVideo) }
      video = video == row ? nil : row
    } else if let place = chosen.firstIndex(where: { $0.picture.name == row.picture.name }) {
      chosen.remove(at: place)
    } else if video != nil {
      return refused(.photosOrVideo)
    } else if chosen.count == MomentContent.photosMax {
      return refused(.maximumPhotos)
    } else {
      chosen.append(Photo(row.picture))
    }
    return []
  }

  /// What was ticked; the picture in hand, where nothing is and nothing is sent by it.
  private func done() -> [Effect] {
    if let video { return [.answer(answer(.video(video.picture, seconds: video.seconds ?? 0)))] }
    if !chosen.isEmpty || !startedEmpty { return [.answer(answer(.photos(chosen)))] }
    guard purpose != .sending, rows.indices.contains(selected) else { return [] }
    let row = rows[selected]
    if let seconds = row.seconds, purpose != .cover {
      return [.answer(answer(.video(row.picture, seconds: seconds)))]
    }
    return [.answer(answer(.photos([Photo(row.picture)])))]
  }

  private var startedEmpty: Bool {
    if case .post(let photos) = purpose { photos.isEmpty } else { true }
  }

  // MARK: The grid

  private static let tileWidth = 16
  private var columns: Int { max(1, min(6, size.columns / Self.tileWidth)) }
  private var pictureHeight: Int { size.rows >= 13 ? 4 : 2 }
  /// The picture, its tick, and a blank line.
  private var rowHeight: Int { pictureHeight + 2 }
  private var visibleRows: Int { max(1, size.rows / rowHeight) }

  private mutating func select(_ index: Int) {
    selected = index
    settle()
  }

  private mutating func move(_ move: ListMove) {
    switch move {
    case .up: if selected >= columns { select(selected - columns) }
    case .down: select(min(selected + columns, max(selected, rows.count - 1)))
    case .pageUp, .halfUp: select(selected - visibleRows * columns)
    case .pageDown, .halfDown: select(selected + visibleRows * columns)
    case .top: select(0)
    case .bottom: select(rows.count - 1)
    }
  }

  private mutating func settle() {
    selected = min(max(0, selected), max(0, rows.count - 1))
    let row = selected / columns
    topRow = min(max(topRow, row - visibleRows + 1), row)
    let end = (topRow + visibleRows + 1) * columns
    wantsMore = !hasLoaded || (!hasAll && end > rows.count)
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .move(.up), down: .move(.down))
    if hasLoaded, rows.isEmpty {
      canvas.write(
        context(.albumIsEmpty), x: 2, y: 0, style: context.theme[.secondary],
        maxWidth: canvas.size.columns - 2)
    }
    let first = topRow * columns
    for (offset, row) in rows.dropFirst(first).prefix(visibleRows * columns).enumerated() {
      let place = Rect(
        x: 2 + offset % columns * Self.tileWidth, y: offset / columns * rowHeight,
        width: min(Self.tileWidth - 2, canvas.size.columns - 2), height: rowHeight - 1)
      draw(row, at: first + offset, in: place, on: &canvas, in: context)
    }
    guard purpose != .cover, canvas.size.rows > rowHeight else { return }
    let foot = Rect(x: 0, y: canvas.size.rows - 1, width: canvas.size.columns, height: 1)
    canvas.fill(foot, style: context.theme[.text])
    let count = video == nil ? chosen.count : 1
    canvas.write(
      context(purpose == .sending ? .sendCount(count) : .chosenCount(count)), x: 1, y: foot.y,
      style: context.theme[reason(against: .done, in: context) == nil ? .marker : .secondary])
    canvas.onClick(foot, .done)
  }

  private func draw(
    _ row: CameraRollRow, at index: Int, in place: Rect, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let (picture, line) = place.splitBottom(1)
    canvas.photo(Photo(row.picture), seconds: row.seconds, in: picture, in: context)
    let number = chosen.firstIndex { $0.picture.name == row.picture.name }.map { $0 + 1 }
    let isTicked = number != nil || (video != nil && video == row)
    if purpose != .cover {
      canvas.write(
        "[\(number.map(String.init) ?? (isTicked ? "x" : " "))]", x: line.x, y: line.y,
        style: context.theme[isTicked ? .marker : .secondary])
    }
    canvas.onClick(place, .toggleAt(index))
    guard index == selected else { return }
    for y in place.y..<place.maxY {
      canvas.write("▌", x: place.x - 2, y: y, style: context.theme[.marker])
    }
  }
}
