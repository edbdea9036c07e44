import Domain
import FoundationEssentials
import GRDB

/// To which audiences of the world a viewer belongs: what lets a query pass over the posts that the rule would refuse.
///
/// The rule itself is asked, about a post put up just now for each kind of audience and of standing; what it says of a
/// range is left to the posts. An audience is worked out when it is met, and all together when many are met. The world
/// keeps the value until the viewer's standing to anybody changes.
final class AudienceSights {
  let viewer: Person.ID
  /// `Circle.stamp` of the viewer.
  let stamp: Int64
  /// By the numbers of the audiences; 0 for one that nobody has asked about.
  private(set) var marks: [UInt8] = []
  /// All that a bulk look needs, read once.
  private var heldCircle: Circle?
  private var heldRulings: [Circle.Standing: [Mark]] = [:]
  /// Every audience up to this number has its mark.
  private(set) var completeTo = 0
  /// The audiences of the timeline among those, as long as they are few.
  private(set) var few: [Int]? = []
  /// The ranges that authors of audiences of the timeline set.
  private(set) var ranges: Set<Int> = []

  /// More audiences than this are looked for among all posts, fewer each by itself.
  let fewMax: Int

  struct Mark: OptionSet {
    let rawValue: UInt8
    static let known = Mark(rawValue: 1)
    static let album = Mark(rawValue: 2)
    static let timeline = Mark(rawValue: 4)
    static let own = Mark(rawValue: 8)

    /// Where the author's range is among `MomentsRange.allCases`.
    var range: Int { Int(rawValue >> 4) }
    func with(range: Int) -> Mark { Mark(rawValue: rawValue & 15 | UInt8(range) << 4) }

    /// All that there can be of an audience that is known.
    static let allKnown: [Mark] = MomentsRange.allCases.indices.flatMap { range in
      stride(from: 0, to: 16, by: 2).map {
        Mark(rawValue: $0 | Mark.known.rawValue).with(range: range)
      }
    }
  }

  init(viewer: Person.ID, stamp: Int64, fewMax: Int = 200) {
    self.viewer = viewer
    self.stamp = stamp
    self.fewMax = fewMax
  }

  func circle(_ db: Database) throws -> Circle {
    if let heldCircle { return heldCircle }
    let circle = try Circle(db, of: viewer)
    heldCircle = circle
    return circle
  }

  /// What has been found out so far; nothing for an audience nobody has asked about.
  subscript(audience: Int) -> Mark {
    audience < marks.count ? Mark(rawValue: marks[audience]) : []
  }

  private func set(_ audience: Int, _ mark: Mark) {
    if audience >= marks.count {
      marks.append(contentsOf: repeatElement(0, count: audience + 1 - marks.count))
    }
    marks[audience] = mark.rawValue
  }

  // MARK: One audience

  func mark(of audience: Int, _ facts: MomentFacts) throws -> Mark {
    guard let mark = try find(audience, facts) else {
      throw UnreadableValue(table: "moment_audience", column: "id", id: Int64(audience))
    }
    return mark
  }

  /// `nil` for a number that no audience has.
  func find(_ audience: Int, _ facts: MomentFacts) throws -> Mark? {
    let held = self[audience]
    if held.contains(.known) { return held }
    let row = try Row.fetchOne(
      facts.db.cachedStatement(sql: "SELECT author, kind FROM moment_audience WHERE id = ?"),
      arguments: [audience])
    guard let row else { return nil }
    guard let kind = StoredHead.Kind(rawValue: row[1]) else {
      throw UnreadableValue(table: "moment_audience", column: "kind", id: Int64(audience))
    }
    let relation = try facts.relation(of: Person.ID(row[0]), to: viewer)
    let isNamed =
      kind.hasList ? try StoredAudience.names(facts.db, Int64(audience), viewer) : false
    let mark = ruling(
      on: kind, isNamed: isNamed, Circle.Standing(relation), isOwn: relation.isSelf
    ).with(range: MomentsRange.allCases.firstIndex(of: relation.authorsPrivacy.range) ?? 0)
    set(audience, mark)
    return mark
  }

  /// A copy that knows of the audiences of one author only, and passes over all others.
  func restricted(to author: Person.ID, _ facts: MomentFacts) throws -> AudienceSights {
    let db = facts.db
    let last = try Self.last(db)
    try complete(facts)
    let copy = AudienceSights(viewer: viewer, stamp: stamp)
    copy.marks = Array(repeating: Mark.known.rawValue, count: last + 1)
    let audiences = try Int.fetchCursor(
      db.cachedStatement(sql: "SELECT id FROM moment_audience WHERE author = ?"),
      arguments: [author.rawValue])
    while let audience = try audiences.next() { copy.marks[audience] = marks[audience] }
    return copy
  }

  // MARK: All audiences

  /// Works out all audiences that are not known yet.
  func complete(_ facts: MomentFacts) throws {
    let db = facts.db
    let last = try Self.last(db)
    if last <= completeTo { return }
    if last - completeTo <= Self.step, completeTo > 0 {
      for audience in completeTo + 1...last { count(audience, try mark(of: audience, facts)) }
    } else {
      try load(facts, to: last)
    }
    completeTo = last
  }

  private static func last(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM moment_audience")) ?? 0
  }

  private func load(_ facts: MomentFacts, to last: Int) throws {
    let db = facts.db
    let named = try namings(db, to: last)
    let authors = try AuthorRulings(
      viewer, try circle(db), ranges: try restricted(db), unlimited: Self.unlimited,
      rulings: rulings(_:isOwn:))
    var marks = Array(repeating: Mark.known.rawValue, count: last + 1)
    try AudienceSheet.sheets.read(db, from: 0, isForward: false) { leaf in
      guard leaf.first <= last else { return false }
      for place in 0..<min(leaf.count, last + 1 - Int(leaf.first)) {
        guard let head = AudienceSheet.Head(packed: leaf[place]) else { continue }
        let number = Int(leaf.first) + place
        marks[number] = authors.mark(of: head, isNamed: named[number])
      }
      return true
    }
    self.marks = marks
    _ = countAll()
  }

  private func count(_ audience: Int, _ mark: Mark) {
    guard mark.contains(.timeline) else { return }
    ranges.insert(mark.contains(.own) ? Self.unlimited : mark.range)
    if few == nil { return }
    few?.append(audience)
    if few?.count ?? 0 > fewMax { few = nil }
  }

  /// As `count` does one by one; false if there is a mark that can't be.
  private func countAll() -> Bool {
    var counts = Array(repeating: 0, count: Int(UInt8.max) + 1)
    for mark in marks { counts[Int(mark)] += 1 }
    var found = 0
    ranges = []
    for value in counts.indices where counts[value] > 0 {
      let mark = Mark(rawValue: UInt8(value))
      guard mark.contains(.known), mark.range < MomentsRange.allCases.count else { return false }
      guard mark.contains(.timeline) else { continue }
      found += counts[value]
      ranges.insert(mark.contains(.own) ? Self.unlimited : mark.range)
    }
    few =
      found > fewMax
      ? nil : marks.indices.filter { Mark(rawValue: marks[$0]).contains(.timeline) }
    return true
  }

  /// Which lists name the viewer, themselves or by a tag.
  private func namings(_ db: Database, to last: Int) throws -> [Bool] {
    var named = Array(repeating: false, count: last + 1)
    let lists = [
      "SELECT audience FROM audience_person WHERE person = ?",
      """
      SELECT audience_tag.audience FROM tag_member
      CROSS JOIN audience_tag ON audience_tag.tag = tag_member.tag
      WHERE tag_member.person = ?
      """,
    ]
    for sql in lists {
      let audiences = try Int.fetchCursor(
        db.cachedStatement(sql: sql), arguments: [viewer.rawValue])
      while let audience = try audiences.next() {
        if named.indices.contains(audience) { named[audience] = true }
      }
    }
    return named
  }

  private func restricted(_ db: Database) throws -> [Int64: Int] {
    var ranges: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT person, momentsRange FROM settings WHERE momentsRange <> 'all'"))
    while let row = try rows.next() {
      let person: Int64 = row[0]
      guard let range = MomentsRange(rawValue: row[1]) else {
        throw UnreadableValue(table: "settings", column: "momentsRange", id: person)
      }
      ranges[person] = MomentsRange.allCases.firstIndex(of: range)
    }
    return ranges
  }

  private static let unlimited = MomentsRange.allCases.firstIndex(of: .all) ?? 0

  // MARK: The file

  /// New audiences that are worked out one by one.
  private static let step = 256
  /// How many the file knows of.
  private var keptTo = 0

  /// What the file has of a viewer whose standing is still the same; nothing where no program wrote it.
  static func find(_ db: Database, of viewer: Person.ID, stamp: Int64) throws -> AudienceSights? {
    let marks = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT marks FROM audience_sight WHERE viewer = ? AND standing = ?"),
      arguments: [viewer.rawValue, stamp])
    guard let marks, marks.count > 1, try marks.count <= last(db) + 1 else { return nil }
    let sights = AudienceSights(viewer: viewer, stamp: stamp)
    sights.marks = [UInt8](marks)
    sights.completeTo = marks.count - 1
    sights.keptTo = sights.completeTo
    return sights.countAll() ? sights : nil
  }

  /// Writes what has been worked out into the file, if it is much more than the file knows.
  func keep(_ db: Database) throws {
    guard completeTo > 0, keptTo == 0 || completeTo - keptTo > Self.step / 2 else { return }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO audience_sight (viewer, standing, marks) VALUES (?, ?, ?)"
    ).execute(arguments: [viewer.rawValue, stamp, Data(marks.prefix(completeTo + 1))])
    keptTo = completeTo
  }

  // MARK: The rule

  private func rulings(_ standing: Circle.Standing, isOwn: Bool) -> [Mark] {
    if !isOwn, let held = heldRulings[standing] { return held }
    let marks = StoredHead.Kind.allCases.flatMap { kind in
      [false, true].map { ruling(on: kind, isNamed: $0, standing, isOwn: isOwn) }
    }
    if !isOwn { heldRulings[standing] = marks }
    return marks
  }

  /// What the rule says of a post put up now.
  ///
  /// A stranger's posts stand in no timeline, and in an album they are counted, so they aren't passed over here.
  private func ruling(
    on kind: StoredHead.Kind, isNamed: Bool, _ standing: Circle.Standing, isOwn: Bool
  ) -> Mark {
    if isOwn { return [.known, .album, .timeline, .own] }
    let author = Person.ID(viewer.rawValue + 1)
    let relation = Relation(
      author: author, viewer: viewer, authorsSide: standing.theirs.map { Relation.Side($0) },
      viewersSide: standing.mine.map { Relation.Side($0) })
    let people = isNamed ? [viewer] : []
    let audience: Audience =
      switch kind {
      case .public: .public
      case .private: .private
      case .only: .only(people: people, tags: [])
      case .except: .except(people: people, tags: [])
      }
    let now = WorldTime(seconds: 0)
    let head = MomentHead(author: author, postedAt: now, audience: audience)
    var mark: Mark = .known
    for (place, bit) in [(MomentVisibility.Place.album, Mark.album), (.timeline, .timeline)] {
      let verdict = MomentVisibility.verdict(
        on: head, for: relation, in: place, at: now, newerPublicPosts: 0)
      if verdict.isAllowed, relation.tie == .friends { mark.insert(bit) }
    }
    return mark
  }
}

extension World {
  /// To which audiences somebody belongs, as far as it is known; kept for the last one who reads, not for one who acts.
  func sights(of viewer: Person.ID, _ db: Database, keeping: Bool = true) throws -> AudienceSights {
    let stamp = try Circle.stamp(db, of: viewer)
    if let sights, sights.viewer == viewer, sights.stamp == stamp { return sights }
    let sights =
      try AudienceSights.find(db, of: viewer, stamp: stamp)
      ?? AudienceSights(viewer: viewer, stamp: stamp)
    if keeping { self.sights = sights }
    return sights
  }
}

extension Circle.Standing {
  init(_ relation: Relation) {
    theirs = relation.authorsSide.map { Side($0) }
    mine = relation.viewersSide.map { Side($0) }
  }
}

extension Circle.Standing.Side {
  fileprivate init(_ side: Relation.Side) {
    self.init(
      isBlocked: side.isBlocked, permission: UInt8(truncatingIfNeeded: side.permission.rawValue))
  }
}

extension Relation.Side {
  fileprivate init(_ side: Circle.Standing.Side) {
    self.init(
      isBlocked: side.isBlocked, permission: ContactPermission(rawValue: Int(side.permission)))
  }
}
