import Domain
import GRDB

/// Statuses (D70–D72).
extension World {
  /// Refused: `wrongActor`, then as each action says.
  func performOnStatus(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .setStatus(let mood, let text): try set(mood, text, of: person, &deed)
    case .endStatus:
      try StoredStatus.delete(deed.db, of: person)
      if deed.db.changesCount > 0 { deed.record(.statusChanged(by: person)) }
    case .setStatusLiked(let owner, let isLiked):
      try like(statusOf: owner, isLiked, by: person, &deed)
    default: preconditionFailure("not an action on statuses: \(action)")
    }
  }

  /// A new one begins without likes.
  ///
  /// Refused: those of `PersonStatus.check`.
  private func set(
    _ mood: MomentStatus, _ text: String, of person: Person.ID, _ deed: inout Deed
  ) throws {
    let text = text.trimmed.storable
    try PersonStatus.check(text)
    try StoredStatus.delete(deed.db, of: person)
    try deed.db.cachedStatement(
      sql: "INSERT INTO person_status (person, mood, text, setAt) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [person.rawValue, mood.rawValue, text, deed.time.seconds])
    deed.record(.statusChanged(by: person))
  }

  /// Refused: `notFound` for what isn't shown any more or isn't for the person.
  private func like(
    statusOf owner: Person.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let sight = StatusSight(db: deed.db, viewer: person, now: deed.time)
    guard try sight.status(of: owner) != nil else { throw Refusal.notFound }
    let likes = PairTable("person_status_like", "owner", "person")
    if try likes.set(owner.rawValue, person.rawValue, isLiked, deed.db) {
      deed.record(.statusLiked(owner, by: person, isLiked))
    }
  }
}

/// Rows of the table `person_status`.
enum StoredStatus {
  /// With its likes.
  static func delete(_ db: Database, of person: Person.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM person_status WHERE person = ?")
      .execute(arguments: [person.rawValue])
  }

  static func find(_ db: Database, of person: Person.ID) throws -> PersonStatus? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT mood, text, setAt FROM person_status WHERE person = ?"),
      arguments: [person.rawValue])
    guard let row else { return nil }
    guard let mood = MomentStatus(rawValue: row[0]) else {
      throw UnreadableValue(table: "person_status", column: "mood", id: person.rawValue)
    }
    return PersonStatus(mood: mood, text: row[1], setAt: WorldTime(seconds: row[2]))
  }
}

/// Statuses as one viewer sees them at a time: the facts that `FriendVisibility` asks for.
struct StatusSight {
  let db: Database
  let viewer: Person.ID
  let now: WorldTime

  /// What somebody shows the viewer now.
  func status(of owner: Person.ID) throws -> PersonStatus? {
    guard let status = try StoredStatus.find(db, of: owner), !status.isOver(at: now) else {
      return nil
    }
    let verdict = FriendVisibility.verdict(
      isOwn: owner == viewer, owners: try side(of: owner, to: viewer),
      viewers: try side(of: viewer, to: owner))
    return verdict.isAllowed ? status : nil
  }

  private func side(of one: Person.ID, to other: Person.ID) throws -> FriendVisibility.Side<
    ContactPermission
  >? {
    try Contacts.find(db, other, of: one).map {
      FriendVisibility.Side(isBlocked: $0.isBlocked, permission: $0.permission)
    }
  }

  /// How many others show the viewer the same mood, the viewer's own among them (D72).
  func others(with mood: MomentStatus, than owner: Person.ID) throws -> Int {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person_status.person FROM person_status
          LEFT JOIN contact
            ON contact.owner = :viewer AND contact.person = person_status.person
          WHERE person_status.mood = :mood AND person_status.person <> :owner
            AND (contact.owner IS NOT NULL OR person_status.person = :viewer)
          """),
      arguments: [
        "viewer": viewer.rawValue, "mood": mood.rawValue, "owner": owner.rawValue,
      ]
    ).map { Person.ID($0) }.count { try status(of: $0) != nil }
  }
}
