import Domain
import Testing
import WorldStore

/// Transfers as both sides see them (G33, G89, N9).
struct TransferStoryTests {
  let town: Town

  init() throws {
    town = try Town()
    try town.world.openWallet(of: town.lin, cents: 1000, at: Town.start)
  }

  private func transfer(_ cents: Int64, from source: PaySource = .wallet) throws -> Message.ID {
    let events = try town.does(
      .sendTransfer(to: town.bo, cents: cents, note: "rent", from: source), town.lin)
    guard case .messageSent(let id, _, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    return id
  }

  private func outcomes(_ id: Message.ID) throws -> [Transfer.Outcome?] {
    town.world.present = town.now
    return try [town.lin, town.bo].map { try town.eyes(of: $0).transfer(id)?.outcome }
  }

  @Test func `a transfer is accepted, and both cards say so (G33, N9)`() throws {
    let id = try transfer(600)
    #expect(try town.eyes(of: town.bo).chats(.first(1)).first?.badge == .count(1))
    #expect(try town.eyes.balance() == 400 && outcomes(id) == [nil, nil])
    #expect(try town.refusal(.acceptTransfer(id), town.lin) == .notYours)
    #expect(try town.refusal(.acceptTransfer(id), town.mei) == .notFound)
    try town.does(.acceptTransfer(id), town.bo)
    #expect(try outcomes(id) == [.accepted, .accepted])
    #expect(try town.eyes(of: town.bo).balance() == 600)
    #expect(try town.chat(with: .person(town.bo)).first == "Bo accepted from I")
    #expect(try town.chat(with: .person(town.lin), of: town.bo).first == "I accepted from Lin")
    #expect(try town.refusal(.returnTransfer(id), town.bo) == .transferSettled)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `one that is returned goes back to where it came from, with a receipt (G89)`() throws {
    let id = try transfer(5000, from: .card)
    #expect(try town.eyes.balance() == 1000)
    try town.does(.returnTransfer(id), town.bo)
    #expect(try outcomes(id) == [.returned, .returned])
    #expect(try town.eyes.balance() == 1000 && town.eyes(of: town.bo).balance() == 0)
    #expect(try town.list().first?.contains("transferReturned") == true)
    #expect(try town.refusal(.acceptTransfer(id), town.bo) == .transferSettled)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `one left lying for a day goes back by itself (G89)`() throws {
    let id = try transfer(600)
    town.wait(WorldTime.day - 2)
    #expect(try town.refusal(.reclaim(id), town.lin) == .nothingToReturn)
    town.wait(1)
    #expect(try outcomes(id) == [.expired, .expired])
    #expect(try town.refusal(.acceptTransfer(id), town.bo) == .transferExpired)
    #expect(try town.refusal(.reclaim(id), town.bo) == .notFound)
    try town.does(.reclaim(id), town.lin)
    #expect(try town.eyes.balance() == 1000)
    #expect(try town.chat(with: .person(town.bo)).first == "Bo expired from I")
    #expect(try town.refusal(.reclaim(id), town.lin) == .nothingToReturn)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `only friends on both sides are handed money, the first reason is told (G89)`() throws
  {
    func refusal(_ cents: Int64, to person: Person.ID) throws -> Refusal? {
      try town.refusal(.sendTransfer(to: person, cents: cents), town.lin)
    }
    #expect(try refusal(0, to: Person.ID(99)) == .notFound)
    #expect(try refusal(0, to: town.kai) == .notFriends)
    #expect(try refusal(0, to: town.bo) == .amountTooSmall)
    #expect(try refusal(1001, to: town.bo) == .notEnoughMoney)
    try town.does(.deleteContact(town.lin), town.bo)
    #expect(try refusal(0, to: town.bo) == .notFriends)
    #expect(
      try town.refusal(
        .sendMessage(to: .person(town.mei), content: .transfer(cents: 1, note: "")), town.lin)
        == .notAsMessage)
  }

  @Test func `a card from before transfers held money is shown as it was`() throws {
    let id = try town.world.addOldMoney(
      .transfer(cents: 5, note: "old"), from: town.bo, to: town.lin)
    guard case .message(let row)? = try town.eyes.message(id)?.body else {
      Issue.record("no message")
      return
    }
    #expect(row.content.content == .transfer(cents: 5, note: "old") && row.content.money == nil)
    #expect(try town.eyes.transfer(id) == nil)
    #expect(try town.refusal(.acceptTransfer(id), town.lin) == .notFound)
  }
}
