import Domain
import TerminalKit
import WorldStore

/// The line above the chats that folds the sticky ones away once there are many, and brings them back (C16).
///
/// ```
///  ▴ Fold Sticky Chats
///  ▾ 12 Sticky Chats  3
/// ```
/// It is a way of looking at the list and lasts as long as the program runs; nothing about the chats changes.
struct StickyFold: Hashable, Sendable {
  private(set) var isFolded = false
  /// How many chats are on top, as of the last look at them.
  private var count = 0
  /// What of the folded ones is unread.
  private var badge = Badge.none

  /// More than so many are worth folding.
  static let spared = 9
  /// More aren't counted.
  private static let countMax = 99

  var isOffered: Bool { isFolded || count > Self.spared }

  mutating func toggle() { isFolded.toggle() }

  // MARK: Loading

  /// Looks at what is folded away; once there is hardly anything, it isn't any more.
  mutating func load(from reader: World.Reader) throws(StorageError) {
    guard isFolded else { return }
    let rows = try reader.chats(.before(.belowSticky, Self.countMax))
    count = rows.count
    isFolded = count > Self.spared
    let unread = rows.reduce(0) { sum, row in
      if case .count(let number) = row.badge { sum + number } else { sum }
    }
    badge = unread > 0 ? .count(unread) : .ofFolder(isUnread: rows.contains { $0.badge == .dot })
  }

  /// The rows of a page of what is left.
  func rows(
    _ page: Page<ChatCursor>, from reader: World.Reader
  ) throws(StorageError) -> [ChatRow] {
    guard isFolded else { return try reader.chats(page) }
    if case .first(let count) = page { return try reader.chats(.after(.belowSticky, count)) }
    return try reader.chats(page).filter { !$0.isSticky }
  }

  /// The rows at the top of the whole list tell how many are sticky.
  mutating func count(in rows: [ChatRow]) {
    if !isFolded { count = rows.prefix { $0.isSticky }.count }
  }

  // MARK: View

  func draw<Intent>(on canvas: inout Canvas<Intent>, y: Int, in context: ScreenContext) {
    let word: Word = isFolded ? .stickyChats(count) : .foldStickyChats
    var x = 2
    x += canvas.write(
      context(word), x: x, y: y, style: context.theme[.secondary],
      maxWidth: canvas.size.columns - x)
    guard isFolded, badge != .none else { return }
    if let text = badge.text {
      canvas.write(" \(text) ", x: x + 2, y: y, style: context.theme[.badge])
    } else {
      canvas.write("●", x: x + 2, y: y, style: context.theme[.alert])
    }
  }
}
