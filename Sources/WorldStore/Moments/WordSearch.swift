import Domain
import GRDB

/// Looks for words in the posts somebody may see, newest first, as far as an effort reaches.
///
/// Posts whose audience the viewer is not of are passed over; the rule has the last word on each that has the words.
struct WordSearch {
  let viewer: Person.ID
  let facts: MomentFacts
  let limit: Int
  /// In posts that are read; what is left of it.
  private(set) var effort: Int
  private let words: PostWords
  private let place: MomentVisibility.Place
  private var floors: RangeFloors
  private(set) var found: [StoredHead] = []

  init(
    _ search: MomentSearch, viewer: Person.ID, facts: MomentFacts, limit: Int, effort: Int
  ) {
    self.viewer = viewer
    self.facts = facts
    self.limit = limit
    self.effort = effort
    words = PostWords(facts.db, search.words)
    place = search.author == nil ? .timeline : .album
    floors = RangeFloors(facts)
  }

  /// What asking the rule about a post costs.
  private static let verdictEffort = 20

  /// Asks the rule; whether to look on.
  private mutating func take(_ id: Int64) throws -> Bool {
    effort -= Self.verdictEffort
    guard let head = try StoredHead.find(facts.db, Moment.ID(id)) else { return true }
    if try facts.sight(of: head, by: viewer, in: place).isAllowed { found.append(head) }
    return found.count < limit
  }

  /// The first post of a time or later.
  func first(since time: WorldTime?) throws -> Int64 {
    try time.map { try floors.first(since: $0) } ?? 1
  }

  // MARK: One person's

  /// Looks at the posts of an author from `low` up to `high`; answers below which to look on, or `nil` at the end.
  mutating func searchAlbum(
    of author: Person.ID, from low: Int64, to high: Int64
  ) throws -> Int64? {
    let relation = try facts.relation(of: author, to: viewer)
    if MomentVisibility.verdictOnAll(for: relation, in: .album)?.isAllowed == false { return nil }
    let end = try Int64.fetchOne(
      facts.db.cachedStatement(
        sql: """
          SELECT id FROM moment INDEXED BY moment_author
          WHERE author = ? AND deletedAt IS NULL AND id BETWEEN ? AND ?
          ORDER BY id DESC
          LIMIT 1 OFFSET ?
          """), arguments: [author.rawValue, low, high, effort])
    let posts = try words.cursor(end ?? low, high, by: author)
    while let id = try posts.next() {
      if try !take(id) || effort <= 0 { return id }
    }
    return end
  }

  // MARK: The timeline

  /// A sheet with fewer posts to look at is read post by post.
  private static let sparse = 30

  /// Looks at the posts of the timeline from `low` up to `high`; answers below which to look on, or `nil` at the end.
  mutating func searchTimeline(
    _ sights: AudienceSights, from low: Int64, to high: Int64
  ) throws -> Int64? {
    try sights.complete(facts)
    let low = try max(low, floors.lowest(of: sights.ranges))
    guard low <= high else { return nil }
    var next: Int64?
    try MomentSheet.sheets.read(facts.db, from: high, isForward: true) { leaf in
      let first = max(low, leaf.first)
      let last = min(high, leaf.first + Int64(leaf.count) - 1)
      guard first <= last else { return leaf.first > low }
      let wanted = Self.wanted(in: leaf, first, last, sights.marks)
      next = try search(wanted, in: first...last, leaf, sights)
      if next == nil, effort <= 0 { next = first }
      if let bound = next, bound <= low { next = nil }
      return next == nil && first > low
    }
    return next
  }

  /// Looks at what is wanted of a sheet; below which post to look on there, if it isn't at its end.
  private mutating func search(
    _ wanted: [Int64], in stretch: ClosedRange<Int64>, _ leaf: NumberSheets.Leaf,
    _ sights: AudienceSights
  ) throws -> Int64? {
    effort -= Self.sheetEffort
    if wanted.count < Self.sparse {
      for id in wanted {
        effort -= Self.postEffort
        let isThere = try words.cursor(id, id).next() != nil
        if isThere, try isWithinRange(id, sights[leaf[Int(id - leaf.first)]]), try !take(id) {
          return id
        }
      }
      return nil
    }
    effort -= stretch.count
    let posts = try words.cursor(stretch.lowerBound, stretch.upperBound)
    while let id = try posts.next() {
      let mark = sights[leaf[Int(id - leaf.first)]]
      guard Self.isWanted(mark.rawValue), try isWithinRange(id, mark) else { continue }
      if try !take(id) || effort <= -Self.overdraft { return id }
    }
    return nil
  }

  private static let sheetEffort = 5
  private static let postEffort = 5
  /// How much further than its effort a search goes before it stops within a sheet.
  private static let overdraft = 500

  private mutating func isWithinRange(_ id: Int64, _ mark: AudienceSights.Mark) throws -> Bool {
    try id >= floors.lowest(mark)
  }

  private static func isWanted(_ mark: UInt8) -> Bool {
    AudienceSights.Mark(rawValue: mark).contains(.timeline)
  }

  /// The posts of a stretch of a sheet that stand in the timeline as far as their audiences say, downwards.
  private static func wanted(
    in leaf: NumberSheets.Leaf, _ first: Int64, _ last: Int64, _ marks: [UInt8]
  ) -> [Int64] {
    marks.withUnsafeBufferPointer { marks in
      var wanted: [Int64] = []
      var id = last
      while id >= first {
        let audience = leaf[Int(id - leaf.first)]
        if audience != 0, audience < marks.count, isWanted(marks[audience]) { wanted.append(id) }
        id -= 1
      }
      return wanted
    }
  }
}
