import Domain
import TerminalKit

/// Faces and signs to put into a message: common emoji, and WeChat's own in their text form (G27).
///
/// Only emoji of a single scalar are offered: those have the same width in every terminal.
struct EmojiPanel: Popup {
  enum Intent: Hashable, Sendable {
    case left, right, up, down
    case choose
    case chooseAt(Int)
    case close
  }

  private var selected = 0
  private var columns = 1
  private var rows = 1
  private var top = 0

  private static let emoji =
    Array(
      "😀😄😆😅😂🙂😊😇😍😘😋😜🤔🤗🤭🤫😐😑🙄😏😌😴🤤😷🤒😎🤓🥳😕😟😮😳🥺😢😭😱😤😡🤯🥶"
        + "👍👎👏🙏🤝💪👌👋🤞🙌👀🧠💤💬💯💢💥💦🔥🎉🎂🎁🎈🌹🌸🍀🌞🌙🌈🍎🍉🍜🍚🍵🍺🍰🐶🐱🐼🐷"
    ).map(String.init) + ["❤"]

  /// WeChat's own, by their names in each language.
  private static let codes: [Word] = [
    Word("[Smile]", "[微笑]"), Word("[Grin]", "[呲牙]"), Word("[Chuckle]", "[偷笑]"),
    Word("[Blush]", "[愉快]"), Word("[Shy]", "[害羞]"), Word("[Drool]", "[色]"),
    Word("[Facepalm]", "[捂脸]"), Word("[Smirk]", "[奸笑]"), Word("[Yeah!]", "[耶]"),
    Word("[OMG]", "[天啊]"), Word("[Sweat]", "[流汗]"), Word("[Sob]", "[流泪]"),
    Word("[Grimace]", "[发呆]"), Word("[Hug]", "[拥抱]"), Word("[ThumbsUp]", "[强]"),
    Word("[Salute]", "[抱拳]"), Word("[Clap]", "[鼓掌]"), Word("[Rose]", "[玫瑰]"),
    Word("[Heart]", "[爱心]"), Word("[Onlooker]", "[吃瓜]"), Word("[Doge]", "[旺柴]"),
    Word("[Respect]", "[社会社会]"), Word("[Packet]", "[红包]"), Word("[Fireworks]", "[烟花]"),
  ]

  private static let emojiWidth = 4
  private static let codeWidth = 13

  var closesBeside: Bool { true }
  func title(in context: ScreenContext) -> String { context(.emoji) }
  var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter, .character(" ")], .choose, .choose, hinted: true),
    Binding([.escape, .control("e"), .character("q")], .close, .close, hinted: true),
    Binding(Keys.left, .left, Word("Left", "向左")),
    Binding(Keys.right, .right, Word("Right", "向右")),
    Binding(Keys.up, .up, .up),
    Binding(Keys.down, .down, .down),
  ])

  func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let columns = min(52, available.columns)
    return Size(columns: columns, rows: min(available.rows, Self.places(width: columns).rows))
  }

  mutating func layout(_ size: Size, in context: ScreenContext) {
    columns = size.columns
    rows = max(1, size.rows)
    reveal()
  }

  /// Where each stands: emoji first, the codes in wider columns below.
  private static func places(width: Int) -> (all: [Position], rows: Int) {
    let inRow = max(1, width / emojiWidth)
    var all = emoji.indices.map {
      Position(column: $0 % inRow * emojiWidth, row: $0 / inRow)
    }
    let start = (emoji.count + inRow - 1) / inRow + 1
    let codesInRow = max(1, width / codeWidth)
    all += codes.indices.map {
      Position(column: $0 % codesInRow * codeWidth, row: start + $0 / codesInRow)
    }
    return (all, (all.last?.row ?? 0) + 1)
  }

  private static func text(at index: Int, in context: ScreenContext) -> String {
    index < emoji.count ? emoji[index] : context(codes[index - emoji.count])
  }

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    let count = Self.emoji.count + Self.codes.count
    switch intent {
    case .left: selected = (selected + count - 1) % count
    case .right: selected = (selected + 1) % count
    case .up: moveRow(by: -1)
    case .down: moveRow(by: 1)
    case .choose: return choose(selected, in: context)
    case .chooseAt(let index): return choose(index, in: context)
    case .close: return [.pop]
    }
    reveal()
    return []
  }

  private func choose(_ index: Int, in context: ScreenContext) -> [Effect] {
    [.answer(ConversationScreen.Intent.insert(Self.text(at: index, in: context)))]
  }

  /// To the nearest in the next row that has any.
  private mutating func moveRow(by step: Int) {
    let places = Self.places(width: columns).all
    let here = places[selected]
    let others = places.indices.filter { (places[$0].row - here.row) * step > 0 }
    guard let row = others.map({ abs(places[$0].row - here.row) }).min() else { return }
    let candidates = others.filter { abs(places[$0].row - here.row) == row }
    if let nearest = candidates.min(by: {
      abs(places[$0].column - here.column) < abs(places[$1].column - here.column)
    }) {
      selected = nearest
    }
  }

  private mutating func reveal() {
    let row = Self.places(width: columns).all[selected].row
    top = min(max(top, row - rows + 1), row)
  }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .up, down: .down)
    for (index, place) in Self.places(width: canvas.size.columns).all.enumerated() {
      let y = place.row - top
      guard y >= 0, y < canvas.size.rows else { continue }
      let isEmoji = index < Self.emoji.count
      let width = isEmoji ? Self.emojiWidth : Self.codeWidth
      let cell = Rect(x: place.column, y: y, width: width, height: 1)
      canvas.write(
        Self.text(at: index, in: context), x: cell.x + 1, y: y, style: context.theme[.text],
        maxWidth: width - 1)
      if index == selected {
        canvas.write("▌", x: cell.x, y: y, style: context.theme[.marker])
        canvas.highlight(cell, in: context)
      }
      canvas.onClick(cell, .chooseAt(index))
    }
  }
}
