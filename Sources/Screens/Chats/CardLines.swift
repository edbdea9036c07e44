import TerminalKit

/// Collects the lines of a card: everything that is shown in a frame of one width.
struct CardLines {
  let width: Int
  private(set) var lines: [Bubble.Line] = []
  private var pictures: [Bubble.PlacedPicture] = []

  /// The cells between the margins.
  var room: Int { max(1, width - 2) }

  init(width: Int) { self.width = max(3, width) }

  /// Text in at most `rows` rows, cut with an ellipsis.
  mutating func text(
    _ text: String, _ role: Role? = nil, rows: Int = .max,
    alignment: TextWidth.Alignment = .leading
  ) {
    guard !text.isEmpty else { return }
    lines += Self.rows(of: text, width: room, max: rows).map {
      Bubble.Line($0, role, alignment: alignment)
    }
  }

  mutating func title(_ text: String) { self.text(text, .cardTitle, rows: 2) }

  /// A thin line with what kind of card it is.
  mutating func foot(_ text: String, arrow: Bool = false) {
    lines.append(Bubble.Line(String(repeating: "┈", count: room), .border))
    let label = TextWidth.clipped(text, to: arrow ? room - 2 : room)
    let end = arrow ? TextWidth.padded(label, to: room - 1) + "›" : label
    lines.append(Bubble.Line(end, .secondary))
  }

  mutating func blank() { lines.append(Bubble.Line("")) }

  /// A place for a picture, which is drawn over what it shows in words.
  mutating func picture(
    _ view: PictureView, rows: Int, mark: String, in context: ScreenContext
  ) {
    picture(view, rows: rows, mark: mark, caption: context.caption(view.picture))
  }

  /// The same, with what it shows already in words.
  mutating func picture(_ view: PictureView, rows: Int, mark: String, caption: String) {
    let start = lines.count
    picture(caption, rows: rows, mark: mark)
    pictures.append(Bubble.PlacedPicture(view: view, rows: start..<lines.count))
  }

  /// A place for a picture, with what it shows in its middle.
  mutating func picture(_ caption: String, rows: Int, mark: String = "") {
    let text = [mark, caption].filter { !$0.isEmpty }.joined(separator: " ")
    let words = Self.rows(of: text, width: room, max: rows)
    let above = max(0, (rows - words.count) / 2)
    for row in 0..<rows {
      let line = words.indices.contains(row - above) ? words[row - above] : ""
      lines.append(Bubble.Line(line, .picture, alignment: .center, ground: .picture))
    }
  }

  mutating func add(_ line: Bubble.Line) { lines.append(line) }

  func bubble(ground: Role = .card, parts: [Range<Int>] = []) -> Bubble {
    Bubble(lines: lines, ground: ground, width: width, parts: parts, pictures: pictures)
  }

  /// The first rows of a text that may be very long; only what is shown is laid out.
  static func rows(of text: String, width: Int, max: Int) -> [String] {
    guard max < .max else { return TextWrap.wrapped(text, width: width).map(String.init) }
    let start = String(text.prefix(width * (max + 1)))
    var rows = TextWrap.wrapped(start, width: width).map(String.init)
    guard rows.count > max || start.count < text.count else { return rows }
    rows = Array(rows.prefix(max))
    if let last = rows.popLast() {
      // Where the sign has no room, words make it and none is cut in its middle.
      let whole = TextWidth.width(of: last) + 2 <= width
      let kept =
        whole
        ? last : TextWrap.wrapped(last, width: width > 2 ? width - 2 : 1).first.map(String.init)
      rows.append(TextWidth.clipped((kept ?? "") + " …", to: width))
    }
    return rows
  }
}
