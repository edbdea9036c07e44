import Domain
import GRDB

/// Finds the posts of one person's timeline (M4–M6): at any depth, however few of the world's posts they are.
///
/// The world's posts are walked by number for a short way, which is all there is to do for somebody with many friends.
/// Where that way holds too little, and for somebody with few friends at once, the posts of each friend, those that
/// name the viewer, and the viewer's own are merged: then the cost follows the friends and not the posts.
struct Timeline {
  let db: Database
  let viewer: Person.ID
  let facts: MomentFacts
  /// Posts looked at before merging begins, step by step.
  var steps = [64, 256]
  /// With fewer contacts than this, merging is the shorter way from the start.
  var fewContacts = 64

  /// The posts the viewer sees beyond a place, nearest first, not going below a floor.
  func posts(beyond bound: Int64, isForward: Bool, limit: Int, floor: Int64 = 0) throws
    -> [StoredHead]
  {
    guard limit > 0 else { return [] }
    var found: [StoredHead] = []
    var bound = bound
    if try !hasFewContacts {
      for step in steps {
        let heads = try walk(beyond: bound, isForward: isForward, count: step)
        for head in heads {
          if isForward, head.id.rawValue <= floor { return found }
          bound = head.id.rawValue
          guard try isSeen(head) else { continue }
          found.append(head)
          if found.count == limit { return found }
        }
        if heads.count < step { return found }
      }
    }
    var merge = try Merge(self, beyond: bound, isForward: isForward)
    while found.count < limit, let head = try merge.next() {
      if isForward, head.id.rawValue <= floor { break }
      if try isSeen(head, merge: &merge) { found.append(head) }
    }
    return found
  }

  private var hasFewContacts: Bool {
    get throws {
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM contact WHERE owner = ? LIMIT ?)")
      let count = try Int.fetchOne(statement, arguments: [viewer.rawValue, fewContacts])
      return (count ?? 0) < fewContacts
    }
  }

  private func isSeen(_ head: StoredHead) throws -> Bool {
    try facts.sight(of: head, by: viewer, in: .timeline).isAllowed
  }

  private func isSeen(_ head: StoredHead, merge: inout Merge) throws -> Bool {
    let verdict = try facts.sight(of: head, by: viewer, in: .timeline)
    if verdict.clause == .outOfRange { merge.noteOutOfRange(head.author) }
    return verdict.isAllowed
  }

  /// The next of all posts, with how their authors and the viewer stand to each other.
  private func walk(beyond bound: Int64, isForward: Bool, count: Int) throws -> [StoredHead] {
    func sql(_ condition: String, _ order: String) -> String {
      """
      SELECT \(StoredHead.columns), \(MomentFacts.relationColumns)
      FROM (
        SELECT id, author, postedAt, audience FROM moment
        WHERE id \(condition) :bound AND deletedAt IS NULL
        ORDER BY id \(order)
        LIMIT :count
      ) AS moment
      \(MomentFacts.relationJoins(author: "moment.author"))
      ORDER BY moment.id \(order)
      """
    }
    let statement = try db.cachedStatement(sql: isForward ? sql("<", "DESC") : sql(">", "ASC"))
    let rows = try Row.fetchAll(
      statement,
      arguments: ["bound": bound, "count": count, "viewer": viewer.rawValue])
    return try rows.map { row in
      let head = try StoredHead(row: row)
      _ = try facts.relation(row: row, at: 4, author: head.author, viewer: viewer)
      return head
    }
  }
}

/// The streams of posts a timeline is made of, each in order, taken together.
private struct Merge {
  private let db: Database
  private let viewer: Person.ID
  private let isForward: Bool
  /// Each stream's next post; the one to take stands last.
  private var heads: [Head] = []
  private var taken: Int64?
  private var finished: Set<Stream> = []

  private struct Head {
    var id: Int64
    var stream: Stream
  }

  enum Stream: Hashable {
    /// A friend's posts that are on no list, or that leave some out.
    case friend(Int64)
    case own
    /// Posts for a chosen few, the viewer by name or by a tag among them.
    case named
    case tagged(Int64)
  }

  init(_ timeline: Timeline, beyond bound: Int64, isForward: Bool) throws {
    db = timeline.db
    viewer = timeline.viewer
    self.isForward = isForward
    var streams: [Stream] = [.own, .named]
    let tags = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM tag_member WHERE person = ? ORDER BY tag"),
      arguments: [viewer.rawValue])
    streams += tags.map { .tagged($0) }
    for stream in streams {
      if let id = try next(in: stream, beyond: bound) { heads.append(Head(id: id, stream: stream)) }
    }
    for row in try Row.fetchAll(
      db.cachedStatement(sql: friendsSQL),
      arguments: ["viewer": viewer.rawValue, "bound": bound])
    {
      guard let id: Int64 = row[1] else { continue }
      heads.append(Head(id: id, stream: .friend(row[0])))
    }
    heads.sort { isForward ? $0.id < $1.id : $0.id > $1.id }
  }

  /// Every friend with the next post.
  ///
  /// The conditions leave out friends the rule would refuse anyway.
  private var friendsSQL: String {
    """
    SELECT mine.person, (
      SELECT id FROM moment
      WHERE author = mine.person AND deletedAt IS NULL AND audience IN ('public', 'except')
        AND id \(isForward ? "<" : ">") :bound
      ORDER BY id \(isForward ? "DESC" : "ASC")
      LIMIT 1
    )
    FROM contact AS mine
    JOIN contact AS theirs ON theirs.owner = mine.person AND theirs.person = mine.owner
    WHERE mine.owner = :viewer
      AND mine.isBlocked = 0 AND mine.permission & \(ContactPermission.hideTheirs.rawValue) = 0
      AND theirs.isBlocked = 0 AND theirs.permission & \(ContactPermission.hideMine.rawValue) = 0
    """
  }

  /// An author shows friends nothing that is older; going down, the stream is at its end.
  mutating func noteOutOfRange(_ author: Person.ID) {
    if isForward { finished.insert(.friend(author.rawValue)) }
  }

  /// The next post of any stream, each once.
  mutating func next() throws -> StoredHead? {
    while let head = heads.popLast() {
      if !finished.contains(head.stream), let id = try next(in: head.stream, beyond: head.id) {
        insert(Head(id: id, stream: head.stream))
      }
      if head.id == taken { continue }
      taken = head.id
      guard !finished.contains(head.stream),
        let found = try StoredHead.find(db, Moment.ID(head.id))
      else { continue }
      return found
    }
    return nil
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

  private func next(in stream: Stream, beyond bound: Int64) throws -> Int64? {
    let condition = isForward ? "<" : ">"
    let order = isForward ? "DESC" : "ASC"
    switch stream {
    case .friend(let author):
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM moment
            WHERE author = ? AND deletedAt IS NULL AND audience IN ('public', 'except')
              AND id \(condition) ?
            ORDER BY id \(order)
            LIMIT 1
            """), arguments: [author, bound])
    case .own:
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM moment
            WHERE author = ? AND deletedAt IS NULL AND id \(condition) ?
            ORDER BY id \(order)
            LIMIT 1
            """), arguments: [viewer.rawValue, bound])
    case .named:
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT moment_person.moment FROM moment_person
            JOIN moment ON moment.id = moment_person.moment
            WHERE moment_person.person = ? AND moment.audience = 'only'
              AND moment_person.moment \(condition) ?
            ORDER BY moment_person.moment \(order)
            LIMIT 1
            """), arguments: [viewer.rawValue, bound])
    case .tagged(let tag):
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT moment_tag.moment FROM moment_tag
            JOIN moment ON moment.id = moment_tag.moment
            WHERE moment_tag.tag = ? AND moment.audience = 'only'
              AND moment_tag.moment \(condition) ?
            ORDER BY moment_tag.moment \(order)
            LIMIT 1
            """), arguments: [tag, bound])
    }
  }
}
