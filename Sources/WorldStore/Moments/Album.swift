import Domain
import GRDB

/// Finds the posts of one person that another may see.
struct Album {
  let author: Person.ID
  let viewer: Person.ID
  let facts: MomentFacts
  let sights: AudienceSights
  /// More audiences of the author than this are looked for among all posts.
  var fewMax = 200

  /// The posts beyond a place, nearest first.
  func posts(beyond bound: Int64, isForward: Bool, limit: Int) throws -> [StoredHead] {
    guard limit > 0 else { return [] }
    // What every post would be refused for needs no look at the posts.
    let relation = try facts.relation(of: author, to: viewer)
    if MomentVisibility.verdictOnAll(for: relation, in: .album)?.isAllowed == false { return [] }
    if relation.isSelf { return try own(beyond: bound, isForward: isForward, limit: limit) }
    if relation.tie != .friends {
      return try strangers(beyond: bound, isForward: isForward, limit: limit)
    }
    var search = AudienceSearch(
      viewer: viewer, facts: facts, place: .album, isForward: isForward, limit: limit)
    let audiences = try Int.fetchAll(
      facts.db.cachedStatement(sql: "SELECT id FROM moment_audience WHERE author = ? LIMIT ?"),
      arguments: [author.rawValue, fewMax + 1])
    if audiences.count <= fewMax {
      try search.merge(
        audiences.map { ($0, try sights.mark(of: $0, facts)) }, beyond: bound)
    } else {
      _ = try search.walk(
        try sights.restricted(to: author, facts), beyond: bound, patience: .max)
    }
    return search.found
  }

  /// One's own: all there are (M74).
  private func own(beyond bound: Int64, isForward: Bool, limit: Int) throws -> [StoredHead] {
    let rows = try StoredHead.cursor(
      facts.db, of: author, beyond: bound, isForward: isForward, withPrivate: true)
    var found: [StoredHead] = []
    while found.count < limit, let row = try rows.next() { found.append(try StoredHead(row: row)) }
    return found
  }

  /// The newest public posts, as many as the rule lets a stranger see (M77).
  private func strangers(beyond bound: Int64, isForward: Bool, limit: Int) throws -> [StoredHead] {
    let newest = try Row.fetchAll(
      facts.db.cachedStatement(
        sql: """
          SELECT \(StoredHead.columns) FROM moment INDEXED BY moment_public
          WHERE author = ? AND deletedAt IS NULL AND audience = 'public'
          ORDER BY id DESC
          LIMIT ?
          """), arguments: [author.rawValue, MomentsPrivacy.strangersMax])
    let seen = try newest.map { try StoredHead(row: $0) }.filter {
      try facts.sight(of: $0, by: viewer, in: .album).isAllowed
    }
    let ordered = isForward ? seen : seen.reversed()
    return Array(
      ordered.filter { isForward ? $0.id.rawValue < bound : $0.id.rawValue > bound }
        .prefix(limit))
  }
}
