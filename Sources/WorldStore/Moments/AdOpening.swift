import Domain
import GRDB

/// What opening the timeline does to the ads in it: those whose time is over leave, and at most one comes.
struct AdOpening {
  let facts: MomentFacts
  let viewer: Person.ID
  let sights: AudienceSights
  private var db: Database { facts.db }

  init(_ facts: MomentFacts, by viewer: Person.ID, _ sights: AudienceSights) {
    self.facts = facts
    self.viewer = viewer
    self.sights = sights
  }

  /// The ad that comes; `openedMoment` is the newest post there was at the opening before.
  func perform(since openedMoment: Int64) throws -> MomentAd.ID? {
    var candidates = try candidates()
    for index in candidates.indices {
      guard let history = candidates[index].history, AdPlacement.leaves(history, at: facts.now)
      else { continue }
      candidates[index].history?.isStanding = false
      try db.cachedStatement(
        sql: "UPDATE ad_placement SET isStanding = 0 WHERE viewer = ? AND ad = ?"
      ).execute(arguments: [viewer.rawValue, candidates[index].ad.rawValue])
    }
    // Without an ad whose turn it is nobody's posts need be counted.
    guard let ad = AdPlacement.choice(of: candidates, at: facts.now) else { return nil }
    let opening = try AdPlacement.opening(
      at: facts.now, lastPlacedAt: candidates.compactMap(\.history?.placedAt).max(),
      newPosts: posts(AdPlacement.newPostsMin, withOwn: false, since: openedMoment).count)
    guard opening.isAllowed,
      let above = try posts(AdPlacement.place - 1, withOwn: true, since: 0).last
    else { return nil }
    try db.cachedStatement(
      sql: """
        INSERT INTO ad_placement (viewer, ad, placedAt, above) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          placedAt = excluded.placedAt, above = excluded.above, isStanding = 1, isAnswered = 0
        """
    ).execute(
      arguments: [viewer.rawValue, ad.rawValue, facts.now.seconds, above.id.rawValue])
    return ad
  }

  private func candidates() throws -> [AdPlacement.Candidate] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT ad.id, ad.runsFrom, ad.runsUntil, ad_placement.placedAt, ad_placement.isStanding,
          ad_placement.isAnswered, ad_placement.objection IS NOT NULL
        FROM ad
        LEFT JOIN ad_placement ON ad_placement.viewer = ? AND ad_placement.ad = ad.id
        ORDER BY ad.id
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
      let placedAt: Int64? = row[3]
      return AdPlacement.Candidate(
        ad: MomentAd.ID(row[0]), run: MomentAd.Run(row: row, at: 1),
        history: placedAt.map {
          AdPlacement.History(
            placedAt: WorldTime(seconds: $0), isStanding: row[4], isAnswered: row[5],
            isRejected: row[6])
        })
    }
  }

  private func posts(_ limit: Int, withOwn: Bool, since floor: Int64) throws -> [StoredHead] {
    try Timeline(viewer: viewer, facts: facts, sights: sights, withOwn: withOwn)
      .posts(beyond: .max, isForward: true, limit: limit, floor: floor)
  }
}
