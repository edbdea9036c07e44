package import Domain
import GRDB

/// Wows, the thoughts with them, and what friends say of those (A31–A34, D41–D43).
extension World {
  /// Refused: `wrongActor`, then as each action says.
  func performOnWows(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .setArticleWowed(let article, let isWowed):
      try setWowed(article, isWowed, by: person, &deed)
    case .setWowThought(let article, let text):
      try setThought(text, on: article, by: person, &deed)
    case .setWowLiked(let id, let isLiked): try setLiked(id, isLiked, by: person, &deed)
    case .replyToWow(let id, let text, let replied):
      try reply(text, to: id, after: replied, by: person, &deed)
    case .deleteWowReply(let id): try deleteReply(id, by: person, &deed)
    case .setWowPermission(let other, let permission):
      try set(permission, with: other, by: person, &deed)
    case .rejectStory(let article, let objection):
      try reject(article, objection, by: person, &deed)
    default: preconditionFailure("not an action on wows: \(action)")
    }
  }

  /// One wow per person (A31); to take it back takes the thought too, with what was said of it (A32).
  ///
  /// Refused: those of `requireAccess`; what one has wowed can be taken back whatever has become of it.
  private func setWowed(
    _ article: Article.ID, _ isWowed: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    if isWowed {
      try requireAccess(to: article, of: person, deed)
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO wow (article, person, wowedAt) VALUES (?, ?, ?)"
      ).execute(arguments: [article.rawValue, person.rawValue, deed.time.seconds])
    } else {
      guard try StoredArticle.exists(db, article) else { throw Refusal.notFound }
      try db.cachedStatement(sql: "DELETE FROM wow WHERE article = ? AND person = ?")
        .execute(arguments: [article.rawValue, person.rawValue])
    }
    guard db.changesCount > 0 else { return }
    try db.cachedStatement(sql: "UPDATE article SET wows = wows + ? WHERE id = ?")
      .execute(arguments: [isWowed ? 1 : -1, article.rawValue])
    deed.record(.articleWowed(article, by: person, isWowed))
  }

  /// Refused, in this order: `notFound` where there is no such article; those of `Wow.checkThought`.
  private func setThought(
    _ text: String, on article: Article.ID, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    guard try StoredArticle.exists(db, article) else { throw Refusal.notFound }
    let wow = try StoredWow.find(db, of: person, on: article)
    try Wow.checkThought(text, hasWowed: wow != nil)
    guard let wow else { throw Refusal.notWowed }
    try db.cachedStatement(
      sql: "UPDATE wow SET thought = :text WHERE id = :id AND thought <> :text"
    ).execute(arguments: ["text": text.trimmed.storable, "id": wow.rawValue])
    if db.changesCount > 0 { deed.record(.wowThoughtChanged(wow, by: person)) }
  }

  /// Refused: `notFound` for what the person doesn't see.
  private func setLiked(
    _ id: Wow.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    guard try WowSight(deed.db, viewer: person).wow(id) != nil else { throw Refusal.notFound }
    let likes = PairTable("wow_like", "wow", "person")
    if try likes.set(id.rawValue, person.rawValue, isLiked, deed.db) {
      deed.record(.wowLiked(id, by: person, isLiked))
    }
  }

  /// A friend answers a thought, or somebody who did.
  ///
  /// Refused, in this order: `notFound` for what the person doesn't see; those of `Wow.checkReply`.
  private func reply(
    _ text: String, to id: Wow.ID, after replied: WowReply.ID?, by person: Person.ID,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    let sight = WowSight(db, viewer: person)
    guard let wow = try sight.wow(id) else { throw Refusal.notFound }
    var addressed: Person.ID?
    if let replied {
      guard let other = try StoredWowReply.find(db, replied), other.wow == id,
        try sight.isSeen(other.writer, to: other.addressed, under: wow)
      else { throw Refusal.notFound }
      addressed = other.writer == person ? nil : other.writer
    }
    try Wow.checkReply(text)
    try db.cachedStatement(
      sql: "INSERT INTO wow_reply (wow, person, addressed, text, writtenAt) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        id.rawValue, person.rawValue, addressed?.rawValue, text.trimmed.storable,
        deed.time.seconds,
      ])
    deed.record(.wowReplied(WowReply.ID(db.lastInsertedRowID), to: id, by: person))
  }

  /// The writer's own, and any below one's own thought.
  ///
  /// Refused, in this order: `notFound` for what the person doesn't see, `notYours`.
  private func deleteReply(
    _ id: WowReply.ID, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let sight = WowSight(deed.db, viewer: person)
    guard let reply = try StoredWowReply.find(deed.db, id), let wow = try sight.wow(reply.wow),
      try sight.isSeen(reply.writer, to: reply.addressed, under: wow)
    else { throw Refusal.notFound }
    guard person == reply.writer || person == wow.person else { throw Refusal.notYours }
    try deed.db.cachedStatement(sql: "DELETE FROM wow_reply WHERE id = ?")
      .execute(arguments: [id.rawValue])
    deed.record(.wowReplyDeleted(id, to: reply.wow, by: person))
  }

  /// Hide My Wow Activity, Hide Their Wow Activity (A34); the other isn't told.
  ///
  /// Refused, in this order: those of `requireContact`.
  private func set(
    _ permission: WowPermission, with other: Person.ID, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireContact(other, of: person, deed.db)
    try deed.db.cachedStatement(
      sql: """
        UPDATE contact SET wowPermission = :new
        WHERE owner = :owner AND person = :other AND wowPermission <> :new
        """
    ).execute(
      arguments: [
        "new": permission.intersection(.all).rawValue, "owner": person.rawValue,
        "other": other.rawValue,
      ])
    if deed.db.changesCount > 0 { deed.record(.contactChanged(other, by: person)) }
  }

  /// Not Interested (D43); a second reason takes the place of the first.
  ///
  /// Refused: those of `requireAccess`.
  private func reject(
    _ article: Article.ID, _ objection: StoryObjection, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireAccess(to: article, of: person, deed)
    try deed.db.cachedStatement(
      sql: "INSERT OR REPLACE INTO story_rejection (person, article, objection) VALUES (?, ?, ?)"
    ).execute(arguments: [person.rawValue, article.rawValue, objection.rawValue])
    deed.record(.storyRejected(article, by: person, objection))
  }

  /// Somebody's wow of an article, for scenarios, which name it so.
  package func wow(of person: Person.ID, on article: Article.ID) throws(StorageError) -> Wow.ID? {
    try read { db in try StoredWow.find(db, of: person, on: article) }
  }
}

/// Looks at the table `wow`.
enum StoredWow {
  static func find(
    _ db: Database, of person: Person.ID, on article: Article.ID
  ) throws -> Wow.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM wow WHERE article = ? AND person = ?"),
      arguments: [article.rawValue, person.rawValue]
    ).map { Wow.ID($0) }
  }
}

/// Rows of the table `wow_reply`.
enum StoredWowReply {
  private static let columns = "id, wow, person, addressed, text, writtenAt"

  private static func reply(_ row: Row) -> WowReply {
    let addressed: Int64? = row[3]
    return WowReply(
      id: WowReply.ID(row[0]), wow: Wow.ID(row[1]), writer: Person.ID(row[2]),
      addressed: addressed.map { Person.ID($0) }, text: row[4],
      writtenAt: WorldTime(seconds: row[5]))
  }

  static func find(_ db: Database, _ id: WowReply.ID) throws -> WowReply? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM wow_reply WHERE id = ?"),
      arguments: [id.rawValue]
    ).map(reply)
  }

  /// Of one wow, the first first.
  static func all(_ db: Database, of wow: Wow.ID) throws -> [WowReply] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT \(columns) FROM wow_reply WHERE wow = ? ORDER BY id"),
      arguments: [wow.rawValue]
    ).map(reply)
  }
}
