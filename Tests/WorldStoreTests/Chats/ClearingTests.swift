import Domain
import Testing
import WorldStore

/// Clear All Chat History (D86).
struct ClearingTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `all chats are gone on one's own side, with what accounts had sent (D86)`() throws {
    try town.allFollow(town.daily)
    try town.allFollow(town.tram)
    try town.pushes("news", by: town.daily)
    try town.pushes("trams", by: town.tram)
    try town.says(town.bo, "hello", to: .person(town.lin))
    try town.says(town.mei, "all?", to: .group(town.family))
    try town.does(.setSticky(.peer(.person(town.bo)), true), town.lin)
    try town.does(.saveDraft(.person(town.mei), "half a"), town.lin)
    #expect(try town.list().count == 5)
    let others = try town.list(of: town.bo)

    #expect(try town.does(.clearChats, town.lin) == [.chatsCleared(by: town.lin)])

    #expect(try town.list() == [])
    #expect(try town.eyes.tabBadges().chats == .none)
    for peer in [
      Peer.person(town.bo), .group(town.family), .account(town.daily), .account(town.tram),
    ] { #expect(try town.chat(with: peer) == []) }
    #expect(try town.list(of: town.bo) == others)
    // What comes afterwards is there, and what was sticky is so still.
    try town.says(town.bo, "again", to: .person(town.lin))
    try town.pushes("more trams", by: town.tram)
    #expect(try town.list() == ["*Bo (1): again", "Tram (1): more trams"])
    #expect(try town.got(town.tram, town.lin) == ["push: more trams"])
  }

  @Test func `only people have chats to clear`() throws {
    #expect(try town.refusal(.clearChats, .account(town.daily)) == .wrongActor)
  }
}
