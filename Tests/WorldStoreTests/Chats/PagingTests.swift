import Domain
import Testing
import WorldStore

/// Lists read page by page are the list itself: nothing twice, nothing left out, whichever way they are read.
struct PagingTests {
  let world: World
  let me: Person.ID
  private static let start = WorldTime(year: 2021, month: 3, day: 1)

  /// 220 friends, 50 groups, 30 service and 20 subscription accounts; many of one second, some stuck, muted or hidden.
  init() throws {
    var generator = SeededGenerator(seed: 2021)
    let start = Self.start
    let world = try World.inMemory(seed: 1, name: "large", start: start)
    let me = try world.addPerson(.named("me"))
    try world.setIdentity(me: me)
    try world.atomically {
      var peers: [(Peer, Actor)] = []
      for number in 0..<220 {
        let friend = try world.addPerson(.named("friend\(number)"))
        try world.addFriends(me, friend, since: start)
        peers.append((.person(friend), .person(friend)))
        guard number < 50 else { continue }
        let group = try world.addGroup(
          Group(id: Group.ID(0), handle: "group\(number)", name: nil, owner: friend),
          members: [GroupMember(friend), GroupMember(me)])
        peers.append((.group(group), .person(friend)))
      }
      for number in 0..<50 {
        let account = try world.addAccount(
          .named("account\(number)", number < 30 ? .service : .subscription))
        try world.perform(.follow(account), as: .person(me), at: start)
        peers.append((.account(account), .account(account)))
      }
      var now = start
      for (peer, actor) in peers.shuffled(using: &generator) {
        now = now + Int64.random(in: 0...1, using: &generator)
        switch peer {
        case .person:
          try world.perform(
            .sendMessage(to: .person(me), content: .text("hi")), as: actor, at: now)
        case .group:
          try world.perform(.sendMessage(to: peer, content: .text("hi")), as: actor, at: now)
        case .account:
          if Bool.random(using: &generator) {
            try world.perform(.broadcast(.text("hi")), as: actor, at: now)
          } else {
            try world.perform(.answer(to: me, .text("hi")), as: actor, at: now)
          }
        }
        let chance = Int.random(in: 0..<20, using: &generator)
        if chance == 0 {
          try world.perform(.setSticky(.peer(peer), true), as: .person(me), at: now)
        } else if chance == 1 {
          try world.perform(.hideChat(.peer(peer)), as: .person(me), at: now)
        } else if chance == 2 {
          try world.perform(.openChat(.peer(peer)), as: .person(me), at: now)
        }
      }
    }
    self.world = world
    self.me = me
  }

  /// Reads a list forwards, backwards and from every row, in pages of all sizes, and compares with the whole.
  private func check<Row: PagedRow & Equatable>(
    atLeast count: Int, _ read: (Page<Row.Cursor>) throws -> [Row]
  ) throws {
    let whole = try read(.first(10_000))
    #expect(whole.count >= count)
    #expect(Set(whole.map(\.id)).count == whole.count)
    for size in [1, 7, 40, 299] {
      var forwards: [Row] = try read(.first(size))
      while let last = forwards.last, forwards.count < 10_000 {
        let next = try read(.after(last.cursor, size))
        if next.isEmpty { break }
        forwards += next
      }
      #expect(forwards == whole, "forwards by \(size)")
      var backwards: [Row] = try read(.last(size))
      while let first = backwards.first, backwards.count < 10_000 {
        let previous = try read(.before(first.cursor, size))
        if previous.isEmpty { break }
        backwards = previous + backwards
      }
      #expect(backwards == whole, "backwards by \(size)")
    }
    for index in stride(from: 0, to: whole.count, by: 11) {
      let page = try read(.from(whole[index].cursor, 5))
      #expect(page == Array(whole[index...].prefix(5)), "from \(index)")
    }
  }

  @Test func `the chat list`() throws {
    try check(atLeast: 280) { try world.reader(as: me).chats($0) }
    let rows = try world.reader(as: me).chats(.first(1000))
    let places = rows.map { ($0.isSticky ? 1 : 0, $0.activity) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(rows.contains { $0.id == .subscriptions })
    #expect(rows.contains { $0.isSticky })
  }

  @Test func `the folder`() throws {
    try check(atLeast: 15) { try world.reader(as: me).subscriptions($0) }
  }

  @Test func `a chat with an account, messages and pushes of one second among each other`() throws {
    let account = try #require(try world.account(handle: "account30"))
    var now = try world.clock().now
    for number in 0..<60 {
      if number % 3 == 0 { now = now + WorldTime.day }
      try world.perform(.answer(to: me, .text("\(number)")), as: .account(account), at: now)
      if number % 3 == 0 {
        try world.perform(.broadcast(.text("push")), as: .account(account), at: now)
      }
      if number % 5 == 0 {
        try world.perform(
          .sendMessage(to: .account(account), content: .text("?")), as: .person(me), at: now)
      }
    }
    try check(atLeast: 90) { try world.reader(as: me).items(in: .account(account), $0) }
  }

  @Test func `an account's history`() throws {
    let account = try #require(try world.account(handle: "account31"))
    var now = try world.clock().now
    for number in 0..<12 {
      now = now + WorldTime.day
      let articles = try (0...number % 8).map { part in
        try world.addArticle(.named("article\(number).\(part)", of: account))
      }
      try world.perform(.broadcast(.articles(articles)), as: .account(account), at: now)
    }
    try check(atLeast: 40) { try world.reader(as: me).history(of: account, $0) }
  }

  @Test func `a chat with deleted and cleared messages`() throws {
    let friend = try #require(try world.person(handle: "friend7"))
    let now = try world.clock().now
    for number in 0..<120 {
      let action = Action.sendMessage(to: .person(friend), content: .text("\(number)"))
      try world.perform(action, as: .person(me), at: now + Int64(number / 4), naming: "\(number)")
      guard case .message(let id)? = try world.label("\(number)") else { continue }
      if number == 9 {
        try world.perform(.deleteChat(.peer(.person(friend))), as: .person(me), at: now)
      }
      if number % 6 == 0 { try world.perform(.deleteMessage(id), as: .person(me), at: now) }
    }
    try check(atLeast: 91) { try world.reader(as: me).items(in: .person(friend), $0) }
  }
}
