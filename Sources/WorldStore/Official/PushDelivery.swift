import Domain
import GRDB

/// Who gets a push: settled at the moment of sending, once and for all (S57).
///
/// Of those it is for, followers who receive no articles don't get any (S53), no follower gets a fifth push of a
/// service account in a calendar month (V3), and those on the blacklist get nothing (F69).
struct PushDelivery {
  let listing: PushListing
  /// How many followers it is for, and how many of them get it.
  let targeted: Int
  let delivered: Int

  /// Refused, in order: `nobodyToReach` for a part of the followers that has none, `broadcastQuotaUsed` (V3, V4, V9).
  init(
    _ content: Push.Content, to reach: PushReach, of account: OfficialAccount.ID,
    _ kind: OfficialAccount.Kind, at time: WorldTime, _ db: Database
  ) throws {
    let followers = try Followers(db, of: account)
    let target = try followers.reached(by: reach)
    if let target, target.isEmpty { throw Refusal.nobodyToReach }
    targeted = try target?.count ?? followers.count()

    let recent = try RecentPushes(db, of: account, since: BroadcastQuota.begin(of: kind, at: time))
    let full: Set<Int64>
    switch kind {
    case .subscription:
      try BroadcastQuota.check(kind, sent: recent.pushes.count)
      full = []
    case .service:
      full = try recent.full(among: followers)
      let isFull =
        targeted == 0
        ? recent.pushes.count >= BroadcastQuota.monthlyMax
        : target.map { $0.allSatisfy(full.contains) } ?? (full.count == targeted)
      if isFull { try BroadcastQuota.check(kind, sent: BroadcastQuota.monthlyMax) }
    }

    let refusing = content.isArticles ? try followers.refusingArticles() : []
    let left = full.union(refusing).union(try followers.blacklisted())
    if let target {
      let listed = left.isEmpty ? target : target.filter { !left.contains($0) }
      listing = .only(listed)
      delivered = listed.count
    } else if left.isEmpty {
      listing = .none
      delivered = targeted
    } else if left.count <= targeted / 2 {
      listing = .except(left.sorted())
      delivered = targeted - left.count
    } else {
      let listed = try followers.all().filter { !left.contains($0) }
      listing = .only(listed)
      delivered = listed.count
    }
  }
}

/// An account's followers, asked about in the order of their numbers.
private struct Followers {
  let db: Database
  let account: OfficialAccount.ID

  init(_ db: Database, of account: OfficialAccount.ID) throws {
    self.db = db
    self.account = account
  }

  func count() throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM follow WHERE account = ?"),
      arguments: [account.rawValue]) ?? 0
  }

  func all() throws -> [Int64] {
    try people("SELECT person FROM follow WHERE account = ? ORDER BY person", [])
  }

  func refusingArticles() throws -> [Int64] {
    try people(
      "SELECT person FROM follow WHERE account = ? AND receivesArticles = 0 ORDER BY person", [])
  }

  func blacklisted() throws -> [Int64] {
    try people(
      """
      SELECT follow.person FROM follower_blacklist
      JOIN follow ON follow.account = follower_blacklist.account
        AND follow.person = follower_blacklist.person
      WHERE follower_blacklist.account = ?
      """, [])
  }

  /// Whom a part of the followers holds; `nil`: all of them.
  func reached(by reach: PushReach) throws -> [Int64]? {
    let joined = """
      SELECT follow.person FROM follow
      JOIN person ON person.id = follow.person
      WHERE follow.account = ?
      """
    switch reach {
    case .everybody: return nil
    case .tag(let tag):
      return try people(
        """
        SELECT follower_tagging.person FROM follower_tag
        JOIN follower_tagging ON follower_tagging.tag = follower_tag.id
        WHERE follower_tag.account = ? AND follower_tag.id = ?
        ORDER BY follower_tagging.person
        """, [tag.rawValue])
    case .gender(let gender):
      return try people(
        "\(joined) AND person.gender = ? ORDER BY follow.person", [gender.rawValue])
    case .region(let region):
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT follow.person, person.region FROM follow
            JOIN person ON person.id = follow.person
            WHERE follow.account = ? AND person.region <> ''
            ORDER BY follow.person
            """), arguments: [account.rawValue])
      var found: [Int64] = []
      while let row = try rows.next() {
        if PushReach.region(region, holds: row[1]) { found.append(row[0]) }
      }
      return found
    }
  }

  private func people(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [account.rawValue] + arguments)
  }
}

/// The pushes of an account that count towards its quota.
private struct RecentPushes {
  struct Sent {
    let id: Int64
    let number: Int64
    let listing: PushListing
  }

  let db: Database
  let pushes: [Sent]

  init(_ db: Database, of account: OfficialAccount.ID, since begin: WorldTime) throws {
    self.db = db
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, number, listing FROM push
        WHERE account = ? AND sentAt >= ?
        ORDER BY sentAt, id
        """)
    pushes = try Row.fetchAll(
      statement, arguments: [account.rawValue, begin.seconds]
    ).map { row in
      let id: Int64 = row[0]
      let listing: PushListing
      switch row[2] as String {
      case "none": listing = .none
      case "except": listing = .except(try PushListing.people(id, db))
      case "only": listing = .only(try PushListing.people(id, db))
      default: throw UnreadableValue(table: "push", column: "listing", id: id)
      }
      return Sent(id: id, number: row[1], listing: listing)
    }
  }

  /// The followers who have got as many of them as a follower may (V3).
  func full(among followers: Followers) throws -> Set<Int64> {
    let max = BroadcastQuota.monthlyMax
    guard pushes.count >= max else { return [] }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT person, sinceNumber FROM follow WHERE account = ? ORDER BY person"),
      arguments: [followers.account.rawValue])
    let lists = pushes.map { push -> (number: Int64, isOnly: Bool, people: Set<Int64>) in
      switch push.listing {
      case .none: (push.number, false, [])
      case .except(let people): (push.number, false, Set(people))
      case .only(let people): (push.number, true, Set(people))
      }
    }
    var full: Set<Int64> = []
    while let row = try rows.next() {
      let person: Int64 = row[0]
      let sinceNumber: Int64 = row[1]
      var got = 0
      for list in lists where list.number > sinceNumber {
        if list.people.contains(person) == list.isOnly { got += 1 }
        if got == max { break }
      }
      if got >= max { full.insert(person) }
    }
    return full
  }
}
