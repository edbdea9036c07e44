import Domain
import GRDB

/// An ad in one viewer's timeline, as the table `ad_placement` keeps it.
struct StoredPlacement {
  let ad: MomentAd.ID
  let placedAt: WorldTime
  /// The post right above it, and when that was posted.
  let above: Moment.ID
  let abovePostedAt: Int64
  let isStanding: Bool

  /// Right below the post above it.
  var cursor: TimeCursor { TimeCursor(time: abovePostedAt, id: Moment.ID(ad).rawValue) }

  private static let selection = """
    SELECT ad_placement.ad, ad_placement.placedAt, ad_placement.above, moment.postedAt,
      ad_placement.isStanding
    FROM ad_placement
    JOIN moment ON moment.id = ad_placement.above
    WHERE ad_placement.viewer = ?
    """

  private init(row: Row) {
    ad = MomentAd.ID(row[0])
    placedAt = WorldTime(seconds: row[1])
    above = Moment.ID(row[2])
    abovePostedAt = row[3]
    isStanding = row[4]
  }

  /// All ads that stand in somebody's timeline, from the top; they are few.
  static func standing(_ db: Database, of viewer: Person.ID) throws -> [StoredPlacement] {
    let statement = try db.cachedStatement(
      sql: """
        \(selection) AND ad_placement.isStanding = 1
        ORDER BY ad_placement.above DESC, ad_placement.ad DESC
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map(StoredPlacement.init)
  }

  /// The last placement, also of an ad that has left.
  static func find(_ db: Database, _ ad: MomentAd.ID, of viewer: Person.ID) throws
    -> StoredPlacement?
  {
    let statement = try db.cachedStatement(sql: "\(selection) AND ad_placement.ad = ?")
    return try Row.fetchOne(statement, arguments: [viewer.rawValue, ad.rawValue])
      .map(StoredPlacement.init)
  }
}
