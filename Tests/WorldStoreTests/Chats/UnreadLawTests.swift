import Domain
import Testing
import WorldStore

/// The law of the red numbers: what stands on a row is what arrived there since its owner last looked.
struct UnreadLawTests {
  /// What anybody would count on paper.
  private struct Paper {
    var unread: [Side: Int] = [:]
    var marked: Set<Side> = []
    var muted: Set<Side> = []

    struct Side: Hashable {
      var owner: Person.ID
      var chat: ChatID
    }

    mutating func arrive(_ side: Side) { unread[side, default: 0] += 1 }

    mutating func clear(_ side: Side) {
      unread[side] = nil
      marked.remove(side)
    }

    func badge(_ side: Side) -> Badge {
      let count = max(unread[side] ?? 0, marked.contains(side) ? 1 : 0)
      if count == 0 { return .none }
      return muted.contains(side) ? .dot : .count(count)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `a row's badge is what arrived since its owner last looked`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let town = try Town()
    let people = [town.lin, town.bo, town.mei, town.kai]
    let members = [
      town.family: [town.lin, town.bo, town.mei], town.walkers: people,
    ]
    let friends = [
      town.lin: [town.bo, town.mei], town.bo: [town.lin, town.kai], town.mei: [town.lin],
      town.kai: [town.bo],
    ]
    for person in people { try town.does(.follow(town.tram), person) }
    var paper = Paper()
    var sent: [(Message.ID, Person.ID, WorldTime)] = []
    for _ in 0..<150 {
      let person = try #require(people.randomElement(using: &generator))
      var chats = friends[person, default: []].map { Peer.person($0) }
      chats += [town.family, town.walkers].filter { members[$0, default: []].contains(person) }
        .map { .group($0) }
      chats.append(.account(town.tram))
      let peer = try #require(chats.randomElement(using: &generator))
      let chat = ChatID.peer(peer)
      let side = Paper.Side(owner: person, chat: chat)
      switch Int.random(in: 0..<20, using: &generator) {
      case 0..<9:
        let id = try town.says(person, "x", to: peer)
        sent.append((id, person, town.now))
        switch peer {
        case .person(let other):
          paper.arrive(Paper.Side(owner: other, chat: .peer(.person(person))))
        case .group(let group):
          for other in members[group, default: []] where other != person {
            paper.arrive(Paper.Side(owner: other, chat: chat))
          }
        case .account: break
        }
      case 9:
        try town.does(.answer(to: person, .text("a")), town.tram)
        paper.arrive(Paper.Side(owner: person, chat: .peer(.account(town.tram))))
      case 10:
        town.wait(31 * WorldTime.day)
        try town.does(.broadcast(.text("p")), town.tram)
        for follower in people {
          paper.arrive(Paper.Side(owner: follower, chat: .peer(.account(town.tram))))
        }
      case 11..<14:
        try town.does(.openChat(chat), person)
        paper.clear(side)
      case 14:
        try town.does(.markRead(chat), person)
        paper.clear(side)
      case 15:
        try town.does(.markUnread(chat), person)
        paper.marked.insert(side)
      case 16:
        let isMuted = Bool.random(using: &generator)
        try town.does(.setMuted(peer, isMuted), person)
        if isMuted { paper.muted.insert(side) } else { paper.muted.remove(side) }
      case 17:
        try town.does(Bool.random(using: &generator) ? .hideChat(chat) : .deleteChat(chat), person)
        paper.clear(side)
      case 18:
        if let (id, sender, at) = sent.last, town.now - at < 119 {
          try town.does(.recall(id), sender)
          sent.removeLast()
        }
      default:
        try town.does(.saveDraft(peer, "d"), person)
        try town.does(.saveDraft(peer, ""), person)
      }
    }
    for person in people {
      let rows = try town.eyes(of: person).chats(.first(50))
      for row in rows {
        #expect(
          row.badge == paper.badge(Paper.Side(owner: person, chat: row.id)),
          "seed \(seed), \(person), \(row.id)")
      }
      let listed = Set(rows.map(\.id))
      let sum = rows.reduce(0) { sum, row in
        if case .count(let count) = row.badge { sum + count } else { sum }
      }
      #expect(try town.eyes(of: person).tabBadges().chats == .ofTab(unread: sum), "seed \(seed)")
      for side in paper.unread.keys where side.owner == person {
        #expect(listed.contains(side.chat), "seed \(seed): an unread chat without a row")
      }
    }
  }
}
