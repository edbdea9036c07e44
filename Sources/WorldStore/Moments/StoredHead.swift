import Domain
import GRDB

/// What the table `moment` holds about who sees a post.
struct StoredHead {
  let id: Moment.ID
  let author: Person.ID
  let postedAt: WorldTime
  let kind: Kind
  /// Its number in the table `moment_audience`.
  let sharedWith: Int64?

  enum Kind: String, CaseIterable {
    case `public`, `private`, only, except

    var hasList: Bool { self == .only || self == .except }
  }

  static let columns =
    "moment.id, moment.author, moment.postedAt, moment.audience, moment.sharedWith"

  static let columnCount = 5

  /// Reads `columns`.
  init(row: Row, at column: Int = 0) throws {
    let id: Int64 = row[column]
    guard let kind = Kind(rawValue: row[column + 3]) else {
      throw UnreadableValue(table: "moment", column: "audience", id: id)
    }
    self.id = Moment.ID(id)
    author = Person.ID(row[column + 1])
    postedAt = WorldTime(seconds: row[column + 2])
    self.kind = kind
    sharedWith = row[column + 4]
  }

  /// A post that is still there.
  static func find(_ db: Database, _ id: Moment.ID) throws -> StoredHead? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM moment WHERE id = ? AND deletedAt IS NULL")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map { try StoredHead(row: $0) }
  }

  /// A post that is there or was.
  static func findOrDeleted(_ db: Database, _ id: Moment.ID) throws
    -> (head: StoredHead, isDeleted: Bool)?
  {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns), deletedAt IS NOT NULL FROM moment WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue])
      .map { (try StoredHead(row: $0), $0[columnCount]) }
  }

  /// The audience as far as it speaks of one person: the person, and the tags the person carries.
  func audience(concerning person: Person.ID, _ db: Database) throws -> Audience {
    guard kind.hasList, let sharedWith else { return list([], []) }
    let (people, tags) = try StoredAudience.concerning(person, db, sharedWith)
    return list(people, tags)
  }

  /// The whole audience, which only the author is told (M57).
  func audience(_ db: Database) throws -> Audience {
    guard kind.hasList, let sharedWith else { return list([], []) }
    return list(
      try StoredAudience.people(db, sharedWith), try StoredAudience.tags(db, sharedWith))
  }

  /// Everybody whom the list names, or who carries a tag on it.
  func mentions(_ db: Database) throws -> [Person.ID: AudienceMention] {
    guard kind.hasList, let sharedWith else { return [:] }
    var mentions: [Person.ID: AudienceMention] = [:]
    for person in try StoredAudience.people(db, sharedWith) {
      mentions[person, default: AudienceMention()].isNamed = true
    }
    let carriers = try db.cachedStatement(
      sql: """
        SELECT tag_member.person, audience_tag.tag FROM audience_tag
        JOIN tag_member ON tag_member.tag = audience_tag.tag
        WHERE audience_tag.audience = ?
        ORDER BY audience_tag.tag
        """)
    for row in try Row.fetchAll(carriers, arguments: [sharedWith]) {
      mentions[Person.ID(row[0]), default: AudienceMention()].tags.append(ContactTag.ID(row[1]))
    }
    return mentions
  }

  /// The audience as far as it speaks of one person, from what was looked up for all.
  func audience(naming person: Person.ID, _ mention: AudienceMention) -> Audience {
    list(mention.isNamed ? [person] : [], mention.tags)
  }

  private func list(_ people: [Person.ID], _ tags: [ContactTag.ID]) -> Audience {
    switch kind {
    case .public: .public
    case .private: .private
    case .only: .only(people: people, tags: tags)
    case .except: .except(people: people, tags: tags)
    }
  }
}

/// How the list of a post concerns one person.
struct AudienceMention {
  var isNamed = false
  /// The tags on the list that the person carries.
  var tags: [ContactTag.ID] = []
}

extension StoredHead {
  var cursor: TimeCursor { TimeCursor(time: postedAt.seconds, id: id.rawValue) }

  /// The posts of one person, by number, read as far as the caller goes.
  static func cursor(
    _ db: Database, of author: Person.ID, beyond bound: Int64, isForward: Bool,
    withPrivate: Bool
  ) throws -> RowCursor {
    let statement = try db.cachedStatement(sql: posts.sql(isForward: isForward))
    return try Row.fetchCursor(statement, arguments: [author.rawValue, bound, withPrivate])
  }

  private static let posts = BothWays { beyond, order in
    """
    SELECT \(columns) FROM moment
    WHERE author = ? AND deletedAt IS NULL AND id \(beyond) ?
      AND (audience <> 'private' OR ?)
    ORDER BY id \(order)
    """
  }
}
