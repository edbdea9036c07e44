import Domain
import WorldStore

/// A world for measuring pushes: a service and a subscription account with a hundred thousand followers each, and a
/// follower of a thousand subscription accounts, some of which send to a part of their followers only.
struct PushesWorld {
  var followers = 100_000
  var accounts = 1_000
  /// Days on which each account sends once.
  var days = 40

  static let start = WorldTime(year: 2025, month: 3, day: 3, hour: 8)
  static let me = "me"
  /// What a part of the followers is tagged with, of each account that sends to it.
  static let tag = "Half"

  func make(at path: String, progress: (Int, Int) -> Void) throws {
    let world = try World.create(at: path, seed: 1, name: "Pushes", start: Self.start)
    var random = BenchSequence(state: 11)
    let cast = try world.atomically { try buildCast(in: world) }
    for day in 0..<days {
      try world.atomically {
        for (index, account) in cast.small.enumerated() {
          try push(day, by: account, index, in: world, random.next())
        }
        if day % 10 == 0 { try push(day, by: cast.daily, 1, in: world, random.next()) }
      }
      progress(day, days)
    }
    let now = Self.start + Int64(days) * WorldTime.day
    try world.atomically {
      // Some have been looked into, and some articles read.
      for (index, account) in cast.small.enumerated() where index % 5 == 0 {
        _ = try world.perform(
          .openChat(.peer(.account(account))), as: .person(cast.me), at: now)
        let history = try world.reader(as: cast.me).history(of: account, .first(2))
        for row in history {
          _ = try world.perform(.openArticle(row.id), as: .person(cast.me), at: now)
        }
      }
    }
    try world.setClock(ClockState(now: now + WorldTime.hour, isPaused: true, speed: 1))
    try world.close()
    progress(days, days)
  }

  private struct Cast {
    var me: Person.ID
    var small: [OfficialAccount.ID]
    var daily: OfficialAccount.ID
  }

  private func buildCast(in world: World) throws -> Cast {
    let colours = Avatar.Colour.allCases
    func add(_ handle: String, _ index: Int) throws -> Person.ID {
      try world.addPerson(
        Person(
          id: .init(0), handle: handle, nickname: "Reader \(index)", wechatID: "bench_\(handle)",
          gender: index % 2 == 0 ? .female : .male,
          region: index % 3 == 0 ? "North Pier" : "Old Town",
          avatar: Avatar(text: "R", colour: colours[index % colours.count])))
    }
    let me = try add(Self.me, 0)
    try world.setIdentity(me: me)
    func account(_ handle: String, _ kind: OfficialAccount.Kind) throws -> OfficialAccount.ID {
      try world.addAccount(
        OfficialAccount(
          id: .init(0), handle: handle, kind: kind, name: handle, wechatID: "bench_\(handle)",
          intro: "", owner: "Bench", isVerified: true,
          avatar: Avatar(text: "A", colour: colours[handle.count % colours.count])))
    }
    let daily = try account("daily", .subscription)
    let tram = try account("tram", .service)
    var readers = [me]
    for index in 1..<max(2, followers) { readers.append(try add("reader-\(index)", index)) }
    for account in [daily, tram] {
      for reader in readers { try world.addFollower(reader, of: account, since: Self.start) }
      try world.addFollowerTag(
        Self.tag, of: account,
        members: readers.enumerated().filter { $0.offset % 2 == 0 }
          .map(\.element))
      for index in 0..<24 {
        try world.addArticle(article("\(account == tram ? "tram" : "daily")-\(index)", of: account))
      }
    }
    var small: [OfficialAccount.ID] = []
    for index in 0..<accounts {
      let id = try account("gazette-\(index)", .subscription)
      for reader in readers.prefix(20) { try world.addFollower(reader, of: id, since: Self.start) }
      try world.addFollowerTag(Self.tag, of: id, members: Array(readers.prefix(10)))
      small.append(id)
    }
    return Cast(me: me, small: small, daily: daily)
  }

  /// Every third account sends to a part of its followers now and then.
  private func push(
    _ day: Int, by account: OfficialAccount.ID, _ index: Int, in world: World, _ chance: UInt64
  ) throws {
    let at = Self.start + Int64(day) * WorldTime.day + Int64(chance % 36_000)
    var reach = PushReach.everybody
    if index % 3 == 0, day % 4 == 3, let tag = try world.followerTags(of: account).first {
      reach = day % 8 == 3 ? .tag(tag.id) : .gender(.male)
    }
    let content: Push.Content
    if day % 2 == 0 {
      content = .articles(
        try (0..<(1 + index % 3)).map {
          try world.addArticle(article("a-\(account.rawValue)-\(day)-\($0)", of: account))
        })
    } else {
      content = .text("What happened on day \(day), in a few words for those who follow.")
    }
    _ = try world.perform(.broadcast(content, to: reach), as: .account(account), at: at)
  }

  private func article(_ handle: String, of account: OfficialAccount.ID) -> Article {
    Article(
      id: .init(0), handle: handle, account: account, title: "On \(handle)", author: "",
      digest: "A few words.", cover: Picture("cover"), isOriginal: false, place: nil,
      originalURL: nil, body: "Words.", crowd: ArticleCrowd(readers: 100, likes: 3, wows: 1))
  }
}
