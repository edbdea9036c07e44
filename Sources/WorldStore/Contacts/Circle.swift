import Domain
import GRDB

/// Everybody a person knows or is known by, and how each stands to them: the plain facts of all their `Relation`s, kept
/// together because a page may have to ask about thousands.
struct Circle {
  let person: Person.ID
  /// In order.
  private var numbers: [Int64] = []
  private var standings: [Standing] = []

  /// How two people keep each other, without tags.
  struct Standing: Hashable {
    /// How the other keeps the person, and the person the other.
    var theirs: Side?
    var mine: Side?

    struct Side: Hashable {
      var isBlocked: Bool
      var permission: UInt8
    }

    var tie: Relation.Tie {
      switch (theirs != nil, mine != nil) {
      case (true, true): .friends
      case (false, false): .none
      default: .oneSided
      }
    }
  }

  /// Grows whenever the circle of somebody, a tag they carry or anybody's range changes.
  static func stamp(_ db: Database, of person: Person.ID) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT person.standing + world.standing FROM person, world WHERE person.id = ?"),
      arguments: [person.rawValue]) ?? 0
  }

  /// An empty one, where nobody will be asked about.
  init(nobodyOf person: Person.ID) { self.person = person }

  init(_ db: Database, of person: Person.ID) throws {
    self.person = person
    let theirs = try Self.sides(
      db,
      """
      SELECT owner, isBlocked * 256 + permission FROM contact INDEXED BY contact_sides
      WHERE person = ?
      ORDER BY owner
      """, person)
    let mine = try Self.sides(
      db,
      "SELECT person, isBlocked * 256 + permission FROM contact WHERE owner = ? ORDER BY person",
      person)
    numbers.reserveCapacity(max(theirs.count, mine.count))
    standings.reserveCapacity(max(theirs.count, mine.count))
    var (left, right) = (0, 0)
    while left < theirs.count || right < mine.count {
      let next = min(
        left < theirs.count ? theirs[left].0 : .max, right < mine.count ? mine[right].0 : .max)
      var standing = Standing()
      if left < theirs.count, theirs[left].0 == next {
        standing.theirs = theirs[left].1
        left += 1
      }
      if right < mine.count, mine[right].0 == next {
        standing.mine = mine[right].1
        right += 1
      }
      numbers.append(next)
      standings.append(standing)
    }
  }

  private static func sides(_ db: Database, _ sql: String, _ person: Person.ID) throws
    -> [(Int64, Standing.Side)]
  {
    var sides: [(Int64, Standing.Side)] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [person.rawValue])
    while let row = try rows.next() {
      let packed: Int64 = row[1]
      sides.append(
        (row[0], .init(isBlocked: packed >= 256, permission: UInt8(truncatingIfNeeded: packed))))
    }
    return sides
  }

  var count: Int { numbers.count }
  subscript(index: Int) -> (person: Int64, standing: Standing) {
    (numbers[index], standings[index])
  }

  /// How somebody stands to the person; a stranger keeps nobody.
  func standing(of other: Int64) -> Standing {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < other { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == other ? standings[low] : Standing()
  }
}
