import Domain
import Testing
import WorldStore

/// Notes on top of the chat list (D66).
struct StuckNoteTests {
  let town: Town

  init() throws { town = try Town() }

  private func kept(_ content: MessageContent) throws -> Favorite.ID {
    let message = try town.sends(town.bo, content, to: .person(town.lin))
    let events = try town.does(.addFavorite(.message(message)), town.lin)
    guard case .favoriteAdded(let id, _)? = events.first else {
      throw Town.Unexpected(events: events)
    }
    return id
  }

  @Test
  func `a note stands among the sticky chats by when it was stuck, until it is taken off (D66)`()
    throws
  {
    let older = try kept(.note("Flour\nYeast"))
    let newer = try kept(.note("Tides"))
    try town.does(.openChat(.peer(.person(town.bo))), town.lin)
    #expect(
      try town.does(.setSticky(.note(newer), true), town.lin)
        == [.chatChanged(.note(newer), by: town.lin)])
    try town.does(.setSticky(.note(older), true), town.lin)
    #expect(try town.does(.setSticky(.note(newer), true), town.lin) == [], "its place stays")
    let list = try town.list()
    #expect(list.prefix(2) == ["*Note: Flour\nYeast", "*Note: Tides"] && list.count == 3)
    #expect(try town.eyes.favorites(.first(9)).map(\.isStuck) == [true, true])
    // A sticky chat with something newer goes above them, and a page can end between them (C11).
    try town.does(.setSticky(.peer(.person(town.mei)), true), town.lin)
    try town.says(town.mei, "hello", to: .person(town.lin))
    let all = try town.eyes.chats(.first(9))
    #expect(
      all.map(\.id) == [
        .peer(.person(town.mei)), .note(older), .note(newer), .peer(.person(town.bo)),
      ])
    #expect(try town.eyes.chats(.after(all[1].cursor, 1)) == [all[2]])
    #expect(try town.eyes.chats(.before(all[2].cursor, 1)) == [all[1]])
    #expect(try town.list(of: town.bo).allSatisfy { !$0.contains("Note: ") })
    #expect(try town.eyes.chats(matching: "yeast", limit: 9).map(\.id) == [.note(older)])
    try town.does(.setSticky(.note(newer), false), town.lin)
    try town.does(.deleteChat(.note(older)), town.lin)
    #expect(
      try town.eyes.chats(.first(9)).map(\.id) == [
        .peer(.person(town.mei)), .peer(.person(town.bo)),
      ])
    #expect(try town.eyes.favorites(.first(9)).count == 2, "the notes are still kept")
  }

  @Test func `nothing else of Favorites is stuck, and nobody else's note (D66)`() throws {
    let note = try kept(.note("n"))
    let text = try kept(.text("t"))
    let fog = try town.published("fog")
    try town.does(.addFavorite(.article(fog)), town.lin)
    let article = try #require(try town.eyes.favorites(.first(1)).first?.id)
    #expect(try town.refusal(.setSticky(.note(text), true), town.lin) == .onlyNotesStick)
    #expect(try town.refusal(.setSticky(.note(article), true), town.lin) == .onlyNotesStick)
    #expect(try town.refusal(.setSticky(.note(note), true), town.bo) == .notFound)
    #expect(
      try town.refusal(.setSticky(.note(note), true), .account(town.daily)) == .wrongActor)
    #expect(try town.refusal(.markUnread(.note(note)), town.lin) == .notFound)
    #expect(try town.eyes(of: town.bo).favorite(note) == nil)
    try town.does(.setSticky(.note(note), true), town.lin)
    try town.does(.removeFavorite(note), town.lin)
    #expect(try town.list().allSatisfy { !$0.contains("*Note") }, "who isn't kept isn't stuck")
  }
}
