import Domain
import GRDB

/// What the rules about Moments ask for, looked up once for an answer: whoever shows a post, a like or a comment to
/// somebody, or refuses it, asks here.
final class MomentFacts {
  let db: Database
  let now: WorldTime
  private var relations: [Pair: Relation] = [:]
  /// Of posts about which everybody is asked: whom the list names, and by which tags.
  private var named: [Moment.ID: [Person.ID: AudienceMention]] = [:]

  private struct Pair: Hashable {
    var author: Person.ID
    var viewer: Person.ID
  }

  init(_ db: Database, now: WorldTime) {
    self.db = db
    self.now = now
  }

  /// Six columns about an author and a viewer, to be read by `relation(row:at:…)`.
  static let relationColumns = """
    theirs.isBlocked, theirs.permission, mine.isBlocked, mine.permission,
    settings.momentsRange, settings.opensToStrangers
    """

  /// Joins `theirs`, `mine` and `settings` for `:viewer` and the author in a column.
  static func relationJoins(author: String) -> String {
    """
    LEFT JOIN contact AS theirs ON theirs.owner = \(author) AND theirs.person = :viewer
    LEFT JOIN contact AS mine ON mine.owner = :viewer AND mine.person = \(author)
    LEFT JOIN settings ON settings.person = \(author)
    """
  }

  /// The relation that a row carries; tags are added where a post's list asks for them.
  func relation(row: Row, at column: Int, author: Person.ID, viewer: Person.ID) throws -> Relation {
    let pair = Pair(author: author, viewer: viewer)
    if let relation = relations[pair] { return relation }
    func side(_ column: Int) -> Relation.Side? {
      guard let isBlocked: Bool = row[column] else { return nil }
      return Relation.Side(
        isBlocked: isBlocked, permission: ContactPermission(rawValue: row[column + 1]))
    }
    let relation = Relation(
      author: author, viewer: viewer, authorsSide: side(column), viewersSide: side(column + 2),
      authorsPrivacy: try MomentsPrivacy(row: row, at: column + 4, person: author))
    relations[pair] = relation
    return relation
  }

  func relation(of author: Person.ID, to viewer: Person.ID) throws -> Relation {
    if let relation = relations[Pair(author: author, viewer: viewer)] { return relation }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Self.relationColumns)
        FROM (SELECT :author AS id) AS author
        \(Self.relationJoins(author: "author.id"))
        """)
    let row = try Row.fetchOne(
      statement, arguments: ["author": author.rawValue, "viewer": viewer.rawValue])
    guard let row else { preconditionFailure("a row without conditions is there") }
    return try relation(row: row, at: 0, author: author, viewer: viewer)
  }

  func tie(_ one: Person.ID, _ other: Person.ID) throws -> Relation.Tie {
    if let relation = relations[Pair(author: one, viewer: other)] { return relation.tie }
    return try relation(of: min(one, other), to: max(one, other)).tie
  }

  /// Whether somebody sees a post, with the clause that decides.
  func sight(
    of post: StoredHead, by viewer: Person.ID, in place: MomentVisibility.Place,
    isDeleted: Bool = false
  ) throws -> Verdict<MomentVisibility.Clause> {
    var relation = try relation(of: post.author, to: viewer)
    let audience = try audience(of: post, concerning: viewer)
    switch audience {
    case .public, .private: break
    case .only(_, let tags), .except(_, let tags): relation.authorsSide?.tags = Set(tags)
    }
    return try MomentVisibility.verdict(
      on: MomentHead(
        author: post.author, postedAt: post.postedAt, audience: audience, isDeleted: isDeleted),
      for: relation, in: place, at: now, newerPublicPosts: try newerPublicPosts(post))
  }

  private func audience(of post: StoredHead, concerning viewer: Person.ID) throws -> Audience {
    guard let named = named[post.id] else { return try post.audience(concerning: viewer, db) }
    return post.audience(naming: viewer, named[viewer] ?? AudienceMention())
  }

  /// Looks up at once what will be asked about somebody and each other person.
  func prepare(for person: Person.ID) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.id, \(Self.relationColumns)
        FROM person
        LEFT JOIN contact AS theirs ON theirs.owner = :author AND theirs.person = person.id
        LEFT JOIN contact AS mine ON mine.owner = person.id AND mine.person = :author
        LEFT JOIN settings ON settings.person = :author
        """)
    let rows = try Row.fetchCursor(statement, arguments: ["author": person.rawValue])
    while let row = try rows.next() {
      _ = try relation(row: row, at: 1, author: person, viewer: Person.ID(row[0]))
    }
  }

  /// Looks up at once whom the list of a post concerns.
  func prepare(for post: StoredHead) throws {
    named[post.id] = try post.mentions(db)
  }

  /// Whether somebody will see a post that isn't there yet.
  func sight(of new: MomentHead, by viewer: Person.ID) throws -> Verdict<MomentVisibility.Clause> {
    var relation = try relation(of: new.author, to: viewer)
    switch new.audience {
    case .public, .private: break
    case .only(_, let tags), .except(_, let tags):
      relation.authorsSide?.tags = Set(try tags.filter { try carries(viewer, $0) })
    }
    return MomentVisibility.verdict(
      on: new, for: relation, in: .album, at: now, newerPublicPosts: 0)
  }

  /// Whether somebody may be called to a new post: a friend of its author who will see it (M37).
  func reaches(_ person: Person.ID, with new: MomentHead) throws -> Bool {
    try person != new.author && tie(new.author, person) == .friends
      && sight(of: new, by: person).isAllowed
  }

  private func carries(_ person: Person.ID, _ tag: ContactTag.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM tag_member WHERE tag = ? AND person = ?"),
      arguments: [tag.rawValue, person.rawValue]) != nil
  }

  /// Counted no further than the rule looks.
  private func newerPublicPosts(_ post: StoredHead) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM moment
          WHERE author = ? AND deletedAt IS NULL AND audience = 'public' AND id > ?
          LIMIT ?
        )
        """)
    return try Int.fetchOne(
      statement,
      arguments: [post.author.rawValue, post.id.rawValue, MomentsPrivacy.strangersMax]) ?? 0
  }

  /// Whether somebody who sees the post sees a like or comment under it.
  func sight(
    of interaction: InteractionVisibility.Interaction, under author: Person.ID,
    by viewer: Person.ID
  ) throws -> Verdict<InteractionVisibility.Clause> {
    try InteractionVisibility.verdict(on: interaction, under: author, for: viewer, tie: tie)
  }
}

extension MomentsPrivacy {
  /// Reads `momentsRange, opensToStrangers`; a person without settings has what the type begins with.
  init(row: Row, at column: Int, person: Person.ID) throws {
    guard let text: String = row[column] else {
      self.init()
      return
    }
    guard let range = MomentsRange(rawValue: text) else {
      throw UnreadableValue(table: "settings", column: "momentsRange", id: person.rawValue)
    }
    self.init(range: range, opensToStrangers: row[column + 1])
  }
}
