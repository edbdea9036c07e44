import Domain
import GRDB
import Testing

@testable import WorldStore

/// Posts under which very many meet.
struct CrowdTests {
  private let town: Town
  private let crowd: [Person.ID]

  /// Bo is friends with everybody; Lin with every other one of the crowd; Mei with nobody of it.
  init() throws {
    let town = try Town()
    self.town = town
    crowd = try (0..<MomentNotices.crowd * 3).map { index in
      let person = try town.world.addPerson(.named("crowd\(index)"))
      try town.world.addFriends(town.bo, person, since: Town.start)
      if index % 2 == 0 { try town.world.addFriends(town.lin, person, since: Town.start) }
      return person
    }
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
  }

  private var friends: [Person.ID] {
    crowd.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }

  private func notices(of person: Person.ID) throws -> [Person.ID] {
    try town.eyes(of: person).momentNotifications(.first(1_000)).map(\.actor.id)
  }

  @Test
  func
    `a row holds the first likes and comments the viewer sees, and says that there are more (M95)`()
    throws
  {
    let post = try town.posts(town.bo, "fair")
    for person in crowd {
      try town.likes(person, post)
      try town.comments(person, "here", on: post)
    }
    let row = try #require(try town.eyes.moment(post))
    #expect(row.likes.map(\.id) == Array(friends.prefix(30)))
    #expect(row.comments.map(\.author.id) == Array(friends.prefix(20)))
    #expect(row.hasMoreLikes && row.hasMoreComments)
    #expect(!row.isLiked && !row.takesPart)

    let all = MomentRow.Extent(likes: friends.count, comments: friends.count)
    let page = try #require(try town.eyes.moment(post, all))
    #expect(page.likes.map(\.id) == friends && page.comments.map(\.author.id) == friends)
    // No sign of those who aren't friends of both (M96).
    #expect(!page.hasMoreLikes && !page.hasMoreComments)
    let meis = try #require(try town.eyes(of: town.mei).moment(post))
    #expect(meis.likes.isEmpty && meis.comments.isEmpty)
    #expect(!meis.hasMoreLikes && !meis.hasMoreComments)
    let bos = try #require(
      try town.eyes(of: town.bo).moment(post, .init(likes: 1_000, comments: 1_000)))
    #expect(bos.likes.map(\.id) == crowd && bos.comments.map(\.author.id) == crowd)
  }

  @Test func `one's own like and comment are known however late they came`() throws {
    let post = try town.posts(town.bo, "fair")
    for person in crowd { try town.likes(person, post) }
    for _ in 0..<30 { try town.comments(crowd[0], "again", on: post) }
    try town.likes(town.lin, post)
    #expect(try town.eyes.moment(post)?.isLiked == true)
    try town.does(.setMomentLiked(post, false), town.lin)
    #expect(try town.eyes.moment(post)?.takesPart == false)
    try town.comments(town.lin, "late", on: post)
    #expect(try town.eyes.moment(post)?.takesPart == true)
  }

  @Test
  func `who takes part is told of common friends, from then on and as long as they do (M121)`()
    throws
  {
    let post = try town.posts(town.bo, "fair")
    let (before, during, after) = (crowd[0..<70], crowd[70..<80], crowd[80..<90])
    for person in before { try town.likes(person, post) }
    try town.likes(town.lin, post)
    try town.likes(town.mei, post)
    for person in during { try town.likes(person, post) }
    let told = [78, 76, 74, 72, 70].map { crowd[$0] } + [town.mei]
    #expect(try notices(of: town.lin) == told)
    #expect(try town.eyes.momentsNews().unseenNotifications == told.count)
    #expect(try notices(of: town.mei) == [])
    #expect(try notices(of: town.bo).count == 82)

    try town.does(.setMomentLiked(post, false), town.lin)
    for person in after { try town.likes(person, post) }
    #expect(try notices(of: town.lin) == told)
    // Coming back tells nothing of what was missed.
    try town.comments(town.lin, "back", on: post)
    #expect(try notices(of: town.lin) == told)
    try town.comments(crowd[90], "hello", on: post)
    #expect(try notices(of: town.lin).first == crowd[90])
  }

  @Test func `what is told to all is told page by page in both directions`() throws {
    let post = try town.posts(town.bo, "fair")
    let other = try town.posts(town.lin, "mine")
    try town.likes(town.lin, post)
    for (index, person) in crowd.enumerated() {
      try town.likes(person, post)
      if index % 10 == 0 { try town.likes(person, other) }
    }
    let all = try town.eyes.momentNotifications(.first(1_000))
    #expect(all.count == friends.count + 10)
    #expect(all.map(\.id) == all.map(\.id).sorted(by: >))
    var down = try town.eyes.momentNotifications(.first(7))
    while let last = down.last {
      let next = try town.eyes.momentNotifications(.after(last.cursor, 7))
      if next.isEmpty { break }
      down += next
    }
    #expect(down.map(\.id) == all.map(\.id))
    var up = try town.eyes.momentNotifications(.last(7))
    while let first = up.first {
      let next = try town.eyes.momentNotifications(.before(first.cursor, 7))
      if next.isEmpty { break }
      up = next + up
    }
    #expect(up.map(\.id) == all.map(\.id))
  }

  @Test func `a like taken back leaves the lists that hadn't shown it only (M123)`() throws {
    let post = try town.posts(town.bo, "fair")
    for person in crowd.prefix(60) { try town.likes(person, post) }
    try town.likes(town.lin, post)
    try town.likes(crowd[2], post)
    let late = crowd[60]
    try town.likes(crowd[62], post)
    try town.likes(late, post)
    #expect(try notices(of: town.lin) == [late, crowd[62]])
    try town.does(.openMomentNotifications, town.lin)
    try town.does(.setMomentLiked(post, false), late)
    #expect(try notices(of: town.lin) == [late, crowd[62]])
    // Liked again, it isn't told twice; nobody who hadn't seen it keeps it.
    try town.likes(late, post)
    #expect(try notices(of: town.lin) == [late, crowd[62]])
    try town.does(.setMomentLiked(post, false), crowd[62])
    try town.likes(crowd[64], post)
    try town.does(.setMomentLiked(post, false), crowd[64])
    try town.does(.openMomentNotifications, town.lin)
    #expect(try notices(of: town.lin) == [late, crowd[62]])
    try town.likes(crowd[64], post)
    #expect(try notices(of: town.lin) == [crowd[64], late, crowd[62]])
  }

  @Test func `muted, a crowd is silent; the author and replies are not (M122)`() throws {
    let post = try town.posts(town.bo, "fair")
    let lins = try town.comments(town.lin, "me", on: post)
    for person in crowd.prefix(70) { try town.likes(person, post) }
    #expect(try notices(of: town.lin).count == 35)
    try town.does(.muteMoment(post, true), town.lin)
    try town.likes(crowd[70], post)
    #expect(try notices(of: town.lin).count == 35)
    try town.comments(crowd[72], "you", on: post, replyTo: lins)
    #expect(try notices(of: town.lin).first == crowd[72])
    #expect(try notices(of: town.lin).count == 36)
    try town.does(.muteMoment(post, false), town.lin)
    try town.likes(crowd[74], post)
    #expect(try notices(of: town.lin).first == crowd[74])
    try town.does(.clearMomentNotifications, town.lin)
    #expect(try notices(of: town.lin) == [])
  }

  @Test func `a friend made later isn't told of what was before`() throws {
    let post = try town.posts(town.bo, "fair")
    try town.likes(town.mei, post)
    for person in crowd { try town.likes(person, post) }
    town.wait(60)
    try town.world.addFriends(town.mei, crowd[50], since: town.now)
    #expect(try notices(of: town.mei) == [])
    try town.comments(crowd[50], "new friend", on: post)
    #expect(try notices(of: town.mei) == [crowd[50]])
  }

  @Test func `an interaction in a crowd writes as many rows as one among few`() throws {
    let post = try town.posts(town.bo, "fair")
    for person in crowd.dropLast() { try town.likes(person, post) }
    func rows() throws -> Int {
      try town.world.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM moment_notification") }
        ?? 0
    }
    let before = try rows()
    try town.likes(crowd[crowd.count - 1], post)
    // One for the author, one for all.
    #expect(try rows() == before + 2)
  }
}
