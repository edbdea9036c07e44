import Domain
import Testing
import WorldStore

/// The law of pushes: numbers, lists and chats are what anybody would count on paper who writes down for every follower
/// which push came to them.
struct PushLawTests {
  /// One follow as it is kept on paper.
  private struct Paper {
    var chat: [String] = []
    var unread: Set<String> = []
    /// How many came this month.
    var month = 0
    var receivesArticles = true
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func `every follower has what was sent to them, and its number`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let world = try World.inMemory(seed: seed, name: "law", start: Town.start)
    var people: [Person.ID] = []
    // Numbers on both sides of the places where the tables' rows break.
    for number in [1, 2, 30, 31, 32, 33, 63, 64, 500, 511, 512, 513] as [Int64] {
      let plain = Person.named("p\(number)")
      people.append(
        try world.addPerson(
          Person(
            id: Person.ID(number), handle: plain.handle, nickname: plain.nickname,
            wechatID: plain.wechatID, gender: number % 2 == 0 ? .male : .female,
            avatar: plain.avatar)))
    }
    let accounts = [
      try world.addAccount(.named("daily", .subscription)),
      try world.addAccount(.named("tram", .service)),
    ]
    try world.setIdentity(me: people[0])
    var now = Town.start
    var paper: [[Person.ID: Paper]] = [[:], [:]]
    var sent: [[String: Push.ID]] = [[:], [:]]
    var tags: [FollowerTag.ID] = []
    for account in accounts {
      let events = try world.perform(
        .createFollowerTag(name: "t"), as: .account(account), at: now)
      guard case .followerTagChanged(let tag, _)? = events.first else {
        throw Town.Unexpected(events: events)
      }
      tags.append(tag)
    }
    var tagged: [Set<Person.ID>] = [[], []]

    func pass(_ seconds: Int64) {
      let month = now.date.month
      now = now + seconds
      guard now.date.month != month else { return }
      for side in 0...1 { for person in people { paper[side][person]?.month = 0 } }
    }

    for step in 0..<220 {
      let side = Int.random(in: 0..<2, using: &generator)
      let account = accounts[side]
      let person = try #require(people.randomElement(using: &generator))
      let follows = paper[side][person] != nil
      func act(_ action: Action) throws {
        try world.perform(action, as: .person(person), at: now)
      }
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<5:
        guard !follows else { break }
        try act(.follow(account))
        paper[side][person] = Paper()
      case 5:
        guard follows else { break }
        try act(.unfollow(account))
        paper[side][person] = nil
        tagged[side].remove(person)
      case 6, 7:
        guard follows else { break }
        try act(.openChat(.peer(.account(account))))
        paper[side][person]?.unread = []
      case 8:
        guard follows else { break }
        try act(.deleteChat(.peer(.account(account))))
        paper[side][person]?.chat = []
        paper[side][person]?.unread = []
      case 9:
        guard follows, let text = paper[side][person]?.chat.randomElement(using: &generator),
          let push = sent[side][text]
        else { break }
        try act(.removePush(push))
        paper[side][person]?.chat.removeAll { $0 == text }
        paper[side][person]?.unread.remove(text)
      case 10:
        guard follows else { break }
        let receives = Bool.random(using: &generator)
        try act(.setFollowSettings(account, FollowSettings(receivesArticles: receives)))
        paper[side][person]?.receivesArticles = receives
      case 11, 12:
        guard follows else { break }
        let isOn = Bool.random(using: &generator)
        try world.perform(
          .tagFollowers([person], tags[side], isOn), as: .account(account), at: now)
        if isOn { tagged[side].insert(person) } else { tagged[side].remove(person) }
      case 13:
        pass(WorldTime.day * Int64.random(in: 1...12, using: &generator))
      default:
        pass(side == 0 ? WorldTime.day : 60)
        let isArticle = Bool.random(using: &generator)
        let text = "n\(step)"
        let reach: PushReach =
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: .tag(tags[side])
          case 1: .gender(.male)
          default: .everybody
          }
        let target = people.filter { person in
          guard paper[side][person] != nil else { return false }
          return switch reach {
          case .tag: tagged[side].contains(person)
          case .gender: person.rawValue % 2 == 0
          default: true
          }
        }
        let left = target.filter { (paper[side][$0]?.month ?? 0) < 4 || side == 0 }
        let content: Push.Content =
          isArticle
          ? .articles([try world.addArticle(.named(text, of: account))]) : .text(text)
        let line =
          isArticle ? "«\(text.prefix(1).uppercased() + text.dropFirst())»" : "push: \(text)"
        do throws(ActionError) {
          let events = try world.perform(
            .broadcast(content, to: reach), as: .account(account), at: now)
          guard case .pushSent(let push, _)? = events.first else {
            Issue.record("nothing was sent: \(events)")
            return
          }
          sent[side][line] = push
        } catch {
          guard case .refused(let refusal) = error else { throw error }
          if target.isEmpty, reach != .everybody {
            #expect(refusal == .nobodyToReach, "seed \(seed), step \(step)")
          } else {
            #expect(refusal == .broadcastQuotaUsed, "seed \(seed), step \(step)")
            #expect(left.isEmpty, "seed \(seed), step \(step)")
          }
          break
        }
        for person in left {
          if isArticle, paper[side][person]?.receivesArticles == false { continue }
          paper[side][person]?.month += 1
          paper[side][person]?.chat.insert(line, at: 0)
          paper[side][person]?.unread.insert(line)
        }
      }
      guard step % 11 == 0 || step > 200 else { continue }
      for person in people {
        let reader = world.reader(as: person)
        for side in 0...1 {
          let note = "seed \(seed), step \(step), \(person), account \(side)"
          let kept = paper[side][person] ?? Paper()
          let peer = Peer.account(accounts[side])
          #expect(try reader.items(in: peer, .first(500)).map(\.line) == kept.chat, "\(note)")
          #expect(
            try reader.chatHeader(peer)?.unread == kept.unread.count, "\(note)")
        }
        let folder = try reader.subscriptions(.first(9)).first
        let daily = paper[0][person] ?? Paper()
        if let newest = daily.chat.first {
          #expect(
            folder.map { ["«\($0.snippet.line)»", $0.snippet.line, "push: \($0.snippet.line)"] }?
              .contains(newest) == true, "seed \(seed), step \(step), \(person): \(newest)")
          #expect(
            folder?.badge == (daily.unread.isEmpty ? Badge.none : .count(daily.unread.count)),
            "seed \(seed), step \(step), \(person)")
        }
      }
    }
  }
}
