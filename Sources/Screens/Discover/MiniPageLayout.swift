import Domain
import TerminalKit

/// What can be chosen on a page: the control of a block, an item of its list, or one of several options.
package enum MiniPagePart: Hashable, Sendable {
  case control(Int)
  case item(Int, String)
  case option(Int, Int)
}

/// Where the parts of a Mini Program's page stand, and which of them can be chosen.
///
/// ```
///   今日茶单
/// ▌ ┌──────┐ 云脊白茶                ¥22.00
/// ▌ │ tea  │ 清甜，像雨后的竹林        − 2 +
///   Size     ● Medium  ○ Large
///   Note     › less sugar▏
///   [ Checkout · ¥44.00 ]
/// ```
struct MiniPageLayout: Sendable {
  typealias Part = MiniPagePart

  /// A row of the page, or an option of one.
  struct Line: Sendable {
    var part: Part?
    var row: Int
    var option: Int?
    var height: Int
  }

  private(set) var lines: [Line] = []
  private(set) var width = 0
  var list = LineList<Part>()
  private var page: MiniPage?
  private var drawsPictures = false

  /// Farther apart a name and its price don't belong together.
  static let measureMax = 84
  /// A picture's cells in front of an item, and those of one that stands for itself.
  static let tile = Size(columns: 10, rows: 3)
  static let pictureRowsMax = 8

  mutating func layout(_ size: Size) {
    list.layout(height: size.rows)
    guard size.columns != width else { return }
    width = size.columns
    arrange()
  }

  mutating func set(_ page: MiniPage?, drawsPictures: Bool) {
    self.page = page
    self.drawsPictures = drawsPictures
    arrange()
  }

  private mutating func arrange() {
    lines = []
    for (index, row) in (page?.rows ?? []).enumerated() {
      guard case .choice(let label, let options, several: true) = row.content else {
        var height = height(of: row.content)
        if case .heading = row.content, index > 0 { height += 1 }
        lines.append(Line(part: part(of: row), row: index, option: nil, height: height))
        continue
      }
      let labelRows = wrapped(label).count
      if labelRows > 0 { lines.append(Line(part: nil, row: index, option: nil, height: labelRows)) }
      for option in options.indices {
        lines.append(Line(part: .option(row.block, option), row: index, option: option, height: 1))
      }
    }
    list.set(lines.map { .init($0.part, height: $0.height) })
  }

  private func part(of row: MiniPage.Row) -> Part? {
    switch row.content {
    case .item(let item): item.opens || item.count != nil ? .item(row.block, item.id) : nil
    case .counter, .number, .field(label: _, value: _, hint: _, max: _), .button:
      .control(row.block)
    case .choice(_, let options, _): options.isEmpty ? nil : .control(row.block)
    default: nil
    }
  }

  private func height(of content: MiniPage.Content) -> Int {
    switch content {
    case .heading(let text), .text(let text), .note(let text), .line(let text):
      max(1, wrapped(text).count)
    case .rule, .counter, .button, .result: 1
    case .number: 1
    case .field(label: _, value: _, hint: _, max: _): isNarrow ? 2 : 1
    case .picture(let picture): pictureSize(picture).rows + (drawsPictures ? 1 : 0)
    case .item(let item): itemHeight(item)
    case .choice(_, let options, _):
      places(of: options.map(\.name)).map(\.maxY).max() ?? (isNarrow ? 2 : 1)
    }
  }

  // MARK: Measures

  /// There is no room for what belongs to a name beside it.
  var isNarrow: Bool { width - column < 16 }

  /// Where what belongs to a name begins.
  var column: Int {
    let names = (page?.rows ?? []).compactMap { row -> Int? in
      switch row.content {
      case .counter(let label, _), .number(let label, _, _), .choice(let label, _, false),
        .field(let label, _, _, _):
        TextWidth.width(of: label)
      default: nil
      }
    }
    return 2 + (names.max() ?? 0) + 3
  }

  func wrapped(_ text: String) -> [String] {
    text.isEmpty ? [] : TextWrap.wrapped(text, width: max(1, width - 4)).map(String.init)
  }

  func hasTile(_ item: MiniPage.Item) -> Bool {
    drawsPictures && item.picture?.shape != nil && width >= 50
  }

  /// A tile makes all items of a page as high as it is.
  private func itemHeight(_ item: MiniPage.Item) -> Int {
    if hasTile(item) { return Self.tile.rows + 1 }
    return 1 + itemText(item).count
  }

  func itemText(_ item: MiniPage.Item) -> [String] {
    guard !item.text.isEmpty else { return [] }
    let left = hasTile(item) ? Self.tile.columns + 2 : 2
    let right = item.count == nil ? 1 : 12
    return CardLines.rows(of: item.text, width: max(8, width - 2 - left - right), max: 2)
  }

  func pictureSize(_ picture: Picture) -> Size {
    let room = Size(columns: max(1, min(width - 4, 48)), rows: Self.pictureRowsMax)
    guard drawsPictures, let size = PictureView(picture).size(within: room) else {
      return Size(columns: room.columns, rows: 1)
    }
    return size
  }

  /// Where choices stand, from the first row of their line.
  func places(of names: [String]) -> [Rect] {
    let left = isNarrow ? 4 : column
    var x = left
    var y = isNarrow ? 1 : 0
    return names.map { name in
      let wide = min(TextWidth.width(of: name) + 2, max(1, width - left))
      if x > left, x + wide > width {
        x = left
        y += 1
      }
      defer { x += wide + 2 }
      return Rect(x: x, y: y, width: wide, height: 1)
    }
  }
}
