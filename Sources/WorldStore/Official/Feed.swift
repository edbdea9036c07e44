import Domain
import GRDB

/// The pushes that stand in somebody's chats with subscription accounts, as one stream, the newest first.
///
/// It is merged from the accounts': of each only the next push is looked up, and of a page only those accounts are asked
/// for more whose push stands on it.
struct Feed {
  let db: Database
  let viewer: Person.ID
  let order: FeedOrder
  /// What the world's seed makes of a push's number, where the stream is shuffled.
  private let factor: UInt64
  private let offset: UInt64

  init(db: Database, viewer: Person.ID, order: FeedOrder, seed: UInt64) {
    self.db = db
    self.viewer = viewer
    self.order = order
    var generator = SplitMix64(seed: seed)
    factor = generator.next() % 4_294_967_296 | 1
    offset = generator.next() % 4_294_967_296
  }

  /// A push with its place.
  struct Entry {
    let push: Int64
    let account: Int64
    let cursor: TimeCursor
  }

  /// Where a push of the row `push` stands.
  ///
  /// Shuffled, it is at a moment of its own day that its number and the world's
  /// seed decide (S32).
  private var rank: String {
    switch order {
    case .time: "push.sentAt"
    case .shuffled:
      """
      (push.sentAt - (push.sentAt + \(WorldTime.offsetFromUTC)) % \(WorldTime.day)
        + (push.id % 1048576 * \(factor) + \(offset)) % 4294967296
          * \(WorldTime.day) / 4294967296)
      """
    }
  }

  /// The times of sending among which a place may be found.
  private func span(_ keyset: Keyset<TimeCursor>) -> Int64 {
    let time = keyset.bound.time
    guard order == .shuffled, time > .min / 2, time < .max / 2 else { return time }
    let start = WorldTime(seconds: time).startOfDay.seconds
    return keyset.isForward ? start + WorldTime.day - 1 : start
  }

  /// A page of it.
  func page(_ keyset: Keyset<TimeCursor>) throws -> [Entry] {
    var heads = try self.heads(keyset)
    var found: [Entry] = []
    func isNearer(_ one: Entry, _ other: Entry) -> Bool {
      let (one, other) = (one.cursor, other.cursor)
      return keyset.isForward
        ? (one.time, one.id) > (other.time, other.id)
        : (one.time, one.id) < (other.time, other.id)
    }
    heads.sort(by: isNearer)
    heads.removeLast(max(0, heads.count - keyset.limit))
    while found.count < keyset.limit, let nearest = heads.first {
      found.append(nearest)
      heads.removeFirst()
      var beyond = keyset
      beyond.bound = nearest.cursor
      guard let next = try next(of: nearest.account, beyond) else { continue }
      let place = heads.firstIndex { isNearer(next, $0) } ?? heads.endIndex
      heads.insert(next, at: place)
    }
    return keyset.inOrder(found)
  }

  /// How many pushes stand above a place; at most `max` are counted.
  func count(above cursor: TimeCursor, max: Int) throws -> Int {
    try page(Page<TimeCursor>.before(cursor, max).keyset).count
  }

  private static let kept = """
    push.account = follow.account AND push.number > follow.fromNumber
      AND \(PushReceipt.came(to: "follow.person")) AND \(PushReceipt.isKept(by: "follow.person"))
    """

  /// Of each account the push that is nearest to the bound.
  private func heads(_ keyset: Keyset<TimeCursor>) throws -> [Entry] {
    // An account's last push is known without looking for it, and from the top that is all there is to know; by time,
    // the nearest of them are those with the highest numbers.
    let isFromTop = keyset.isForward && keyset.bound.time == .max
    let nearestOnly = isFromTop && order == .time
    let statement = try db.cachedStatement(
      sql: """
        SELECT push.id, push.account, \(rank)
        FROM (
          SELECT follow.account AS account, \(isFromTop ? PushReceipt.newest : nearest(keyset)) AS push
          FROM \(PushReceipt.follows)
          WHERE follow.person = :viewer AND follow.kind = 'subscription'
            AND \(PushReceipt.got) > follow.fromTally
            \(canSkip(keyset) ? "AND \(PushReceipt.newest) > :id" : "")
          \(nearestOnly ? "ORDER BY push DESC LIMIT :limit" : "")
        ) AS head
        JOIN push ON push.id = head.push
        """)
    var arguments: StatementArguments = ["viewer": viewer.rawValue]
    if nearestOnly { arguments = arguments + ["limit": keyset.limit] }
    if !isFromTop { arguments = arguments + bounds(keyset) }
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var entries: [Entry] = []
    while let row = try rows.next() { entries.append(entry(row)) }
    return entries
  }

  /// By time, an account whose last push is known has nothing above it.
  private func canSkip(_ keyset: Keyset<TimeCursor>) -> Bool {
    !keyset.isForward && order == .time
  }

  private func nearest(_ keyset: Keyset<TimeCursor>) -> String {
    """
    (
      SELECT push.id FROM push
      WHERE \(Self.kept) AND \(beyond(keyset))
      \(orderBy(keyset))
      LIMIT 1
    )
    """
  }

  private func beyond(_ keyset: Keyset<TimeCursor>) -> String {
    "push.sentAt \(keyset.isForward ? "<=" : ">=") :span AND \(keyset.condition(on: [rank, "push.id"]))"
  }

  /// An account sends once a day (V4), so that its own pushes stand in the order of their times however days are shuffled.
  private func orderBy(_ keyset: Keyset<TimeCursor>) -> String {
    keyset.order(by: ["push.sentAt", "push.id"])
  }

  private func bounds(_ keyset: Keyset<TimeCursor>) -> StatementArguments {
    keyset.bound.values + ["span": span(keyset)]
  }

  private func next(of account: Int64, _ keyset: Keyset<TimeCursor>) throws -> Entry? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT push.id, push.account, \(rank)
        FROM follow
        JOIN push ON \(Self.kept)
        WHERE follow.person = :viewer AND follow.account = :account AND \(beyond(keyset))
        \(orderBy(keyset))
        LIMIT 1
        """)
    let arguments: StatementArguments = ["viewer": viewer.rawValue, "account": account]
    return try Row.fetchOne(statement, arguments: arguments + bounds(keyset)).map(entry)
  }

  private func entry(_ row: Row) -> Entry {
    let push: Int64 = row[0]
    return Entry(push: push, account: row[1], cursor: TimeCursor(time: row[2], id: push))
  }
}
