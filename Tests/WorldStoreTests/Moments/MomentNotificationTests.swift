import Domain
import GRDB
import Testing

@testable import WorldStore

/// Who is told of what on Moments, and when the numbers go out.
struct MomentNotificationTests {
  let town: Town

  init() throws {
    town = try Town()
    // Mei knows Bo; Kai knows Bo only.
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
  }

  @Test func `the author is told of likes and comments, but not of the own (M121)`() throws {
    let post = try town.posts(town.lin, "soup")
    try town.likes(town.lin, post)
    try town.comments(town.lin, "with leeks", on: post)
    try town.likes(town.bo, post)
    try town.comments(town.mei, "yum", on: post)
    #expect(try town.told() == ["Mei says yum «soup» *", "Bo likes «soup» *"])
  }

  @Test func `who took part is told what common friends do, and nobody else (M121)`() throws {
    let post = try town.posts(town.bo, "hill")
    try town.likes(town.lin, post)
    try town.likes(town.kai, post)
    try town.comments(town.mei, "steep", on: post)
    // Kai took part, but doesn't know Mei; Mei took part only after Kai.
    #expect(try town.told() == ["Mei says steep «hill» *"])
    #expect(try town.told(town.kai) == [])
    #expect(try town.told(town.mei) == [])
    #expect(
      try town.told(town.bo)
        == ["Mei says steep «hill» *", "Kai likes «hill» *", "Lin likes «hill» *"])
    try town.comments(town.bo, "thanks all", on: post)
    #expect(try town.told(town.kai) == ["Bo says thanks all «hill» *"])
    #expect(try town.told().first == "Bo says thanks all «hill» *")
  }

  @Test func `the person addressed is told of a reply (M121)`() throws {
    let post = try town.posts(town.bo, "hill")
    let meis = try town.comments(town.mei, "steep", on: post)
    try town.comments(town.lin, "not at all", on: post, replyTo: meis)
    #expect(try town.told(town.mei) == ["Lin replies not at all «hill» *"])
    #expect(try town.told(town.bo).first == "Lin says not at all «hill» *")
  }

  @Test func `those who are mentioned are told (M37)`() throws {
    try town.posts(town.bo, "hill\ntomorrow?", mentioning: [town.lin, town.kai, town.lin])
    #expect(try town.told() == ["Bo mentions me «hill» *"])
    #expect(try town.told(town.kai) == ["Bo mentions me «hill» *"])
    #expect(try town.told(town.mei) == [])
  }

  @Test func `taking a like back takes the notification with it, unless it was seen (M123)`()
    throws
  {
    let post = try town.posts(town.lin, "soup")
    try town.likes(town.bo, post)
    try town.does(.setMomentLiked(post, false), town.bo)
    #expect(try town.told() == [])
    try town.likes(town.bo, post)
    #expect(try town.told() == ["Bo likes «soup» *"])
    try town.does(.openMomentNotifications, town.lin)
    try town.does(.setMomentLiked(post, false), town.bo)
    #expect(try town.told() == ["Bo likes «soup»"])
    try town.likes(town.bo, post)
    #expect(try town.told() == ["Bo likes «soup»"], "one isn't told twice")
  }

  @Test func `a notification that comes after another was taken back is unseen`() throws {
    let lins = try town.posts(town.lin, "soup")
    let bos = try town.posts(town.bo, "hill")
    try town.likes(town.mei, bos)
    try town.does(.openMoments, town.lin)
    try town.does(.openMomentNotifications, town.lin)
    try town.does(.setMomentLiked(bos, false), town.mei)
    try town.likes(town.mei, lins)
    #expect(try town.told() == ["Mei likes «soup» *"])
    #expect(try town.eyes.tabBadges().discover == .count(1))
  }

  @Test func `a deleted comment and a deleted post leave their lines (M93, M94, M114)`() throws {
    let post = try town.posts(town.lin, "soup")
    let bos = try town.comments(town.bo, "salty", on: post)
    try town.does(.deleteComment(bos), town.bo)
    #expect(try town.told() == ["Bo comment deleted «soup» *"])
    let meis = try town.comments(town.mei, "bland", on: post)
    try town.does(.deleteComment(meis), town.lin)
    #expect(try town.told(town.mei) == ["Lin comment deleted «soup»"])
    #expect(try town.eyes(of: town.mei).tabBadges().discover == .dot, "no number for it")
    try town.likes(town.bo, post)
    try town.does(.deleteMoment(post), town.lin)
    #expect(
      try town.told() == [
        "Bo likes «content deleted» *", "Mei comment deleted «content deleted» *",
        "Bo comment deleted «content deleted» *",
      ])
    #expect(try town.told(town.mei) == ["Lin comment deleted «content deleted»"])
  }

  @Test func `what somebody may not see any more isn't told any more`() throws {
    let post = try town.posts(town.bo, "hill")
    try town.likes(town.lin, post)
    try town.comments(town.mei, "steep", on: post)
    #expect(try town.told() == ["Mei says steep «hill» *"])
    try town.world.write { db in
      try db.execute(
        sql: "UPDATE contact SET permission = 1 WHERE owner = ?", arguments: [town.bo.rawValue])
    }
    #expect(try town.told() == [])
    #expect(try town.eyes.momentsNews().unseenNotifications == 0)
    #expect(try town.eyes.tabBadges().discover == .none)
  }

  @Test func `opening Moments puts the tab's number out, opening the list the pill (M124)`() throws
  {
    let post = try town.posts(town.lin, "soup")
    try town.likes(town.bo, post)
    try town.likes(town.mei, post)
    #expect(try town.eyes.tabBadges().discover == .count(2))
    var news = try town.eyes.momentsNews()
    #expect(news.unseenNotifications == 2)
    #expect(news.lastActor == Person.named("mei").avatar)
    try town.does(.openMoments, town.lin)
    #expect(try town.eyes.tabBadges().discover == .none)
    #expect(try town.eyes.momentsNews().unseenNotifications == 2)
    try town.does(.openMomentNotifications, town.lin)
    news = try town.eyes.momentsNews()
    #expect(news.unseenNotifications == 0 && news.lastActor == nil)
    #expect(try town.told() == ["Mei likes «soup»", "Bo likes «soup»"])
  }

  @Test func `what opening Moments leaves of the news costs the same, whatever there was (M124)`()
    throws
  {
    func cost(friends: Int) throws -> Int {
      let town = try Town()
      let post = try town.posts(town.lin, "soup")
      for number in 0..<friends {
        let friend = try town.world.addPerson(.named("friend\(number)"))
        try town.world.addFriends(friend, town.lin, since: Town.start)
        try town.likes(friend, post)
      }
      try town.posts(town.bo, "hill")
      let before = try town.eyes.momentsNews()
      #expect(before.badge == .count(friends) && before.newPostBy != nil)
      try town.does(.openMoments, town.lin)
      var after = before
      let statements = try town.countingStatements {
        after = try town.eyes.momentsNews(afterOpening: before)
      }
      #expect(after.unseenNotifications == friends && after.badge == .none)
      #expect(try town.eyes.momentsNews() == after)
      return statements
    }
    #expect(try cost(friends: 1) == cost(friends: 40))
  }

  @Test func `a friend's new post is a dot and a face, a number goes before it (C81, M125)`() throws
  {
    try town.does(.openMoments, town.lin)
    let mine = try town.posts(town.lin, "mine")
    try town.posts(town.kai, "not for Lin's eyes")
    #expect(try town.eyes.tabBadges().discover == .none)
    #expect(try town.eyes.momentsNews().newPostBy == nil)
    try town.posts(town.bo, "hill")
    try town.posts(town.lin, "mine again")
    #expect(try town.eyes.tabBadges().discover == .dot)
    #expect(try town.eyes.momentsNews().newPostBy == Person.named("bo").avatar)
    try town.likes(town.mei, mine)
    #expect(try town.eyes.tabBadges().discover == .count(1))
    try town.does(.openMoments, town.lin)
    #expect(try town.eyes.tabBadges().discover == .none)
    #expect(try town.eyes.momentsNews().newPostBy == nil)
  }

  @Test func `a page of notifications goes on where the last one ended`() throws {
    let post = try town.posts(town.lin, "soup")
    for number in 1...5 { try town.comments(town.bo, "\(number)", on: post) }
    let all = try town.eyes.momentNotifications(.first(9))
    func kinds(_ page: Page<TimeCursor>) throws -> [MomentNotificationRow.Kind] {
      try town.eyes.momentNotifications(page).map(\.kind)
    }
    #expect(try kinds(.after(all[1].cursor, 2)) == [.commented("3"), .commented("2")])
    #expect(try kinds(.before(all[1].cursor, 2)) == [.commented("5")])
    #expect(try kinds(.last(1)) == [.commented("1")])
  }
}
