import Domain
import GRDB

/// Looks for posts in the order of their numbers, passing over those whose audience the viewer is not of; the rule has the
/// last word on each that is left.
struct AudienceSearch {
  let viewer: Person.ID
  let facts: MomentFacts
  let place: MomentVisibility.Place
  let isForward: Bool
  let limit: Int
  /// Posts up to this number aren't looked for.
  let floor: Int64
  /// The viewer's own posts, too.
  var withOwn = true
  private var floors: RangeFloors
  private(set) var found: [StoredHead] = []

  typealias Mark = AudienceSights.Mark

  init(
    viewer: Person.ID, facts: MomentFacts, place: MomentVisibility.Place, isForward: Bool,
    limit: Int, floor: Int64 = 0
  ) {
    self.viewer = viewer
    self.facts = facts
    self.place = place
    self.isForward = isForward
    self.limit = limit
    self.floor = floor
    floors = RangeFloors(facts)
  }

  /// Whether posts for an audience are to be looked at; one that isn't known may be.
  private func isWanted(_ mark: Mark) -> Bool {
    if !mark.contains(.known) { return true }
    if mark.contains(.own), !withOwn { return false }
    return mark.contains(place == .album ? .album : .timeline)
  }

  /// Asks the rule; whether more posts are wanted.
  ///
  /// Where a range begins is worth looking up once it has kept back a post.
  private mutating func take(_ id: Int64, _ mark: Mark) throws -> Bool {
    guard let head = try StoredHead.find(facts.db, Moment.ID(id)) else { return true }
    let sight = try facts.sight(of: head, by: viewer, in: place)
    if sight.isAllowed { found.append(head) }
    if sight.clause == .outOfRange { _ = try floors.lowest(mark) }
    return found.count < limit
  }

  // MARK: Audience by audience

  private struct Head {
    var id: Int64
    var audience: Int
    var mark: Mark
    var lowest: Int64
  }

  /// Merges the posts of each of a few audiences.
  mutating func merge(_ audiences: [(number: Int, mark: Mark)], beyond bound: Int64) throws {
    // The one to take stands last.
    var heads: [Head] = []
    for (number, mark) in audiences where isWanted(mark) {
      let lowest = max(floor + 1, try floors.lowest(mark))
      let start = isForward ? bound : max(bound, lowest - 1)
      if let id = try post(for: number, beyond: start), id >= lowest {
        heads.append(Head(id: id, audience: number, mark: mark, lowest: lowest))
      }
    }
    heads.sort { isForward ? $0.id < $1.id : $0.id > $1.id }
    while let head = heads.popLast() {
      if try !take(head.id, head.mark) { return }
      guard let id = try post(for: head.audience, beyond: head.id), id >= head.lowest else {
        continue
      }
      var next = head
      next.id = id
      let index = heads.firstIndex { isForward ? $0.id > id : $0.id < id }
      heads.insert(next, at: index ?? heads.count)
    }
  }

  private func post(for audience: Int, beyond bound: Int64) throws -> Int64? {
    try Int64.fetchOne(
      facts.db.cachedStatement(sql: Self.post.sql(isForward: isForward)),
      arguments: [audience, bound])
  }

  private static let post = BothWays { beyond, order in
    """
    SELECT id FROM moment INDEXED BY moment_sharedWith
    WHERE sharedWith = ? AND deletedAt IS NULL AND id \(beyond) ?
    ORDER BY id \(order)
    LIMIT 1
    """
  }

  // MARK: Post by post

  /// Reads the sheets, and gives up at an audience that isn't known once `patience` has been spent on such.
  ///
  /// Answers with the post to go on beyond, or `nil` when the search is over.
  mutating func walk(_ sights: AudienceSights, beyond bound: Int64, patience: Int) throws -> Int64?
  {
    var patience = patience
    var resume: Int64?
    let lowest = try max(floor + 1, floors.lowest(of: sights.completeTo > 0 ? sights.ranges : nil))
    let start = isForward ? bound : max(bound, lowest - 1)
    try MomentSheet.sheets.read(facts.db, from: start, isForward: isForward) { leaf in
      if isForward, leaf.first + Int64(leaf.count) <= lowest { return false }
      let wanted = wantedMarks(in: leaf)
      var place = isForward ? leaf.count - 1 : 0
      if isForward, start - 1 - leaf.first < Int64(place) { place = Int(start - 1 - leaf.first) }
      if !isForward, start >= leaf.first { place = Int(start + 1 - leaf.first) }
      while let next = Self.next(leaf, place, isForward, sights.marks, wanted) {
        let post = leaf.first + Int64(next)
        if post < lowest { return !isForward }
        let audience = leaf[next]
        if !sights[audience].contains(.known) {
          if patience == 0 {
            resume = isForward ? post + 1 : post - 1
            return false
          }
          patience -= 1
        }
        guard let mark = try sights.find(audience, facts) else {
          throw MomentSheet.sheets.unreadable(post / NumberSheets.size)
        }
        if isWanted(mark), post >= floors.known(mark), try !take(post, mark) { return false }
        place = isForward ? next - 1 : next + 1
      }
      return true
    }
    return resume
  }

  /// For each value of a mark, whether a sheet may hold a post to look at.
  private func wantedMarks(in leaf: NumberSheets.Leaf) -> [Bool] {
    var wanted = Array(repeating: true, count: Int(UInt8.max) + 1)
    let end = leaf.first + Int64(leaf.count)
    for mark in Mark.allKnown {
      wanted[Int(mark.rawValue)] = isWanted(mark) && end > floors.known(mark)
    }
    return wanted
  }

  /// The next place of a sheet with an audience of a wanted mark.
  private static func next(
    _ leaf: NumberSheets.Leaf, _ start: Int, _ isForward: Bool, _ marks: [UInt8], _ wanted: [Bool]
  ) -> Int? {
    marks.withUnsafeBufferPointer { marks in
      wanted.withUnsafeBufferPointer { wanted in
        var place = start
        while place >= 0, place < leaf.count {
          let audience = leaf[place]
          if audience != 0, audience >= marks.count || wanted[Int(marks[audience])] {
            return place
          }
          place += isForward ? -1 : 1
        }
        return nil
      }
    }
  }
}
