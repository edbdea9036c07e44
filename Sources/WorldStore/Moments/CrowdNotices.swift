import Domain
import GRDB

/// The notifications for all who took part in a crowded post, of all such posts of one person, by number.
///
/// Only what friends of the person did is looked at: of anybody else's doing a third person is told nothing (M121).
struct CrowdNotices {
  private let db: Database
  private let person: Person.ID
  private let isForward: Bool
  private let floor: Int64
  private let circle: Circle
  private var streams: [Stream] = []

  private struct Stream {
    let moment: Int64
    var parts: [MomentPart]
    /// Read and not yet taken, the next last.
    var read: [Int64] = []
    /// How far it has been read; `nil`: to the end.
    var bound: Int64?
    var chunk = 4
  }

  init(
    _ db: Database, _ circle: () throws -> Circle, of person: Person.ID, beyond bound: Int64,
    isForward: Bool, floor: Int64
  ) throws {
    self.db = db
    self.person = person
    self.isForward = isForward
    self.floor = floor
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT moment, since, until FROM moment_part INDEXED BY moment_part_crowded
          WHERE person = ? AND isCrowded = 1
          ORDER BY moment
          """), arguments: [person.rawValue])
    for row in rows {
      let moment: Int64 = row[0]
      let part = MomentPart(since: row[1], until: row[2])
      if streams.last?.moment == moment {
        streams[streams.count - 1].parts.append(part)
      } else {
        streams.append(Stream(moment: moment, parts: [part], bound: bound))
      }
    }
    self.circle =
      streams.isEmpty ? Circle(nobodyOf: person) : try circle()
    for index in streams.indices { try fill(index) }
    sort()
  }

  /// The number of the next one.
  var next: Int64? { streams.last?.read.last }

  mutating func advance() throws {
    guard var last = streams.popLast() else { return }
    last.read.removeLast()
    streams.append(last)
    if last.read.isEmpty { try fill(streams.count - 1) }
    sort()
  }

  /// The stream with the next one stands last; those that are at their end are left out.
  private mutating func sort() {
    streams.removeAll { $0.read.isEmpty }
    let isForward = isForward
    streams.sort { left, right in
      guard let one = left.read.last, let other = right.read.last else { return false }
      return isForward ? one < other : one > other
    }
  }

  private mutating func fill(_ index: Int) throws {
    while streams[index].read.isEmpty, let bound = streams[index].bound {
      let stream = streams[index]
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: Self.lines.sql(isForward: isForward)),
        arguments: [stream.moment, floor, bound, stream.chunk])
      let told = rows.filter { row in
        let id: Int64 = row[0]
        let actor: Int64 = row[1]
        return circle.standing(of: actor).tie == .friends
          && stream.parts.contains { $0.covers(id) }
      }
      streams[index].read = told.map { $0[0] }.reversed()
      streams[index].bound = rows.count < stream.chunk ? nil : rows.last?[0]
      streams[index].chunk = min(stream.chunk * 4, 1_024)
    }
  }

  private static let lines = BothWays { beyond, order in
    """
    SELECT id, actor FROM moment_notification INDEXED BY moment_notification_crowd
    WHERE person IS NULL AND moment = ? AND id > ? AND id \(beyond) ?
    ORDER BY id \(order)
    LIMIT ?
    """
  }

  // MARK: One notification

  /// Whether a line for all was for one person who took part, as far as the rules of sight don't say.
  ///
  /// The author and the one a reply speaks to have a line of their own; whoever made friends with the actor or the author
  /// only later isn't told; what was taken back stays with those who had seen it (M123), and what they were told once they
  /// aren't told again.
  static func isTold(
    _ notification: StoredNotification, to person: Person.ID, _ facts: MomentFacts
  ) throws -> Bool {
    if person == notification.author || person == notification.addressed { return false }
    if let withdrawn = notification.withdrawn {
      guard try hadSeen(notification.id, person, by: withdrawn, facts.db) else { return false }
    }
    for friend in [notification.actor, notification.author] {
      guard let since = try friendsSince(person, friend, facts.db), since <= notification.at
      else { return false }
    }
    return try notification.kind != .liked || !hadBeenTold(notification, person, facts.db)
  }

  private static func hadSeen(
    _ notification: Int64, _ person: Person.ID, by glance: Int64, _ db: Database
  ) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM moments_glance WHERE person = ? AND mark >= ? AND id <= ? LIMIT 1"),
      arguments: [person.rawValue, notification, glance]) != nil
  }

  private static func friendsSince(_ one: Person.ID, _ other: Person.ID, _ db: Database) throws
    -> WorldTime?
  {
    let since = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(mine.since, theirs.since) FROM contact AS mine
          JOIN contact AS theirs ON theirs.owner = mine.person AND theirs.person = mine.owner
          WHERE mine.owner = ? AND mine.person = ?
          """), arguments: [one.rawValue, other.rawValue])
    return since.map { WorldTime(seconds: $0) }
  }

  /// Of an earlier like by the same person, which had been seen before it was taken back.
  private static func hadBeenTold(
    _ notification: StoredNotification, _ person: Person.ID, _ db: Database
  ) throws -> Bool {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, person, withdrawn FROM moment_notification
          WHERE moment = ? AND actor = ? AND kind = 'liked' AND id < ?
          """),
      arguments: [
        notification.moment.rawValue, notification.actor.rawValue, notification.id,
      ])
    return try rows.contains { row in
      let receiver: Int64? = row[1]
      if let receiver { return receiver == person.rawValue }
      guard let withdrawn: Int64 = row[2] else { return false }
      return try hadSeen(row[0], person, by: withdrawn, db)
    }
  }
}
