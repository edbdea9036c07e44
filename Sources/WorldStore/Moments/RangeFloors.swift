import Domain
import GRDB

/// The oldest post that friends of an author with a range are shown, as a number.
struct RangeFloors {
  let facts: MomentFacts
  private var held: [Int64?] = Array(repeating: nil, count: MomentsRange.allCases.count)

  init(_ facts: MomentFacts) { self.facts = facts }

  mutating func lowest(_ mark: AudienceSights.Mark) throws -> Int64 {
    mark.contains(.own) ? 0 : try lowest(mark.range)
  }

  /// Of several ranges; `nil`: any.
  mutating func lowest(of ranges: Set<Int>?) throws -> Int64 {
    guard let ranges else { return 0 }
    var lowest = Int64.max
    // The widest first: where there is no limit, the others need not be looked up.
    for range in ranges.sorted(by: >) where lowest > 0 {
      lowest = min(lowest, try self.lowest(range))
    }
    return lowest
  }

  /// As far as it has been looked up, and 0 where it hasn't.
  func known(_ mark: AudienceSights.Mark) -> Int64 {
    mark.contains(.own) || mark.range >= held.count ? 0 : held[mark.range] ?? 0
  }

  private mutating func lowest(_ range: Int) throws -> Int64 {
    guard range < held.count else { return 0 }
    if let floor = held[range] { return floor }
    let floor = try MomentsRange.allCases[range].oldest(at: facts.now).map { try first(since: $0) }
    held[range] = floor ?? 0
    return floor ?? 0
  }

  /// The first post of a time or later: posts are numbered in the order of time.
  func first(since time: WorldTime) throws -> Int64 {
    let newest =
      try Int64.fetchOne(
        facts.db.cachedStatement(sql: "SELECT max(id) FROM moment")) ?? 0
    var low: Int64 = 0
    var high = newest + 1
    while low < high {
      let middle = (low + high) / 2
      let postedAt = try Int64.fetchOne(
        facts.db.cachedStatement(
          sql: "SELECT postedAt FROM moment WHERE id >= ? ORDER BY id LIMIT 1"),
        arguments: [middle])
      if let postedAt, postedAt < time.seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
