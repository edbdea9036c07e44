import Domain
import Screens
import Testing
import WorldStore

struct TallListTests {
  @Test func `The list begins with its head and the first row`() throws {
    let list = try Fixture(rows: 3).list
    #expect(list.headY == 0)
    #expect(list.selectedID == Moment.ID(3))
    #expect(list.visible.map(\.y) == [2, 6, 10])
  }

  @Test(arguments: [(5, 5), (14, 5), (15, 10)])
  func `Opening reads one page, and another only for a screen that needs it`(
    height: Int, read: Int
  ) throws {
    #expect(try Fixture(rows: 60, height: height).read == read)
  }

  @Test func `Going through the list reads every row once`() throws {
    var fixture = try Fixture(rows: 60, height: 20)
    for _ in 0..<30 { try fixture.move(.pageDown) }
    #expect(fixture.list.selectedID == Moment.ID(1))
    #expect(fixture.read == 60)
  }

  @Test func `Down chooses the next row and brings all of it into sight`() throws {
    var fixture = try Fixture(rows: 3, height: 9)
    try fixture.move(.down)
    #expect(fixture.list.selectedID == Moment.ID(2))
    #expect(fixture.y(of: 2) == 6)
    try fixture.move(.down)
    #expect(fixture.y(of: 1) == 6)
    try fixture.move(.up)
    #expect(fixture.y(of: 2) == 2)
    try fixture.move(.up)
    try fixture.move(.up)
    #expect(fixture.list.headY == 0)
  }

  @Test func `Down moves by lines within a row that is longer than the screen`() throws {
    var fixture = try Fixture(
      posts: [
        .sample(id: 2, text: (1...6).map { "line \($0)" }.joined(separator: "\n")), .sample(id: 1),
      ],
      height: 5)
    #expect(fixture.y(of: 2) == 2)
    try fixture.move(.down)
    #expect(fixture.list.selectedID == Moment.ID(2))
    #expect(fixture.y(of: 2) == -1)
    try fixture.move(.down)
    #expect(fixture.y(of: 2) == -3, "the end of the row stands at the end of the screen")
    try fixture.move(.down)
    #expect(fixture.list.selectedID == Moment.ID(1))
  }

  @Test(arguments: [0, 1, 7, 40])
  func `Arrivals never move what is being read`(steps: Int) throws {
    var fixture = try Fixture(rows: 60, height: 11)
    for _ in 0..<steps { try fixture.move(.down) }
    let before = fixture.list.visible.map { [$0.row.id.rawValue, Int64($0.y)] }
    for id in Int64(61)...70 {
      fixture.posts.insert(.sample(id: id), at: 0)
      try fixture.load()
    }
    #expect(fixture.list.visible.map { [$0.row.id.rawValue, Int64($0.y)] } == before)

    try fixture.move(.up)
    for _ in 0..<steps { try fixture.move(.up) }
    #expect(fixture.list.hasNewer)
    #expect(fixture.list.rows.first?.id == Moment.ID(60))
    try fixture.move(.top)
    #expect(!fixture.list.hasNewer)
    #expect(fixture.list.selectedID == Moment.ID(70))
  }

  @Test func `One's own new post is shown at once`() throws {
    var fixture = try Fixture(rows: 20)
    for _ in 0..<3 { try fixture.move(.down) }
    fixture.posts.insert(.sample(id: 21, isMine: true), at: 0)
    try fixture.load()
    #expect(fixture.list.selectedID == Moment.ID(21))
    #expect(fixture.list.headY == 0)
  }

  @Test func `The neighbour is chosen when the chosen row is deleted`() throws {
    var fixture = try Fixture(rows: 5)
    try fixture.move(.down)
    fixture.posts.removeAll { $0.id == Moment.ID(4) }
    try fixture.load()
    #expect(fixture.list.selectedID == Moment.ID(3))
    fixture.posts = []
    try fixture.load()
    #expect(fixture.list.selectedID == nil)
    #expect(fixture.list.visible.isEmpty)
  }

  @Test func `A row that has changed is laid out anew`() throws {
    var fixture = try Fixture(rows: 3)
    fixture.posts[0] = .sample(id: 3, likes: ["Anna"])
    try fixture.load()
    #expect(fixture.list.visible.first?.layout.height == 4)
  }

  @Test func `All rows are passed from the newest to the oldest and back, sixty held at a time`()
    throws
  {
    var fixture = try Fixture(rows: 300, height: 10)
    for id in (Int64(1)...299).reversed() {
      try fixture.move(.down)
      #expect(fixture.list.selectedID == Moment.ID(id))
      #expect(fixture.list.rows.count <= 64)
    }
    for id in Int64(2)...300 {
      try fixture.move(.up)
      #expect(fixture.list.selectedID == Moment.ID(id))
    }
  }

  @Test(arguments: 1...16)
  func `Down and up reach every row at any height of the screen`(height: Int) throws {
    let posts = (Int64(1)...12).reversed().map { id in
      MomentRow.sample(
        id: id, text: (0...Int(id * 5 % 7)).map { "line \($0)" }.joined(separator: "\n"))
    }
    var fixture = try Fixture(posts: posts, height: height)
    var seen: [Int64] = []
    for _ in 0..<200 {
      try fixture.move(.down)
      if let id = fixture.list.selectedID?.rawValue, seen.last != id { seen.append(id) }
    }
    #expect(seen.filter { $0 < 12 } == Array((Int64(1)...11).reversed()))
    let last = try #require(fixture.list.visible.last)
    #expect(last.y + last.layout.height == height)
    for _ in 0..<200 { try fixture.move(.up) }
    #expect(fixture.list.selectedID == Moment.ID(12))
    #expect(fixture.list.headY == 0)
  }

  @Test func `The end of the list stands at the end of the screen`() throws {
    var fixture = try Fixture(rows: 30, height: 10)
    try fixture.move(.bottom)
    #expect(fixture.list.selectedID == Moment.ID(1))
    #expect(fixture.y(of: 1) == 7)
    fixture.list.scroll(by: 5)
    #expect(fixture.y(of: 1) == 7)
  }

  @Test func `The wheel keeps the chosen row in sight`() throws {
    var fixture = try Fixture(rows: 30, height: 10)
    fixture.list.scroll(by: 9)
    try fixture.load()
    #expect(fixture.list.selectedID == fixture.list.visible.first?.row.id)
  }
}

/// A list over posts in memory.
///
/// Each has three lines and a blank one below; the head has two.
private struct Fixture {
  var posts: [MomentRow]
  var list: TallList<MomentLayout>
  /// How many rows the list has asked for and got.
  private(set) var read = 0

  init(rows: Int, height: Int = 20) throws {
    try self.init(
      posts: (1...Int64(rows)).reversed().map { MomentRow.sample(id: $0) }, height: height)
  }

  init(posts: [MomentRow], height: Int) throws {
    self.posts = posts
    let form = MomentLayout.Form(width: 60, language: .english)
    list = TallList(form: form)
    list.layout(form: form, height: height, headHeight: 2)
    try load()
  }

  mutating func load() throws {
    let posts = posts
    var read = read
    defer { self.read = read }
    repeat {
      try list.load(isOwn: { $0.isMine }) { page in
        let rows =
          switch page {
          case .first(let count): Array(posts.prefix(count))
          case .last(let count): Array(posts.suffix(count))
          case .after(let cursor, let count):
            Array(posts.filter { $0.cursor.time < cursor.time }.prefix(count))
          case .before(let cursor, let count):
            Array(posts.filter { $0.cursor.time > cursor.time }.suffix(count))
          case .from(let cursor, let count):
            Array(posts.filter { $0.cursor.time <= cursor.time }.prefix(count))
          }
        read += rows.count
        return rows
      }
    } while list.needsLoad
  }

  mutating func move(_ move: ListMove) throws {
    list.move(move)
    if list.needsLoad { try load() }
  }

  func y(of id: Int64) -> Int? { list.visible.first { $0.row.id == Moment.ID(id) }?.y }
}
