import Domain
import Testing
import WorldStore

/// Laws that hold whatever people do to each other, against what anybody would note on paper.
struct FriendshipLawTests {
  /// Who keeps whom, who has asked whom, and what each hasn't looked at.
  private struct Paper {
    struct Pair: Hashable {
      var from: Person.ID
      var to: Person.ID

      var back: Pair { Pair(from: to, to: from) }
    }

    /// `from` keeps `to`.
    var kept: Set<Pair> = []
    var blocked: Set<Pair> = []
    /// `from` asked `to`, last at this time.
    var asked: [Pair: WorldTime] = [:]
    /// `from` has said something to `to` about a request since `to` last looked.
    var unseen: Set<Pair> = []
    var sent: [Person.ID: [WorldTime]] = [:]

    func isOpen(_ pair: Pair, at now: WorldTime) -> Bool {
      asked[pair].map { now - $0 <= 3 * WorldTime.day } ?? false
    }

    mutating func settle(_ pair: Pair) {
      for pair in [pair, pair.back] {
        asked[pair] = nil
        unseen.remove(pair)
      }
    }

    mutating func befriend(_ pair: Pair) {
      kept.formUnion([pair, pair.back])
      settle(pair)
    }

    /// What asking does, or why it is refused.
    mutating func ask(_ pair: Pair, at now: WorldTime) -> Refusal? {
      if pair.from == pair.to { return .cannotAddYourself }
      if blocked.contains(pair) { return .inBlockedList }
      if kept.contains(pair), kept.contains(pair.back) { return .alreadyFriends }
      if blocked.contains(pair.back) { return .rejectedByOther }
      if kept.contains(pair.back) || isOpen(pair.back, at: now) {
        befriend(pair)
        return nil
      }
      let lately = sent[pair.from, default: []].filter { $0 > now - WorldTime.day }
      if lately.count >= 10 { return .tooManyRequests }
      sent[pair.from, default: []].append(now)
      if !isOpen(pair, at: now) { settle(pair) }
      asked[pair] = now
      unseen.insert(pair)
      return nil
    }

    mutating func accept(_ pair: Pair, at now: WorldTime) -> Refusal? {
      guard asked[pair] != nil else { return .alreadyFriends }
      if !isOpen(pair, at: now) { return .requestExpired }
      if blocked.contains(pair.back) { return .inBlockedList }
      befriend(pair)
      return nil
    }
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func `who keeps whom, who is asked and what counts is as on paper`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let town = try Town()
    let people = [town.lin, town.bo, town.mei, town.kai]
    var paper = Paper()
    for (one, other) in [(town.lin, town.bo), (town.lin, town.mei), (town.bo, town.kai)] {
      paper.befriend(Paper.Pair(from: one, to: other))
    }
    for step in 0..<160 {
      let me = try #require(people.randomElement(using: &generator))
      let other = try #require(people.randomElement(using: &generator))
      let pair = Paper.Pair(from: me, to: other)
      if Int.random(in: 0..<12, using: &generator) == 0 {
        town.wait(Int64.random(in: 0...2 * WorldTime.day, using: &generator))
      }
      let now = town.now + 1
      let expected: Refusal?
      let action: Action
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<3:
        action = .requestFriend(other, town.form("\(step)"))
        expected = paper.ask(pair, at: now)
      case 3..<5:
        let request = try town.eyes(of: me).person(other)?.request
        guard let request, request.direction == .received else { continue }
        action = .acceptRequest(request.id)
        expected = paper.accept(pair.back, at: now)
      case 5:
        action = .openNewFriends
        expected = nil
        paper.unseen = paper.unseen.filter { $0.to != me }
      case 6, 7:
        action = .deleteContact(other)
        expected = paper.kept.remove(pair) == nil ? .notFriends : nil
        paper.blocked.remove(pair)
      default:
        let isBlocked = Bool.random(using: &generator)
        action = .setBlocked(other, isBlocked)
        expected = paper.kept.contains(pair) ? nil : .notFriends
        if expected == nil {
          if isBlocked { paper.blocked.insert(pair) } else { paper.blocked.remove(pair) }
        }
      }
      #expect(try town.refusal(action, me) == expected, "seed \(seed), step \(step): \(action)")
      try check(paper, people, town, "seed \(seed), step \(step)")
    }
  }

  private func check(
    _ paper: Paper, _ people: [Person.ID], _ town: Town, _ place: String
  ) throws {
    for person in people {
      let reader = town.eyes(of: person)
      func others(_ pairs: Set<Paper.Pair>) -> Set<Person.ID> {
        Set(pairs.filter { $0.from == person }.map(\.to))
      }
      let blocked = others(paper.blocked)
      let listed = try reader.contacts().map(\.id)
      #expect(Set(listed) == others(paper.kept).subtracting(blocked), "\(place)")
      #expect(try Set(reader.blockedList().map(\.id)) == blocked, "\(place)")

      let rows = try reader.friendRequests(.first(100))
      #expect(Set(rows.map(\.person)).count == rows.count, "one entry a person; \(place)")
      for row in rows {
        let pair =
          row.direction == .sent
          ? Paper.Pair(from: person, to: row.person) : Paper.Pair(from: row.person, to: person)
        let state: FriendRequest.State =
          paper.asked[pair] == nil
          ? .accepted : paper.isOpen(pair, at: town.now) ? .open : .expired
        #expect(row.state(at: town.now) == state, "\(place)")
        #expect(row.isUnseen == paper.unseen.contains(Paper.Pair(from: row.person, to: person)))
      }
      let unseen = paper.unseen.filter { $0.to == person }.count
      #expect(try reader.contactsBadge() == .ofTab(unread: unseen), "\(place)")
    }
  }
}
