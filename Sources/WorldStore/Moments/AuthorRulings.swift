import Domain

/// What the rule says to one viewer of each author's audiences, by their kind and whether they name the viewer: worked out
/// once for all authors, so that a hundred thousand audiences need no more than a look each.
struct AuthorRulings {
  typealias Mark = AudienceSights.Mark

  /// For each way in which an author may stand to the viewer, eight marks.
  private var marks: [UInt8] = []
  /// Where the marks of an author begin, by the author's number; those of a stranger begin at 0.
  private var places: [Int32]
  private var known: [Key: Int32] = [:]

  private struct Key: Hashable {
    let standing: Circle.Standing
    let isOwn: Bool
    let range: Int
  }

  /// `ranges` of those authors who set one; `rulings` asks the rule, for each kind without and with the viewer's name.
  init(
    _ viewer: Person.ID, _ circle: Circle, ranges: [Int64: Int], unlimited: Int,
    rulings: (Circle.Standing, _ isOwn: Bool) -> [Mark]
  ) throws {
    let highest = max(viewer.rawValue, circle.count > 0 ? circle[circle.count - 1].person : 0)
    guard let count = UInt32(exactly: highest), count < Self.peopleMax else {
      throw UnreadableValue(table: "person", column: "id", id: highest)
    }
    places = Array(repeating: 0, count: Int(count) + 1)
    _ = place(Key(standing: Circle.Standing(), isOwn: false, range: unlimited), rulings)
    for index in 0..<circle.count {
      let (person, standing) = circle[index]
      guard person > 0 else { continue }
      let key = Key(standing: standing, isOwn: false, range: ranges[person] ?? unlimited)
      places[Int(person)] = place(key, rulings)
    }
    let own = Key(
      standing: Circle.Standing(), isOwn: true, range: ranges[viewer.rawValue] ?? unlimited)
    places[Int(viewer.rawValue)] = place(own, rulings)
  }

  /// More people than any world holds.
  private static let peopleMax: UInt32 = 1 << 24

  private mutating func place(
    _ key: Key, _ rulings: (Circle.Standing, _ isOwn: Bool) -> [Mark]
  ) -> Int32 {
    if let place = known[key] { return place }
    let place = Int32(marks.count)
    marks += rulings(key.standing, key.isOwn).map { $0.with(range: key.range).rawValue }
    known[key] = place
    return place
  }

  func mark(of head: AudienceSheet.Head, isNamed: Bool) -> UInt8 {
    let place = head.author < places.count ? Int(places[Int(head.author)]) : 0
    return marks[place + head.kind * 2 + (isNamed ? 1 : 0)]
  }
}
