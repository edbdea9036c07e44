import Domain
import GRDB

/// What the table `moment` holds about who sees a post.
struct StoredHead {
  let id: Moment.ID
  let author: Person.ID
  let postedAt: WorldTime
  let kind: Kind

  enum Kind: String { case `public`, `private`, only, except }

  static let columns = "moment.id, moment.author, moment.postedAt, moment.audience"

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
      .map { (try StoredHead(row: $0), $0[4]) }
  }

  /// The audience as far as it speaks of one person: the person, and the tags the person carries.
  func audience(concerning person: Person.ID, _ db: Database) throws -> Audience {
    switch kind {
    case .public: return .public
    case .private: return .private
    case .only, .except: break
    }
    let people = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT person FROM moment_person WHERE person = ? AND moment = ?"),
      arguments: [person.rawValue, id.rawValue])
    let tags = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT moment_tag.tag FROM moment_tag
          JOIN tag_member ON tag_member.tag = moment_tag.tag AND tag_member.person = ?
          WHERE moment_tag.moment = ?
          """), arguments: [person.rawValue, id.rawValue])
    return list(people, tags)
  }

  /// The whole audience, which only the author is told (M57).
  func audience(_ db: Database) throws -> Audience {
    switch kind {
    case .public: return .public
    case .private: return .private
    case .only, .except: break
    }
    let people = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT person FROM moment_person WHERE moment = ? ORDER BY person"),
      arguments: [id.rawValue])
    let tags = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM moment_tag WHERE moment = ? ORDER BY tag"),
      arguments: [id.rawValue])
    return list(people, tags)
  }

  /// Everybody whom the list names, or who carries a tag on it.
  func mentions(_ db: Database) throws -> [Person.ID: AudienceMention] {
    var mentions: [Person.ID: AudienceMention] = [:]
    for person in try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT person FROM moment_person WHERE moment = ?"),
      arguments: [id.rawValue])
    {
      mentions[Person.ID(person), default: AudienceMention()].isNamed = true
    }
    let carriers = try db.cachedStatement(
      sql: """
        SELECT tag_member.person, moment_tag.tag FROM moment_tag
        JOIN tag_member ON tag_member.tag = moment_tag.tag
        WHERE moment_tag.moment = ?
        ORDER BY moment_tag.tag
        """)
    for row in try Row.fetchAll(carriers, arguments: [id.rawValue]) {
      mentions[Person.ID(row[0]), default: AudienceMention()].tags.append(row[1])
    }
    return mentions
  }

  /// The audience as far as it speaks of one person, from what was looked up for all.
  func audience(naming person: Person.ID, _ mention: AudienceMention) -> Audience {
    switch kind {
    case .public: .public
    case .private: .private
    case .only, .except: list(mention.isNamed ? [person.rawValue] : [], mention.tags)
    }
  }

  private func list(_ people: [Int64], _ tags: [Int64]) -> Audience {
    let people = people.map { Person.ID($0) }
    let tags = tags.map { ContactTag.ID($0) }
    return kind == .only
      ? .only(people: people, tags: tags) : .except(people: people, tags: tags)
  }
}

/// How the list of a post concerns one person.
struct AudienceMention {
  var isNamed = false
  /// The tags on the list that the person carries.
  var tags: [Int64] = []
}

extension StoredHead {
  var cursor: TimeCursor { TimeCursor(time: postedAt.seconds, id: id.rawValue) }

  /// The posts of one person, by number, read as far as the caller goes.
  static func cursor(
    _ db: Database, of author: Person.ID, beyond bound: Int64, isForward: Bool,
    withPrivate: Bool
  ) throws -> RowCursor {
    let statement = try db.cachedStatement(sql: isForward ? downwards : upwards)
    return try Row.fetchCursor(statement, arguments: [author.rawValue, bound, withPrivate])
  }

  private static let downwards = posts(condition: "<", order: "DESC")
  private static let upwards = posts(condition: ">", order: "ASC")

  private static func posts(condition: String, order: String) -> String {
    """
    SELECT \(columns) FROM moment
    WHERE author = ? AND deletedAt IS NULL AND id \(condition) ?
      AND (audience <> 'private' OR ?)
    ORDER BY id \(order)
    """
  }
}
