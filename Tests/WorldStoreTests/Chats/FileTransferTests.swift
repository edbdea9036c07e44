import Domain
import Testing
import WorldStore

/// The chat with oneself (C100).
struct FileTransferTests {
  let town: Town
  private var oneself: Peer { .person(town.lin) }

  init() throws { town = try Town() }

  @Test func `what one sends to oneself is never unread and nobody else's (C100, C76)`() throws {
    #expect(try town.eyes.chatHeader(oneself)?.name == .fileTransfer)
    let note = try town.says(town.lin, "umbrella", to: oneself)
    #expect(try town.list() == ["File Transfer: umbrella"])
    #expect(try town.chat(with: oneself) == ["me: umbrella"])
    #expect(try town.eyes.chatsBadge() == .none)
    for other in [town.bo, town.mei] {
      #expect(try town.list(of: other) == [] && town.eyes(of: other).message(note) == nil)
    }
    #expect(try town.eyes(of: town.bo).chatHeader(.person(town.bo))?.name == .fileTransfer)
    try town.does(.recall(note), town.lin)
    #expect(try town.list() == ["File Transfer: I recalled «umbrella»"])
  }

  @Test func `anything is sent on to oneself, stuck there and found, and money stays away`() throws
  {
    let menu = try town.says(town.bo, "soup at six", to: .person(town.lin))
    try town.does(.forward(menu, to: [oneself]), town.lin)
    try town.does(.setSticky(.peer(oneself), true), town.lin)
    #expect(try town.list() == ["*File Transfer: soup at six", "Bo (1): soup at six"])
    #expect(try town.eyes.chats(matching: "transfer", limit: 9).map(\.id) == [.peer(oneself)])
    #expect(try town.eyes.chats(matching: "传输", limit: 9).map(\.id) == [.peer(oneself)])
    let soup = SearchWords("soup")
    let hits = try town.eyes.searchChats(soup, effort: 99).chats
    #expect(Set(hits.map(\.peer)) == [oneself, .person(town.bo)])
    let found = try #require(hits.first { $0.peer == oneself })
    #expect(try town.eyes.chatHit(soup, found.newest)?.name == .fileTransfer)
    #expect(!(try town.eyes.knownPeople(limit: 9).rows.contains { $0.id == town.lin }))
    #expect(try town.eyes.moneyRefusal(to: oneself) == .notFriends)
    try town.does(.deleteChat(.peer(oneself)), town.lin)
    #expect(try town.list() == ["Bo (1): soup at six"])
  }
}
