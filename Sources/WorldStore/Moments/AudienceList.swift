import Domain
import GRDB

/// The list of people and tags of a new post's audience, each once and in order.
struct AudienceList {
  let audience: Audience
  private let people: [Person.ID]
  private let tags: [ContactTag.ID]

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

  /// Refused: `notFound` for somebody who isn't there, or a tag that isn't the author's own (F20).
  func checked(of author: Person.ID, _ db: Database) throws -> AudienceList {
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
    return self
  }

  /// How many friends of the author the list names, or one as soon as there is one.
  func friendsNamed(by author: Person.ID, _ db: Database) throws -> Int {
    let isFriend = try db.cachedStatement(
      sql: """
        SELECT 1 FROM contact AS mine
        JOIN contact AS theirs ON theirs.owner = mine.person AND theirs.person = mine.owner
        WHERE mine.owner = ? AND mine.person = ?
        """)
    for person in people {
      let found = try Int64.fetchOne(isFriend, arguments: [author.rawValue, person.rawValue])
      if found != nil { return 1 }
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
      if found != nil { return 1 }
    }
    return 0
  }

  func insert(of moment: Moment.ID, _ db: Database) throws {
    for person in people {
      try db.cachedStatement(sql: "INSERT INTO moment_person (moment, person) VALUES (?, ?)")
        .execute(arguments: [moment.rawValue, person.rawValue])
    }
    for tag in tags {
      try db.cachedStatement(sql: "INSERT INTO moment_tag (moment, tag) VALUES (?, ?)")
        .execute(arguments: [moment.rawValue, tag.rawValue])
    }
  }
}
