import Domain
import Testing
import WorldStore

/// All money of the world, after everything that anybody may do with it.
struct BooksTests {
  /// What chance lets somebody do next.
  private struct Fate {
    let town: Town
    var generator: SeededGenerator
    var messages: [Message.ID] = []

    mutating func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }

    mutating func next() -> (Action, Person.ID) {
      let person = pick([town.lin, town.bo, town.mei, town.kai])
      let cents: Int64 = pick([-1, 0, 1, 2, 99, 500, 7777, 20_000, 20_001, 100_001])
      let source = pick(PaySource.allCases)
      let pieces = pick([0, 1, 2, 3, 7, 100, 101])
      let message = messages.isEmpty ? Message.ID(1) : pick(messages)
      let peer: Peer = pick([
        .group(town.family), .group(town.walkers), .person(town.lin), .person(town.bo),
      ])
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: return (.topUp(cents: cents), person)
      case 1: return (.withdraw(cents: cents), person)
      case 2:
        let payee = pick([town.tram, town.daily])
        return (.pay(Bill(payee: payee, cents: cents, title: "x"), from: source), person)
      case 3, 4:
        let amount: RedPacket.Amount =
          generator.chance(50)
          ? .random(total: cents, pieces: pieces) : .identical(each: cents, pieces: pieces)
        return (.sendRedPacket(RedPacket.Form(amount), to: peer, from: source), person)
      case 5:
        let receiver = pick([town.lin, town.bo, town.mei])
        return (.sendTransfer(to: receiver, cents: cents, from: source), person)
      case 6: return (.openRedPacket(message), person)
      case 7: return (.acceptTransfer(message), person)
      case 8: return (.returnTransfer(message), person)
      default: return (.reclaim(message), person)
      }
    }
  }

  @Test(arguments: UInt64(1)...12)
  func `whatever is done, no money comes into the world or goes out of it but by a bank`(
    seed: UInt64
  ) throws {
    let town = try Town()
    for (person, cents) in [(town.lin, Int64(50_000)), (town.bo, 20_001)] {
      try town.world.openWallet(of: person, cents: cents, at: Town.start)
    }
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
    var fate = Fate(town: town, generator: SeededGenerator(seed: seed))
    var done = 0
    for step in 1...250 {
      let (action, person) = fate.next()
      if fate.generator.chance(4) { town.wait(WorldTime.day / 2) }
      do throws(ActionError) {
        for event in try town.does(action, person) {
          if case .redPacketSent(let id, _, _, _) = event { fate.messages.append(id) }
          if case .transferSent(let id, _, _, _) = event { fate.messages.append(id) }
        }
        done += 1
      } catch {
        guard case .refused = error else { throw error }
      }
      let books = try town.world.books()
      #expect(books.isBalanced, "seed \(seed), step \(step), \(action): \(books)")
      if !books.isBalanced { return }
    }
    // A run of refusals alone would show nothing.
    #expect(done > 60, "seed \(seed): \(done) of 250 were done")
    // What everybody's list of transactions comes to is what they have, with what they owe their bank apart.
    for person in [town.lin, town.bo, town.mei, town.kai] {
      let rows = try town.eyes(of: person).transactions(.first(10_000))
      let wallet = rows.filter { $0.transaction.source == .wallet }
      #expect(
        wallet.reduce(0) { $0 + $1.transaction.cents } == (try town.eyes(of: person).balance()),
        "seed \(seed)")
    }
  }
}
