import Domain
import TerminalKit

/// The lines of a profile: who it is, what is known of them, and what can be done.
///
/// ```
///   慢   慢厨房
///        Subscription Account
///
///   Intro    一周一道慢菜。
///
/// ▌ Enter Account
///   All Articles
/// ```
struct ProfilePage<Deed: Hashable & Sendable>: Sendable {
  private enum Line: Hashable, Sendable {
    case header
    case gap
    case fact(Fact)
    case deed(Deed)
    case heading(String)
  }

  /// Deeds that belong together, below the others.
  struct Section {
    var heading: String
    var deeds: [Deed]
  }

  private var lines: [Line] = []
  private var headerHeight = 0
  private var facts: [Fact] = []
  private var pictures: [Deed: [PictureView]] = [:]
  private var list = LineList<Deed>()
  private var columns = Fact.Columns([], width: 0)
  private var width = 0

  var selectedID: Deed? { list.selectedID }

  mutating func layout(_ size: Size) {
    list.layout(height: size.rows)
    guard size.columns != width else { return }
    width = size.columns
    measure()
  }

  /// Where the deed in hand can't be done any more, the first one is in hand: after Accept, that is Messages.
  ///
  /// Small `pictures` stand in the place of a deed's detail, where there is room.
  mutating func set(
    headerHeight: Int, facts: [Fact], deeds: [Deed], section: Section? = nil,
    pictures: [Deed: [PictureView]] = [:]
  ) {
    self.headerHeight = headerHeight
    self.facts = facts
    self.pictures = pictures.filter { !$0.value.isEmpty }
    lines = [.header, .gap] + facts.map { .fact($0) } + (facts.isEmpty ? [] : [.gap])
    lines += deeds.map { .deed($0) }
    if let section {
      lines += [.gap, .heading(section.heading)] + section.deeds.map { .deed($0) }
    }
    let chosen = list.selectedID
    measure()
    let all = deeds + (section?.deeds ?? [])
    if let chosen, let first = all.first, !all.contains(chosen) { list.select(first) }
  }

  /// Nobody's page.
  mutating func clear() {
    lines = []
    list.set([])
  }

  private mutating func measure() {
    columns = Fact.Columns(facts, width: width - 4)
    list.set(
      lines.map { line in
        switch line {
        case .header: .init(nil, height: headerHeight)
        case .gap, .heading: .init(nil)
        case .fact(let fact): .init(nil, height: columns.height(of: fact))
        case .deed(let deed): .init(deed, height: height(of: deed))
        }
      })
  }

  /// As large as leaves a picture square.
  private static var thumbnail: Size { Size(columns: 6, rows: 3) }
  /// Narrower ones have no room for a picture beside a deed's name.
  private static var leastWidth: Int { 24 }

  private func height(of deed: Deed) -> Int { hasPictures(deed) ? Self.thumbnail.rows : 1 }

  private func hasPictures(_ deed: Deed) -> Bool {
    width >= Self.leastWidth && pictures[deed] != nil
  }

  mutating func move(_ move: ListMove) { list.move(move) }
  mutating func wheel(by rows: Int) { list.wheel(by: rows) }
  mutating func select(_ deed: Deed) { list.select(deed) }
  mutating func choice() -> Deed? { list.choice() }

  /// What a deed is called, what there is to tell of it, and in which look.
  struct Label {
    var text: String
    var detail = ""
    /// At the right edge.
    var trailing = ""
    var role = Role.link
  }

  /// A click on a deed means `run`; `header` draws from the row it is given.
  func view<Intent>(
    on canvas: inout Canvas<Intent>, in context: ScreenContext, run: (Deed) -> Intent,
    header: (Int, inout Canvas<Intent>) -> Void, label: (Deed) -> Label
  ) {
    if lines.isEmpty {
      canvas.centred(context(.gone), y: 1, style: context.theme[.secondary])
    }
    for (line, y) in list.visible {
      switch lines[line] {
      case .header: header(y, &canvas)
      case .gap: break
      case .heading(let text):
        canvas.write(
          text, x: 2, y: y, style: context.theme[.secondary], maxWidth: canvas.size.columns - 2)
      case .fact(let fact): canvas.fact(fact, columns, x: 2, y: y, in: context)
      case .deed(let deed):
        let row = Rect(x: 0, y: y, width: canvas.size.columns, height: height(of: deed))
        draw(label(deed), of: deed, in: row, on: &canvas, in: context)
        canvas.onClick(row, run(deed))
        if line == list.selectedIndex { canvas.mark(row, in: context) }
      }
    }
  }

  private func draw<Intent>(
    _ label: Label, of deed: Deed, in row: Rect, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let y = row.y + row.height / 2
    let trailing = TextWidth.width(of: label.trailing)
    let room = max(0, row.width - 2 - (trailing == 0 ? 0 : trailing + 2))
    let used = canvas.write(
      TextWidth.clipped(label.text, to: room), x: 2, y: y, style: context.theme[label.role])
    let x = 2 + max(columns.indent, used + 2)
    if hasPictures(deed), let views = pictures[deed] {
      let step = Self.thumbnail.columns + 1
      for (place, view) in views.prefix(max(0, (row.width - x) / step)).enumerated() {
        let rect = Rect(
          x: x + place * step, y: row.y, width: Self.thumbnail.columns, height: row.height)
        canvas.picture(view, in: rect, in: context)
      }
    } else {
      canvas.write(
        TextWidth.clipped(label.detail, to: max(0, row.width - x - 1)), x: x, y: y,
        style: context.theme[.secondary])
    }
    canvas.write(
      label.trailing, x: row.width - trailing - 1, y: y, style: context.theme[.secondary])
  }
}

/// The top of a profile: the avatar, a name with marks behind it, and lines below.
struct ProfileHeader {
  var name: String
  /// For which company a person writes (V80).
  var company: String?
  var marks = ""
  var lines: [String]

  var height: Int { max(AvatarTile.height, 1 + lines.count) }
}

extension Canvas {
  mutating func profile(
    _ header: ProfileHeader, avatar: Avatar, y: Int, in context: ScreenContext
  ) {
    self.avatar(avatar, x: 2, y: y, in: context)
    let x = AvatarTile.width + 4
    let room = max(0, size.columns - x - 1)
    let nameRoom = max(0, room - TextWidth.width(of: header.marks))
    let used = write(
      header.name, company: header.company, x: x, y: y, style: context.theme[.title],
      maxWidth: nameRoom, in: context)
    write(
      header.marks, x: x + used, y: y, style: context.theme[.secondary], maxWidth: room - used)
    for (row, text) in header.lines.enumerated() {
      write(
        TextWidth.clipped(text, to: room), x: x, y: y + 1 + row, style: context.theme[.secondary])
    }
  }
}
