import Domain
import GRDB

/// The streams of posts that a timeline is made of, each in order, taken together.
struct TimelineMerge {
  private let timeline: Timeline
  private let isForward: Bool
  private let floor: Int64
  /// Each stream's next post; the one to take stands last.
  private var heads: [Head] = []
  private var taken: Int64?
  private var finished: Set<Stream> = []
  /// What the walk through everybody's posts has read and not yet given, the next last.
  private var read: [StoredHead] = []
  private var stepsLeft: [Int]

  private struct Head {
    var id: Int64
    var stream: Stream
    /// Known already where the stream reads whole rows.
    var post: StoredHead?
  }

  private enum Stream: Hashable {
    /// Everybody's posts that are on no list, or that leave some out.
    case open
    /// Those of one friend.
    case friend(Int64)
    case own
    /// Posts for a chosen few, the viewer among them by name or by a tag.
    case named
    case tagged(Int64)
  }

  private var db: Database { timeline.db }
  private var viewer: Int64 { timeline.viewer.rawValue }

  init(_ timeline: Timeline, beyond bound: Int64, isForward: Bool, floor: Int64) throws {
    self.timeline = timeline
    self.isForward = isForward
    self.floor = isForward ? floor : 0
    stepsLeft = timeline.steps.reversed()
    var streams: [Stream] = timeline.withOwn ? [.own, .named] : [.named]
    let tags = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM tag_member WHERE person = ? ORDER BY tag"),
      arguments: [viewer])
    streams += tags.map { .tagged($0) }
    for stream in streams { try advance(stream, beyond: bound) }
    if try hasFewFriends {
      try addFriends(beyond: bound)
    } else {
      try advance(.open, beyond: bound)
    }
  }

  /// The next post of any stream, each once.
  mutating func next() throws -> StoredHead? {
    while let head = heads.popLast() {
      if finished.contains(head.stream) { continue }
      try advance(head.stream, beyond: head.id)
      if head.id == taken { continue }
      taken = head.id
      if let post = try head.post ?? StoredHead.find(db, Moment.ID(head.id)) { return post }
    }
    return nil
  }

  /// An author shows friends nothing that is older: going down, the author's stream is at its end.
  mutating func noteOutOfRange(_ author: Person.ID) {
    if isForward { finished.insert(.friend(author.rawValue)) }
  }

  private mutating func advance(_ stream: Stream, beyond bound: Int64) throws {
    if finished.contains(stream) { return }
    guard stream != .open else {
      try walk(beyond: bound)
      return
    }
    guard let id = try number(in: stream, beyond: bound), id > floor else { return }
    insert(Head(id: id, stream: stream))
  }

  private mutating func insert(_ head: Head) {
    var low = 0
    var high = heads.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = isForward ? heads[middle].id < head.id : heads[middle].id > head.id
      if isBefore { low = middle + 1 } else { high = middle }
    }
    heads.insert(head, at: low)
  }

  // MARK: Everybody's posts

  /// The next of everybody's posts; once the steps are used up, the friends' streams take over.
  private mutating func walk(beyond bound: Int64) throws {
    if read.isEmpty {
      guard let step = stepsLeft.popLast() else {
        finished.insert(.open)
        try addFriends(beyond: bound)
        return
      }
      read = try openPosts(beyond: bound, count: step).reversed()
      if read.count < step { stepsLeft = [] }
      if read.isEmpty { return }
    }
    let post = read.removeLast()
    insert(Head(id: post.id.rawValue, stream: .open, post: post))
  }

  /// Reads posts together with how their authors and the viewer stand to each other.
  private func openPosts(beyond bound: Int64, count: Int) throws -> [StoredHead] {
    let statement = try db.cachedStatement(
      sql: isForward ? Self.openPostsDownwards : Self.openPostsUpwards)
    let rows = try Row.fetchAll(
      statement,
      arguments: ["bound": bound, "floor": floor, "count": count, "viewer": viewer])
    return try rows.map { row in
      let post = try StoredHead(row: row)
      _ = try timeline.facts.relation(
        row: row, at: 4, author: post.author, viewer: timeline.viewer)
      return post
    }
  }

  private static let openPostsDownwards = openPosts(condition: "<", order: "DESC")
  private static let openPostsUpwards = openPosts(condition: ">", order: "ASC")

  private static func openPosts(condition: String, order: String) -> String {
    """
    SELECT \(StoredHead.columns), \(MomentFacts.relationColumns)
    FROM (
      SELECT id, author, postedAt, audience FROM moment INDEXED BY moment_open_order
      WHERE deletedAt IS NULL AND audience IN ('public', 'except')
        AND id \(condition) :bound AND id > :floor AND \(spared)
      ORDER BY id \(order)
      LIMIT :count
    ) AS moment
    \(MomentFacts.relationJoins(author: "moment.author"))
    ORDER BY moment.id \(order)
    """
  }

  /// Leaves out posts that leave the viewer out by name, which may be many in a row.
  private static let spared = """
    (moment.audience = 'public' OR NOT EXISTS (
      SELECT 1 FROM moment_person
      WHERE moment_person.person = :viewer AND moment_person.moment = moment.id
    ))
    """

  // MARK: Friends

  /// Friends neither of whom hides from or has blocked the other; the rule would refuse the rest anyway.
  private static let friends = """
    FROM contact AS theirs INDEXED BY contact_showing
    CROSS JOIN contact AS mine ON mine.owner = theirs.person AND mine.person = theirs.owner
    WHERE theirs.person = :viewer AND theirs.isBlocked = 0 AND theirs.permission & 1 = 0
      AND mine.isBlocked = 0 AND mine.permission & 2 = 0
    """

  private var hasFewFriends: Bool {
    get throws {
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 \(Self.friends) LIMIT :limit)")
      let count = try Int.fetchOne(
        statement, arguments: ["viewer": viewer, "limit": timeline.fewFriends])
      return (count ?? 0) < timeline.fewFriends
    }
  }

  private mutating func addFriends(beyond bound: Int64) throws {
    let statement = try db.cachedStatement(
      sql: isForward ? Self.friendsDownwards : Self.friendsUpwards)
    for row in try Row.fetchAll(statement, arguments: ["viewer": viewer, "bound": bound]) {
      guard let id: Int64 = row[1], id > floor else { continue }
      heads.append(Head(id: id, stream: .friend(row[0])))
    }
    heads.sort { isForward ? $0.id < $1.id : $0.id > $1.id }
  }

  private static let friendsDownwards = friendsWithPost(condition: "<", order: "DESC")
  private static let friendsUpwards = friendsWithPost(condition: ">", order: "ASC")

  private static func friendsWithPost(condition: String, order: String) -> String {
    """
    SELECT theirs.owner, (
      SELECT id FROM moment
      WHERE author = theirs.owner AND deletedAt IS NULL AND audience IN ('public', 'except')
        AND id \(condition) :bound AND \(spared)
      ORDER BY id \(order)
      LIMIT 1
    )
    \(friends)
    """
  }

  // MARK: Single streams

  private func number(in stream: Stream, beyond bound: Int64) throws -> Int64? {
    let sql = Self.single(stream, isForward: isForward)
    let key: Int64
    switch stream {
    case .friend(let author): key = author
    case .tagged(let tag): key = tag
    case .own, .named, .open: key = viewer
    }
    let statement = try db.cachedStatement(sql: sql)
    if case .friend = stream {
      return try Int64.fetchOne(
        statement, arguments: ["key": key, "bound": bound, "viewer": viewer])
    }
    return try Int64.fetchOne(statement, arguments: ["key": key, "bound": bound])
  }

  private static func single(_ stream: Stream, isForward: Bool) -> String {
    let condition = isForward ? "<" : ">"
    let order = isForward ? "DESC" : "ASC"
    switch stream {
    case .friend:
      return """
        SELECT id FROM moment
        WHERE author = :key AND deletedAt IS NULL AND audience IN ('public', 'except')
          AND id \(condition) :bound AND \(spared)
        ORDER BY id \(order)
        LIMIT 1
        """
    case .own:
      return """
        SELECT id FROM moment
        WHERE author = :key AND deletedAt IS NULL AND id \(condition) :bound
        ORDER BY id \(order)
        LIMIT 1
        """
    case .named:
      return """
        SELECT moment_person.moment FROM moment_person
        CROSS JOIN moment ON moment.id = moment_person.moment
        WHERE moment_person.person = :key AND moment.audience = 'only'
          AND moment_person.moment \(condition) :bound
        ORDER BY moment_person.moment \(order)
        LIMIT 1
        """
    case .tagged:
      return """
        SELECT moment_tag.moment FROM moment_tag
        CROSS JOIN moment ON moment.id = moment_tag.moment
        WHERE moment_tag.tag = :key AND moment.audience = 'only'
          AND moment_tag.moment \(condition) :bound
        ORDER BY moment_tag.moment \(order)
        LIMIT 1
        """
    case .open:
      preconditionFailure("everybody's posts are read by walking")
    }
  }
}
