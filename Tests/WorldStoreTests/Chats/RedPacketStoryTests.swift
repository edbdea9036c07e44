import Domain
import Testing
import WorldStore

/// Red packets as those in a chat see them (G32, G80–G88, N9).
struct RedPacketStoryTests {
  let town: Town

  init() throws {
    town = try Town()
    for person in [town.lin, town.bo] {
      try town.world.openWallet(of: person, cents: 100_000, at: Town.start)
    }
  }

  private func packet(
    _ amount: RedPacket.Amount, to peer: Peer, from sender: Person.ID, greeting: String = ""
  ) throws -> Message.ID {
    let events = try town.does(
      .sendRedPacket(RedPacket.Form(amount, greeting: greeting), to: peer), sender)
    guard case .messageSent(let id, _, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    return id
  }

  @Test func `a packet between two: sent, opened, told to both (G86, N9)`() throws {
    let id = try packet(.identical(each: 888, pieces: 1), to: .person(town.lin), from: town.bo)
    #expect(try town.eyes.chats(.first(1)).first?.badge == .count(1))
    #expect(try town.eyes(of: town.bo).balance() == 99_112)
    #expect(try town.eyes.redPacket(id)?.state == .unopened)
    #expect(try town.eyes.redPacket(id)?.greeting == "Best wishes")
    #expect(try town.refusal(.openRedPacket(id), town.bo) == .ownRedPacket)
    try town.does(.openRedPacket(id), town.lin)
    #expect(try town.eyes.balance() == 100_888)
    let page = try #require(try town.eyes.redPacket(id))
    #expect(page.state == .opened && page.own == 888 && page.openings?.map(\.name) == ["Lin"])
    #expect(try town.eyes(of: town.bo).redPacket(id)?.state == .opened)
    #expect(
      try town.chat(with: .person(town.bo)).first == "I opened Bo's packet")
    #expect(
      try town.chat(with: .person(town.lin), of: town.bo).first == "Lin opened I's packet")
    #expect(try town.refusal(.openRedPacket(id), town.lin) == .alreadyOpened)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `in a group each opens once, and only opener and sender hear of it (G86, G88)`() throws
  {
    let group = Peer.group(town.family)
    let id = try packet(.random(total: 1000, pieces: 2), to: group, from: town.bo)
    try town.does(.openRedPacket(id), town.lin)
    #expect(try town.chat(with: group).first == "I opened Bo's packet")
    #expect(try town.chat(with: group, of: town.bo).first == "Lin opened I's packet")
    #expect(try town.chat(with: group, of: town.mei).count == 1)
    #expect(try town.eyes(of: town.mei).chats(.first(1)).first?.badge == .count(1))
    #expect(try town.eyes(of: town.mei).redPacket(id)?.openings == nil)
    try town.does(.openRedPacket(id), town.bo)
    #expect(try town.chat(with: group, of: town.bo).first == "I opened I's packet, the last")
    #expect(try town.refusal(.openRedPacket(id), town.mei) == .noneLeft)
    let page = try #require(try town.eyes(of: town.mei).redPacket(id))
    #expect(page.state == .noneLeft && page.cents == nil)
    #expect(page.openings?.map(\.name) == ["Lin", "Uncle Bo"])
    #expect(page.openings?.filter(\.hasBestLuck).count == 1)
    #expect(page.openings?.map(\.cents).reduce(0, +) == 1000)
    #expect(try town.eyes(of: town.bo).redPacket(id)?.cents == 1000)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `how much is in it nobody reads before it is opened (G81, G85)`() throws {
    let group = Peer.group(town.family)
    let id = try packet(.identical(each: 4321, pieces: 2), to: group, from: town.bo)
    func told(_ person: Person.ID) throws -> String {
      let reader = town.eyes(of: person)
      return String(reflecting: try reader.items(in: group, .first(9)))
        + String(reflecting: try reader.chats(.first(9)))
        + String(reflecting: try reader.message(id)) + String(reflecting: try reader.redPacket(id))
        + String(reflecting: try reader.transactions(.first(9)))
    }
    #expect(try !told(town.mei).contains("4321") && !told(town.mei).contains("8642"))
    #expect(try told(town.bo).contains("8642"))
    #expect(try town.eyes(of: town.kai).redPacket(id) == nil)
    try town.does(.openRedPacket(id), town.mei)
    #expect(try told(town.mei).contains("4321") && !told(town.mei).contains("8642"))
  }

  @Test func `after 24 hours it is expired, and the rest goes back with a receipt (G84, G85)`()
    throws
  {
    let group = Peer.group(town.family)
    let id = try packet(.identical(each: 100, pieces: 3), to: group, from: town.bo)
    try town.does(.openRedPacket(id), town.lin)
    town.wait(WorldTime.day - 3)
    #expect(try town.refusal(.reclaim(id), town.bo) == .nothingToReturn)
    #expect(try town.refusal(.reclaim(id), town.lin) == .notFound)
    #expect(try town.refusal(.openRedPacket(id), town.mei) == .redPacketExpired)
    try town.does(.reclaim(id), town.bo)
    #expect(try town.eyes(of: town.bo).balance() == 99_900)
    #expect(try town.refusal(.reclaim(id), town.bo) == .nothingToReturn)
    town.world.present = town.now
    #expect(try town.eyes(of: town.mei).redPacket(id)?.state == .expired)
    #expect(try town.eyes(of: town.mei).redPacket(id)?.openings == nil)
    #expect(try town.eyes.redPacket(id)?.openings?.count == 1)
    #expect(try town.eyes(of: town.bo).redPacket(id)?.returned == 200)
    #expect(try town.list(of: town.bo).first?.contains("redPacketReturned") == true)
    #expect(try town.world.books().isBalanced)
  }

  @Test func `a day less a second is in time, a day isn't (G84)`() throws {
    let one = try packet(.identical(each: 1, pieces: 1), to: .person(town.lin), from: town.bo)
    let sent = town.now
    let world = town.world
    func opens(_ id: Message.ID, at time: WorldTime) throws -> Bool {
      do throws(ActionError) {
        try world.perform(.openRedPacket(id), as: .person(town.lin), at: time)
        return true
      } catch {
        #expect(error == .refused(.redPacketExpired))
        return false
      }
    }
    #expect(try opens(one, at: sent + (WorldTime.day - 1)))
    town.wait(WorldTime.day)
    let other = try packet(.identical(each: 1, pieces: 1), to: .person(town.lin), from: town.bo)
    #expect(try !opens(other, at: town.now + WorldTime.day))
  }

  @Test func `thanks are read with the details (G83)`() throws {
    let id = try packet(.identical(each: 5, pieces: 1), to: .person(town.lin), from: town.bo)
    #expect(try town.refusal(.thankForRedPacket(id, text: "x"), town.lin) == .notYours)
    try town.does(.openRedPacket(id), town.lin)
    try town.does(.thankForRedPacket(id, text: " 谢谢老板 "), town.lin)
    #expect(try town.eyes(of: town.bo).redPacket(id)?.openings?.first?.thanks == "谢谢老板")
    #expect(try town.refusal(.thankForRedPacket(id, text: "x"), town.lin) == .alreadyThanked)
  }

  @Test func `money reaches only who keeps one as a friend, and groups one is in (G87)`() throws {
    let form = RedPacket.Form(.identical(each: 1, pieces: 1))
    let broken = RedPacket.Form(.identical(each: 0, pieces: 9))
    func refusal(_ form: RedPacket.Form, _ peer: Peer, _ person: Person.ID) throws -> Refusal? {
      try town.refusal(.sendRedPacket(form, to: peer), person)
    }
    #expect(try refusal(form, .person(Person.ID(99)), town.lin) == .notFound)
    #expect(try refusal(form, .account(town.tram), town.lin) == .notFound)
    #expect(try refusal(broken, .person(town.kai), town.lin) == .notFriends)
    #expect(try refusal(form, .group(town.family), town.kai) == .notInGroup)
    #expect(try refusal(broken, .person(town.bo), town.lin) == .redPacketPieces)
    #expect(try refusal(form, .person(town.lin), town.mei) == .notEnoughMoney)
    try town.does(.setBlocked(town.lin, true), town.bo)
    #expect(try refusal(broken, .person(town.bo), town.lin) == .rejectedByOther)
    try town.does(.deleteContact(town.lin), town.bo)
    #expect(try refusal(broken, .person(town.bo), town.lin) == .notFriends)
    #expect(
      try town.refusal(
        .sendMessage(
          to: .group(town.family), content: .redPacket(greeting: "", cents: 1)), town.lin)
        == .notAsMessage)
  }

  @Test func `red packets and transfers can't be recalled, forwarded or kept (G54, G65, D64)`()
    throws
  {
    let id = try packet(.identical(each: 5, pieces: 1), to: .person(town.bo), from: town.lin)
    #expect(try town.refusal(.recall(id), town.lin) == .cannotRecallThisKind)
    #expect(
      try town.refusal(.forward(id, to: [.person(town.mei)]), town.lin) == .cannotForwardThisKind)
    #expect(try town.refusal(.addFavorite(.message(id)), town.lin) == .cannotFavoriteThisKind)
  }

  @Test func `who deleted the packet from their phone finds nothing to open`() throws {
    let id = try packet(.identical(each: 5, pieces: 1), to: .person(town.lin), from: town.bo)
    try town.does(.deleteMessage(id), town.lin)
    #expect(try town.refusal(.openRedPacket(id), town.lin) == .notFound)
    #expect(try town.eyes.redPacket(id) == nil)
  }
}
