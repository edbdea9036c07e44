import Domain
import GRDB
import Testing

@testable import WorldStore

/// Ads in the timelines of Lin and her friends, story by story (M140–M148).
struct AdTests {
  let town: Town
  let tea: MomentAd.ID
  let bread: MomentAd.ID

  init() throws {
    town = try Town()
    tea = try town.advertise("tea")
    bread = try town.advertise("bread")
  }

  private func bringTea() throws {
    try town.posts(town.bo, 4)
    try town.does(.openMoments, town.lin)
  }

  @Test(arguments: [(3, false), (4, true)])
  func `an ad comes when the timeline is opened with four new posts of friends (M143)`(
    count: Int, comes: Bool
  ) throws {
    // One's own posts are nothing new.
    try town.posts(town.lin, "mine")
    try town.posts(town.bo, count)
    #expect(try !town.shown().contains("Daily: tea"))
    let events = try town.does(.openMoments, town.lin)
    #expect(
      events == (comes ? [.adPlaced(tea, for: town.lin)] : []) + [.momentsOpened(by: town.lin)])
    #expect(try town.shown().contains("Daily: tea") == comes)
    // What has been there at an opening isn't new at the next.
    try town.does(.openMoments, town.lin)
    #expect(try town.shown().contains("Daily: tea") == comes)
  }

  @Test func `it takes the fifth place, and keeps it among the posts (M142)`() throws {
    try town.posts(town.bo, 6)
    try town.does(.openMoments, town.lin)
    #expect(
      try town.shown() == ["Bo: 6", "Bo: 5", "Bo: 4", "Bo: 3", "Daily: tea", "Bo: 2", "Bo: 1"])
    try town.posts(town.mei, "new")
    #expect(try town.shown().firstIndex(of: "Daily: tea") == 5)
    // Also when the post above it is gone.
    let above = try town.eyes.timeline(.first(5))[4].id
    try town.does(.deleteMoment(above), town.bo)
    #expect(
      try town.shown() == ["Mei: new", "Bo: 6", "Bo: 5", "Bo: 4", "Daily: tea", "Bo: 2", "Bo: 1"])
    // Friends have timelines of their own.
    #expect(try !town.shown(to: town.mei).contains("Daily: tea"))
  }

  @Test func `every page goes on where another ended, whatever row it ended with`() throws {
    try town.posts(town.bo, 9)
    try town.does(.openMoments, town.lin)
    town.wait(AdPlacement.pause)
    try town.does(.openAd(tea), town.lin)
    try town.posts(town.mei, 5)
    try town.does(.openMoments, town.lin)
    let all = try town.eyes.timeline(.first(99))
    #expect(all.map(\.id.ad).filter { $0 != nil } == [bread, tea])
    #expect(try town.eyes.timeline(.last(99)) == all)
    for (index, row) in all.enumerated() {
      for limit in 0...all.count {
        func ids(_ page: Page<TimeCursor>) throws -> [Moment.ID] {
          try town.eyes.timeline(page).map(\.id)
        }
        let note: Comment = "\(index), \(limit)"
        #expect(try ids(.first(limit)) == all.prefix(limit).map(\.id), note)
        #expect(try ids(.last(limit)) == all.suffix(limit).map(\.id), note)
        let after = all[(index + 1)...].prefix(limit)
        #expect(try ids(.after(row.cursor, limit)) == after.map(\.id), note)
        let before = all[..<index].suffix(limit)
        #expect(try ids(.before(row.cursor, limit)) == before.map(\.id), note)
        #expect(try ids(.from(row.cursor, limit)) == all[index...].prefix(limit).map(\.id), note)
      }
    }
  }

  @Test func `a cursor of an ad that has left is still a place`() throws {
    try town.posts(town.bo, 6)
    try town.does(.openMoments, town.lin)
    let place = try town.eyes.timeline(.first(5))[4].cursor
    try town.does(.rejectAd(tea, .notRelevant), town.lin)
    func texts(_ page: Page<TimeCursor>) throws -> [String] {
      try town.eyes.timeline(page).map(\.content.text)
    }
    #expect(try texts(.from(place, 2)) == ["2", "1"])
    #expect(try texts(.after(place, 1)) == ["2"])
    #expect(try texts(.before(place, 2)) == ["4", "3"])
  }

  @Test func `the next comes 48 hours after it, and is another (M147)`() throws {
    try bringTea()
    let placed = town.now
    try town.posts(town.bo, 4)
    town.wait(placed + AdPlacement.pause - town.now - 2)
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [])
    // The four posts aren't new any more, though it would be time.
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [])
    try town.posts(town.bo, 4)
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [bread])
  }

  @Test func `at the second it is due it comes (M147)`() throws {
    try bringTea()
    let placed = town.now
    try town.posts(town.bo, 4)
    town.wait(placed + AdPlacement.pause - town.now - 1)
    try town.does(.openMoments, town.lin)
    #expect(town.now == placed + AdPlacement.pause)
    #expect(try town.adsShown() == [bread])
  }

  @Test
  func
    `it leaves at the first opening after six hours without a deed, never under one's eyes (M146)`()
    throws
  {
    try bringTea()
    let placed = town.now
    town.wait(AdPlacement.patience - 2)
    try town.does(.openMoments, town.lin)
    #expect(town.now == placed + AdPlacement.patience - 1)
    #expect(try town.adsShown() == [tea])
    // Whoever goes on reading isn't disturbed.
    town.wait(WorldTime.hour)
    try town.posts(town.mei, "later")
    #expect(try town.adsShown() == [tea])
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [])
    #expect(try town.refusal(.setMomentLiked(Moment.ID(tea), true), town.lin) == .notFound)
  }

  @Test func `at six hours it is gone (M146)`() throws {
    try bringTea()
    town.wait(AdPlacement.patience - 1)
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [])
  }

  @Test(arguments: ["like", "comment", "open"])
  func `what one has done something with stays (M146)`(deed: String) throws {
    try bringTea()
    switch deed {
    case "like":
      try town.does(.setMomentLiked(Moment.ID(tea), true), town.lin)
      try town.does(.setMomentLiked(Moment.ID(tea), false), town.lin)
    case "comment": try town.does(.comment(Moment.ID(tea), text: "hot"), town.lin)
    default: try town.does(.openAd(tea), town.lin)
    }
    town.wait(9 * WorldTime.day)
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [tea])
  }

  @Test func `Not Interested takes it away at once and for good (M145)`() throws {
    try bringTea()
    let events = try town.does(.rejectAd(tea, .seenTooOften), town.lin)
    #expect(events == [.adRejected(tea, by: town.lin, .seenTooOften)])
    #expect(try town.adsShown() == [])
    #expect(try town.refusal(.rejectAd(tea, .misleading), town.lin) == .notFound)
    for _ in 1...3 {
      town.wait(AdPlacement.pause)
      try town.posts(town.bo, 4)
      try town.does(.openMoments, town.lin)
      #expect(try town.adsShown() == [bread])
    }
  }

  @Test func `an ad outside of its run doesn't come`() throws {
    let town = try Town()
    try town.advertise("late", run: MomentAd.Run(from: town.now + WorldTime.day))
    try town.advertise("over", run: MomentAd.Run(until: town.now))
    try town.posts(town.bo, 4)
    try town.does(.openMoments, town.lin)
    #expect(try town.adsShown() == [])
    town.wait(WorldTime.day)
    try town.posts(town.bo, 4)
    try town.does(.openMoments, town.lin)
    #expect(try town.shown().contains("Daily: late"))
  }

  @Test func `friends' likes and comments are seen under it, strangers' aren't (M144)`() throws {
    try town.world.addFriends(town.mei, town.kai, since: Town.start)
    for person in [town.lin, town.bo, town.mei, town.kai] {
      try town.posts(person, 4)
    }
    for person in [town.lin, town.bo, town.mei, town.kai] { try town.does(.openMoments, person) }
    let place = Moment.ID(tea)
    // Kai is a friend of Bo and Mei; Lin of Bo and Mei.
    for person in [town.bo, town.kai, town.lin] { try town.likes(person, place) }
    let hot = try town.comments(town.bo, "hot", on: place)
    let cold = try town.comments(town.kai, "cold", on: place, replyTo: hot)
    try town.comments(town.bo, "tepid", on: place, replyTo: cold)
    func seen(_ person: Person.ID) throws -> String? {
      try town.eyes(of: person).moment(place)?.line
    }
    #expect(try seen(town.lin) == "Daily: tea ♥ Bo, Lin | Bo: hot")
    #expect(
      try seen(town.kai) == "Daily: tea ♥ Bo, Kai | Bo: hot | Kai → Bo: cold | Bo → Kai: tepid")
    // Mei isn't Bo's friend.
    #expect(try seen(town.mei) == "Daily: tea ♥ Kai, Lin")
  }

  @Test func `only those in whose timeline it stands do anything with it`() throws {
    try bringTea()
    let place = Moment.ID(tea)
    let hot = try town.comments(town.lin, "hot", on: place)
    let actions: [Action] = [
      .setMomentLiked(place, true), .comment(place, text: "x"), .openAd(tea),
      .rejectAd(tea, .unpleasant), .deleteComment(hot), .deleteMoment(place),
    ]
    for action in actions { #expect(try town.refusal(action, town.mei) == .notFound) }
    #expect(try town.eyes(of: town.mei).moment(place) == nil)
    #expect(try town.refusal(.deleteMoment(place), town.lin) == .notFound)
    #expect(try town.refusal(.openAd(MomentAd.ID(99)), town.lin) == .notFound)
    #expect(try town.refusal(.openAd(tea), .account(town.daily)) == .wrongActor)
  }

  @Test func `a comment on an ad keeps the rules of comments, and only its writer deletes it`()
    throws
  {
    try town.posts(town.lin, 4)
    try town.posts(town.bo, 4)
    for person in [town.lin, town.bo] { try town.does(.openMoments, person) }
    let place = Moment.ID(tea)
    let hot = try town.comments(town.bo, "hot", on: place)
    #expect(try town.refusal(.comment(place, text: " "), town.lin) == .blankComment)
    let long = String(repeating: "x", count: MomentComment.textMax + 1)
    #expect(try town.refusal(.comment(place, text: long), town.lin) == .commentTooLong)
    #expect(try town.refusal(.comment(place, text: "x", replyTo: hot), town.bo) == .cannotReply)
    let missing = MomentComment.ID.onAd(99)
    #expect(try town.refusal(.comment(place, text: "x", replyTo: missing), town.bo) == .notFound)
    #expect(try town.refusal(.deleteComment(hot), town.lin) == .notYours)
    try town.does(.deleteComment(hot), town.bo)
    #expect(try town.eyes.moment(place)?.comments == [])
    // Its number isn't given again.
    #expect(try town.comments(town.bo, "again", on: place) != hot)
  }

  @Test func `it is no unread post, and in nobody's album or notifications`() throws {
    try bringTea()
    #expect(try town.eyes.momentsNews().newPostBy == nil)
    #expect(try town.eyes.tabBadges().discover == .none)
    #expect(try town.eyes.moments(.first(99)).allSatisfy { $0.adLink == nil })
    for person in [town.lin, town.bo] {
      #expect(try town.eyes.album(of: person, .first(99)).allSatisfy { $0.adLink == nil })
    }
    try town.does(.comment(Moment.ID(tea), text: "hot"), town.lin)
    #expect(try town.told() == [])
  }

  @Test func `a row tells who advertises, what is shown and where it leads (M140, M141, M148)`()
    throws
  {
    let town = try Town()
    let article = try town.addArticle("leaf", of: town.gazette)
    _ = try town.world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: "clip", advertiser: town.gazette, text: "steam",
        media: .clip(seconds: 6, cover: Picture("pot")), link: .article(article)))
    try town.posts(town.bo, 4)
    try town.does(.openMoments, town.lin)
    let row = try #require(try town.eyes.timeline(.first(9)).first { $0.adLink != nil })
    #expect(row.author == .account(town.gazette))
    #expect(row.authorName == "Gazette")
    #expect(row.content.media == .video(seconds: 6, cover: Picture("pot")))
    #expect(row.adLink == .article(article))
    #expect(row.postedAt == town.now)
    #expect(!row.isMine && row.audience == nil)
  }

  @Test func `an ad with a handle that is there already can't be added`() throws {
    #expect(throws: StorageError.self) { try town.advertise("tea") }
  }
}

extension Town {
  /// An ad by Daily; its text is its name.
  @discardableResult
  func advertise(_ name: String, run: MomentAd.Run = MomentAd.Run()) throws -> MomentAd.ID {
    try world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: name, advertiser: daily, text: name,
        media: .pictures([Picture("cup")]), link: .page(url: "https://\(name).example/"), run: run))
  }

  /// Somebody posts "1", "2"… one after the other.
  func posts(_ person: Person.ID, _ count: Int) throws {
    for number in 0..<count { try posts(person, "\(number + 1)") }
  }

  /// The timeline with its ads, without what is under the rows.
  func shown(to person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).timeline(.first(99)).map { "\($0.authorName): \($0.content.text)" }
  }

  func adsShown(to person: Person.ID? = nil) throws -> [MomentAd.ID] {
    try eyes(of: person ?? lin).timeline(.first(99)).compactMap(\.id.ad)
  }
}
