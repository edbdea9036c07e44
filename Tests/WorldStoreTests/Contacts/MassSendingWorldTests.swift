import Domain
import Testing

@testable import WorldStore

/// One message to many, and what its sender keeps of it (F24).
struct MassSendingWorldTests {
  let town: Town

  init() throws { town = try Town() }

  private func send(
    _ text: String, _ people: [Person.ID], tags: [ContactTag.ID] = []
  ) throws -> [Event] {
    try town.does(.sendToMany(.text(text), people: people, tags: tags), town.lin)
  }

  private func sendings(of person: Person.ID? = nil) throws -> [MassSendingRow] {
    try town.eyes(of: person ?? town.lin).massSendings(.first(10))
  }

  @Test func `each has the message in their own chat, and none learns of the others`() throws {
    let events = try send("Boats go at nine", [town.bo, town.mei])
    #expect(
      events.map(\.area) == [.chats, .chats, .contacts]
        && events.last
          == .sentToMany(
            MassSending.ID(1), by: town.lin)
    )
    for friend in [town.bo, town.mei] {
      #expect(try town.chat(with: .person(friend)).count == 1)
      #expect(try town.chat(with: .person(town.lin), of: friend).count == 1)
      #expect(try town.eyes(of: friend).tabBadges().chats == .count(1))
      #expect(try sendings(of: friend) == [])
      #expect(try town.eyes(of: friend).receivers(of: MassSending.ID(1)) == [])
    }
    #expect(try town.eyes(of: town.kai).chats(.first(9)) == [])
    #expect(try town.eyes.tabBadges().chats == .none)
  }

  @Test func `the sender keeps what was sent and to whom, by the names they know, newest first`()
    throws
  {
    try town.does(.setRemark(town.bo, "Uncle"), town.lin)
    _ = try send("one", [town.mei, town.bo])
    _ = try send("two", [town.bo])
    let rows = try sendings()
    #expect(rows.map(\.content.content) == [.text("two"), .text("one")])
    #expect(rows.map(\.receivers) == [1, 2])
    #expect(rows.map(\.names) == [["Uncle"], ["Mei", "Uncle"]])
    #expect(
      try town.eyes.receivers(of: rows[1].id) == [
        NamedPerson(id: town.mei, name: "Mei"), NamedPerson(id: town.bo, name: "Uncle"),
      ])
    #expect(try town.eyes.massSendings(.after(rows[0].cursor, 9)) == [rows[1]])
    #expect(try town.eyes.massSendings(.before(rows[1].cursor, 9)) == [rows[0]])
    // The list is the sender's own: what becomes of the chat changes nothing of it, and the other way round.
    try town.does(.deleteContact(town.bo), town.lin)
    #expect(try sendings().map(\.receivers) == [1, 2])
    try town.does(.removeMassSending(rows[1].id), town.lin)
    #expect(try sendings().map(\.id) == [rows[0].id])
    #expect(try town.chat(with: .person(town.mei)).count == 1)
  }

  @Test func `a tag stands for those who carry it now, the blocked left out (F66)`() throws {
    let walks = try town.tags(town.lin, "Walks", [town.bo, town.mei])
    try town.does(.setBlocked(town.mei, true), town.lin)
    _ = try send("Walk?", [], tags: [walks])
    try town.does(.setBlocked(town.mei, false), town.lin)
    #expect(try sendings().map(\.names) == [["Bo"]])
    _ = try send("And now?", [town.bo], tags: [walks])
    #expect(try sendings().first?.names == ["Bo", "Mei"], "who is meant twice gets it once")
    #expect(try town.chat(with: .person(town.bo)).count == 2)
  }

  @Test func `who has deleted or blocked the sender doesn't get it, and isn't told (F63, F64)`()
    throws
  {
    try town.does(.setBlocked(town.lin, true), town.bo)
    try town.does(.deleteContact(town.lin), town.mei)
    let events = try send("Still there?", [town.bo, town.mei])
    let deliveries = events.compactMap { event in
      if case .messageRefused(_, _, _, let delivery) = event { delivery } else { nil }
    }
    #expect(deliveries == [.blocked, .notFriends])
    for friend in [town.bo, town.mei] {
      #expect(try town.eyes(of: friend).chats(.first(9)) == [])
    }
    #expect(try sendings().map(\.receivers) == [2])
  }

  @Test func `it goes to all or to none, and the first reason is told`() throws {
    let nobody = Person.ID(999)
    let mine = try town.tags(town.lin, "Walks", [town.bo])
    let empty = try town.tags(town.lin, "Empty")
    let theirs = try town.tags(town.bo, "Bores", [town.lin])
    let crowd = (1001...1201).map { Person.ID(Int64($0)) }
    func refusal(
      _ content: MessageContent, _ people: [Person.ID], _ tags: [ContactTag.ID] = []
    ) throws -> Refusal? {
      try town.refusal(.sendToMany(content, people: people, tags: tags), town.lin)
    }
    #expect(
      try town.refusal(.sendToMany(.text(" "), people: []), .account(town.tram)) == .wrongActor)
    #expect(try refusal(.text(" "), [], [theirs]) == .blankMessage)
    #expect(try refusal(.redPacket(greeting: "", cents: 1), []) == .notAsMessage)
    #expect(try refusal(.text("hi"), crowd, [theirs]) == .notFound)
    #expect(try refusal(.text("hi"), []) == .emptyAudience)
    #expect(try refusal(.text("hi"), [], [empty]) == .emptyAudience)
    #expect(try refusal(.text("hi"), crowd, [mine]) == .tooManyReceivers)
    #expect(try refusal(.text("hi"), [town.bo, nobody, town.kai]) == .notFound)
    #expect(try refusal(.text("hi"), [town.bo, town.kai, nobody]) == .notFriends)
    #expect(try refusal(.contactCard(nobody), [town.bo]) == .notFound)
    #expect(try sendings() == [])
    #expect(try town.eyes(of: town.bo).chats(.first(9)) == [])
  }

  @Test func `only one's own sending is removed, once`() throws {
    _ = try send("one", [town.bo])
    let id = MassSending.ID(1)
    #expect(try town.refusal(.removeMassSending(id), town.bo) == .notFound)
    #expect(
      try town.does(.removeMassSending(id), town.lin) == [.massSendingRemoved(id, by: town.lin)])
    #expect(try town.refusal(.removeMassSending(id), town.lin) == .notFound)
    _ = try send("two", [town.bo])
    #expect(try sendings().map(\.id) == [MassSending.ID(2)], "a number is never given again")
  }
}
