import Domain
import GRDB

/// An audience as the tables `moment_audience`, `audience_person` and `audience_tag` keep it, once for all posts that are
/// for the same people.
struct StoredAudience {
  let audience: Audience
  private let people: [Person.ID]
  private let tags: [ContactTag.ID]

  /// Each person and tag once and in order.
  init(_ audience: Audience) {
    switch audience {
    case .public, .private:
      self.audience = audience
      people = []
      tags = []
    case .only(let people, let tags):
      self.people = Set(people).sorted()
      self.tags = Set(tags).sorted()
      self.audience = .only(people: self.people, tags: self.tags)
    case .except(let people, let tags):
      self.people = Set(people).sorted()
      self.tags = Set(tags).sorted()
      self.audience = .except(people: self.people, tags: self.tags)
    }
  }

  /// The number of the author's audience that is the same, if it has been used before.
  func find(of author: Person.ID, _ db: Database) throws -> Int64? {
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM moment_audience WHERE author = ? AND kind = ? AND digest = ?"),
      arguments: [author.rawValue, audience.kind.rawValue, digest])
    return try candidates.first { candidate in
      guard audience.kind.hasList else { return true }
      return try Self.people(db, candidate) == people && Self.tags(db, candidate) == tags
    }
  }

  /// Refused: `notFound` for somebody who isn't there, or a tag that isn't the author's own (F20).
  func check(of author: Person.ID, _ db: Database) throws {
    for person in people {
      let found = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM person WHERE id = ?"),
        arguments: [person.rawValue])
      if found == nil { throw Refusal.notFound }
    }
    for tag in tags {
      let found = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM tag WHERE id = ? AND owner = ?"),
        arguments: [tag.rawValue, author.rawValue])
      if found == nil { throw Refusal.notFound }
    }
  }

  /// Whether the list names a friend of the author, or a tag that one carries.
  func namesFriend(of author: Person.ID, _ db: Database) throws -> Bool {
    let isFriend = try db.cachedStatement(
      sql: """
        SELECT 1 FROM contact AS mine
        JOIN contact AS theirs ON theirs.owner = mine.person AND theirs.person = mine.owner
        WHERE mine.owner = ? AND mine.person = ?
        """)
    for person in people {
      let found = try Int64.fetchOne(isFriend, arguments: [author.rawValue, person.rawValue])
      if found != nil { return true }
    }
    let carriesTag = try db.cachedStatement(
      sql: """
        SELECT 1 FROM tag_member
        JOIN contact AS mine ON mine.owner = ? AND mine.person = tag_member.person
        JOIN contact AS theirs ON theirs.owner = mine.person AND theirs.person = mine.owner
        WHERE tag_member.tag = ?
        LIMIT 1
        """)
    for tag in tags {
      let found = try Int64.fetchOne(carriesTag, arguments: [author.rawValue, tag.rawValue])
      if found != nil { return true }
    }
    return false
  }

  /// The post is for these from now on.
  ///
  /// `known` is what `find` answered, where it has been asked.
  func give(to moment: Moment.ID, of author: Person.ID, known: Int64? = nil, _ db: Database)
    throws
  {
    let number = try known ?? find(of: author, db) ?? insert(of: author, db)
    try db.cachedStatement(sql: "UPDATE moment SET audience = ?, sharedWith = ? WHERE id = ?")
      .execute(arguments: [audience.kind.rawValue, number, moment.rawValue])
    try MomentSheet.note(db, moment, sharedWith: number)
  }

  /// Keeps the audience for the author's posts; its number.
  private func insert(of author: Person.ID, _ db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO moment_audience (author, kind, digest) VALUES (?, ?, ?)"
    ).execute(arguments: [author.rawValue, audience.kind.rawValue, digest])
    let id = db.lastInsertedRowID
    try AudienceSheet.note(db, id, by: author, audience.kind)
    for person in people {
      try db.cachedStatement(sql: "INSERT INTO audience_person (audience, person) VALUES (?, ?)")
        .execute(arguments: [id, person.rawValue])
    }
    for tag in tags {
      try db.cachedStatement(sql: "INSERT INTO audience_tag (audience, tag) VALUES (?, ?)")
        .execute(arguments: [id, tag.rawValue])
    }
    return id
  }

  /// Finds a list that may be the same without reading them all; 0 where there is none.
  private var digest: Int64 {
    guard audience.kind.hasList else { return 0 }
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ number: Int64) {
      state = (state ^ UInt64(bitPattern: number)) &* 0x9e37_79b9_7f4a_7c15
      state ^= state >> 29
    }
    for person in people { add(person.rawValue) }
    for tag in tags { add(-tag.rawValue) }
    return Int64(bitPattern: state | 1)
  }

  // MARK: Reading

  static func people(_ db: Database, _ audience: Int64) throws -> [Person.ID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT person FROM audience_person WHERE audience = ? ORDER BY person"),
      arguments: [audience]
    ).map { Person.ID($0) }
  }

  static func tags(_ db: Database, _ audience: Int64) throws -> [ContactTag.ID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM audience_tag WHERE audience = ? ORDER BY tag"),
      arguments: [audience]
    ).map { ContactTag.ID($0) }
  }

  /// Whether the list names one person: the person, or a tag the person carries now.
  static func concerning(_ person: Person.ID, _ db: Database, _ audience: Int64) throws
    -> (people: [Person.ID], tags: [ContactTag.ID])
  {
    let people = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT person FROM audience_person WHERE person = ? AND audience = ?"),
      arguments: [person.rawValue, audience])
    let tags = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT audience_tag.tag FROM audience_tag
          JOIN tag_member ON tag_member.tag = audience_tag.tag AND tag_member.person = ?
          WHERE audience_tag.audience = ?
          """), arguments: [person.rawValue, audience])
    return (people.map { Person.ID($0) }, tags.map { ContactTag.ID($0) })
  }

  static func names(_ db: Database, _ audience: Int64, _ person: Person.ID) throws -> Bool {
    let (people, tags) = try concerning(person, db, audience)
    return !people.isEmpty || !tags.isEmpty
  }
}

extension Audience {
  var kind: StoredHead.Kind {
    switch self {
    case .public: .public
    case .private: .private
    case .only: .only
    case .except: .except
    }
  }
}
