import Domain
import WorldStore

/// Times sending to many followers and opening the folder of many accounts, in the world of `PushesWorld`.
struct PushesTimes {
  let path: String

  func print() throws {
    try sending()
    try looking()
  }

  /// Each broadcast is taken back, so that the world stays as it was.
  private func sending() throws {
    let world = try World(opening: path)
    let now = try world.clock().now
    let daily = had(try world.account(handle: "daily"))
    let tram = had(try world.account(handle: "tram"))
    let articles = try (16..<24).map { had(try world.article(handle: "daily-\($0)")) }
    let others = try (16..<24).map { had(try world.article(handle: "tram-\($0)")) }
    let half = had(try world.followerTags(of: tram).first).id
    func line(_ name: String, _ account: OfficialAccount.ID, _ pushes: [(Push.Content, PushReach)])
      throws
    {
      var samples = Samples()
      for _ in 0..<5 {
        try world.trial {
          for (content, reach) in pushes.dropLast() {
            _ = try world.perform(.broadcast(content, to: reach), as: .account(account), at: now)
          }
          guard let (content, reach) = pushes.last else { return }
          _ = try samples.time {
            try world.perform(.broadcast(content, to: reach), as: .account(account), at: now)
          }
        }
      }
      Swift.print(
        "  \(Samples.padded(name)) p50 \(samples.median)  processor max \(samples.mostWork)")
    }
    let text = Push.Content.text("Words.")
    try line("8 articles to everybody", daily, [(.articles(articles), .everybody)])
    try line("the same, of a service account", tram, [(.articles(others), .everybody)])
    try line("to a tag of half of them", tram, [(text, .tag(half))])
    try line("to women", tram, [(text, .gender(.female))])
    try line("to a region", tram, [(text, .region("North Pier"))])
    try line(
      "a fifth of the month for half", tram,
      [(text, .tag(half)), (text, .tag(half)), (text, .everybody), (text, .everybody)]
        + [(text, .everybody)])
    try world.close()
  }

  /// What each form of the folder reads when it is opened, in a program that has just begun and in one that hasn't.
  private func looking() throws {
    func line(_ name: String, _ body: (World.Reader, WorldTime) throws -> Void) throws {
      var first = Samples()
      var again = Samples()
      for _ in 0..<5 {
        let world = try World(opening: path)
        let reader = world.reader(as: had(try world.person(handle: PushesWorld.me)))
        let now = try world.clock().now
        try first.time { try body(reader, now) }
        for _ in 0..<20 { try again.time { try body(reader, now) } }
        try world.close()
      }
      Swift.print(
        "  \(Samples.padded(name)) first p50 \(first.median)  again p50 \(again.median)  p99 \(again.p99)  processor max \(again.mostWork)"
      )
    }
    try line("open the folder as a list") { reader, _ in _ = try reader.subscriptions(.first(40)) }
    try line("open the folder as the feed") { reader, now in
      _ = try reader.folderForm()
      _ = try reader.frequentAccounts(at: now)
      _ = try reader.accountNotices(.first(20))
      _ = try reader.feed(.first(8))
    }
    try line("a page of the feed, 20 days ago") { reader, now in
      let cursor = TimeCursor(time: (now - 20 * WorldTime.day).seconds, id: .max)
      _ = try reader.feed(.after(cursor, 8))
    }
    try line("what has come above") { reader, now in
      guard let row = try reader.feed(.first(1)).first else { return }
      _ = try reader.feedNews(above: row.cursor)
    }
    try line("the chat list") { reader, _ in _ = try reader.chats(.first(40)) }
  }

  /// What every world of pushes has.
  private func had<T>(_ found: T?) -> T {
    guard let found else { preconditionFailure("not a world of pushes: \(path)") }
    return found
  }
}
