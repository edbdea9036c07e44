import Domain
import GRDB

/// Wows as one viewer sees them: the facts that `FriendVisibility` and `InteractionVisibility` ask for.
struct WowSight {
  let db: Database
  let viewer: Person.ID
  private let facts: MomentFacts

  init(_ db: Database, viewer: Person.ID) {
    self.db = db
    self.viewer = viewer
    facts = MomentFacts(db, now: WorldTime(seconds: 0))
  }

  /// Joins how the viewer keeps the one who wowed, and the other way round; the rule decides about what is left.
  private static let selection = """
    SELECT wow.id, wow.article, wow.person, wow.wowedAt, wow.thought,
      mine.isBlocked, mine.wowPermission, theirs.isBlocked, theirs.wowPermission
    FROM wow
    LEFT JOIN contact AS mine ON mine.owner = :viewer AND mine.person = wow.person
    LEFT JOIN contact AS theirs ON theirs.owner = wow.person AND theirs.person = :viewer
    """

  /// A wow that is there, with the clause that decides whether the viewer sees it.
  private func read(_ row: Row) -> (wow: Wow, verdict: Verdict<FriendVisibility.Clause>) {
    func side(_ column: Int) -> FriendVisibility.Side<WowPermission>? {
      guard let isBlocked: Bool = row[column] else { return nil }
      return FriendVisibility.Side(
        isBlocked: isBlocked, permission: WowPermission(rawValue: row[column + 1]))
    }
    let wow = Wow(
      id: Wow.ID(row[0]), article: Article.ID(row[1]), person: Person.ID(row[2]),
      wowedAt: WorldTime(seconds: row[3]), thought: row[4])
    return (
      wow,
      FriendVisibility.verdict(isOwn: wow.person == viewer, owners: side(7), viewers: side(5))
    )
  }

  /// A wow, if the viewer sees it.
  func wow(_ id: Wow.ID) throws -> Wow? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "\(Self.selection) WHERE wow.id = :id"),
      arguments: ["viewer": viewer.rawValue, "id": id.rawValue])
    return row.map(read).flatMap { $0.verdict.isAllowed ? $0.wow : nil }
  }

  /// The wows of an article that the viewer sees, the newest first.
  func wows(of article: Article.ID, limit: Int) throws -> [Wow] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "\(Self.selection) WHERE wow.article = :article ORDER BY wow.id DESC"),
      arguments: ["viewer": viewer.rawValue, "article": article.rawValue])
    var found: [Wow] = []
    while found.count < limit, let row = try rows.next() {
      let (wow, verdict) = read(row)
      if verdict.isAllowed { found.append(wow) }
    }
    return found
  }

  private static let everyone = BothWays { beyond, order in
    "\(selection) WHERE wow.id \(beyond) :bound ORDER BY wow.id \(order)"
  }

  /// The wows that the viewer sees, from a place on in one direction, as long as `take` wants more.
  func all(
    beyond bound: Int64, isForward: Bool, take: (Wow) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.everyone.sql(isForward: isForward)),
      arguments: ["viewer": viewer.rawValue, "bound": bound])
    while let row = try rows.next() {
      let (wow, verdict) = read(row)
      if verdict.isAllowed, try !take(wow) { return }
    }
  }

  /// Whether the viewer, who sees a wow, sees what somebody says or likes below it (D41).
  func isSeen(_ writer: Person.ID, to addressed: Person.ID?, under wow: Wow) throws -> Bool {
    try facts.sight(
      of: InteractionVisibility.Interaction(writer: writer, addressed: addressed),
      under: wow.person, by: viewer
    ).isAllowed
  }
}
