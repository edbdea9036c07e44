import Domain
import Testing
import WorldStore

/// What didn't arrive is sent again (G40, G42).
struct ResendTests {
  let town: Town

  init() throws { town = try Town() }

  private func failed() throws -> Message.ID {
    try town.does(.deleteContact(town.lin), town.bo)
    return try town.says(town.lin, "are you there?", to: .person(town.bo))
  }

  @Test func `sent again it takes its own place at the end, and fails anew with a new line (G42)`()
    throws
  {
    let id = try failed()
    let before = try town.eyes.items(in: .person(town.bo), .first(9))
    #expect(before.count == 2)
    try town.does(.resend(id), town.lin)
    let after = try town.eyes.items(in: .person(town.bo), .first(9))
    // The line below the first stays, the message has moved below it, and a second line follows.
    #expect(after.count == 3)
    #expect(!after.contains { $0.id == .message(id) })
    let deliveries = after.compactMap { row -> Message.Delivery? in
      guard case .message(let message) = row.body, case .text = message.content.content else {
        return nil
      }
      return message.delivery
    }
    #expect(deliveries == [.notFriends])
    #expect(try town.eyes(of: town.bo).items(in: .person(town.lin), .first(9)) == [])
  }

  @Test func `once the other lets it through it arrives (G40)`() throws {
    try town.does(.setBlocked(town.lin, true), town.bo)
    let id = try town.says(town.lin, "are you there?", to: .person(town.bo))
    try town.does(.setBlocked(town.lin, false), town.bo)
    try town.does(.resend(id), town.lin)
    #expect(try town.chat(with: .person(town.lin), of: town.bo) == ["Lin: are you there?"])
    #expect(try town.list().first == "Bo: are you there?")
  }

  @Test func `resending is refused for the first reason that holds`() throws {
    let id = try failed()
    let theirs = try town.says(town.mei, "hi", to: .person(town.lin))
    let arrived = try town.says(town.lin, "hi", to: .person(town.mei))
    let lin = Actor.person(town.lin)
    #expect(try town.refusal(.resend(Message.ID(999)), lin) == .notFound)
    // It was never on their phone.
    #expect(try town.refusal(.resend(id), .person(town.bo)) == .notFound)
    #expect(try town.refusal(.resend(theirs), lin) == .notYours)
    #expect(try town.refusal(.resend(arrived), lin) == .alreadyDelivered)
    #expect(try town.refusal(.resend(id), .account(town.tram)) == .wrongActor)
    // Who isn't kept any more can't be written to; what failed stays where it is.
    try town.does(.deleteContact(town.bo), town.lin)
    #expect(try town.refusal(.resend(id), lin) == .notFound)
  }
}
