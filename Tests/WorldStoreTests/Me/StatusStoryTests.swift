import Domain
import Testing
import WorldStore

/// D70–D72: statuses in a world.
struct StatusStoryTests {
  let town: Town

  init() throws { town = try Town() }

  private func status(of owner: Person.ID, _ viewer: Person.ID) throws -> StatusRow? {
    try town.eyes(of: viewer).status(of: owner, at: town.now)
  }

  @Test func `it is shown to friends for a day, or until it is ended (D70, D71)`() throws {
    #expect(
      try town.does(.setStatus(.coffee, text: " slow morning "), town.lin)
        == [.statusChanged(by: town.lin)])
    let row = try #require(try status(of: town.lin, town.bo))
    #expect(row.status == PersonStatus(mood: .coffee, text: "slow morning", setAt: town.now))
    #expect(try status(of: town.lin, town.lin)?.status == row.status)
    #expect(try status(of: town.lin, town.kai) == nil)
    town.wait(86_399)
    #expect(try status(of: town.lin, town.bo) != nil)
    town.wait(1)
    #expect(try status(of: town.lin, town.bo) == nil && status(of: town.lin, town.lin) == nil)
    try town.does(.setStatus(.busy), town.lin)
    #expect(try town.does(.endStatus, town.lin) == [.statusChanged(by: town.lin)])
    #expect(try status(of: town.lin, town.bo) == nil)
    #expect(try town.does(.endStatus, town.lin) == [])
  }

  @Test func `friends like it, once each, and a new one begins without likes (D71)`() throws {
    try town.does(.setStatus(.coffee), town.lin)
    #expect(
      try town.does(.setStatusLiked(town.lin, true), town.bo)
        == [.statusLiked(town.lin, by: town.bo, true)])
    #expect(try town.does(.setStatusLiked(town.lin, true), town.bo) == [])
    #expect(try status(of: town.lin, town.bo)?.isLiked == true)
    #expect(try status(of: town.lin, town.lin)?.likes == 1)
    #expect(try status(of: town.lin, town.lin)?.isLiked == false)
    try town.does(.setStatusLiked(town.lin, false), town.bo)
    #expect(try status(of: town.lin, town.lin)?.likes == 0)
    try town.does(.setStatusLiked(town.lin, true), town.bo)
    try town.does(.setStatus(.coffee), town.lin)
    #expect(try status(of: town.lin, town.lin)?.likes == 0)
    #expect(try town.refusal(.setStatusLiked(town.lin, true), town.kai) == .notFound)
    town.wait(86_400)
    #expect(try town.refusal(.setStatusLiked(town.lin, true), town.bo) == .notFound)
  }

  @Test func `others with the same mood are counted as far as one sees theirs (D72)`() throws {
    for person in [town.lin, town.bo, town.mei, town.kai] {
      try town.does(.setStatus(.coffee), person)
    }
    // Lin doesn't see Kai's; Kai sees Bo's alone.
    #expect(try status(of: town.bo, town.lin)?.others == 2)
    #expect(try status(of: town.lin, town.lin)?.others == 2)
    #expect(try status(of: town.bo, town.kai)?.others == 1)
    try town.does(.setStatus(.tired), town.mei)
    #expect(try status(of: town.lin, town.lin)?.others == 1)
    try town.does(.setPermission(town.lin, .hideMine), town.bo)
    #expect(try status(of: town.lin, town.lin)?.others == 0)
    #expect(try status(of: town.bo, town.lin) == nil)
  }

  @Test func `the first reason against it is told`() throws {
    let long = String(repeating: "a", count: 31)
    #expect(
      try town.refusal(.setStatus(.coffee, text: long), .account(town.daily)) == .wrongActor)
    #expect(try town.refusal(.setStatus(.coffee, text: long), town.lin) == .statusTooLong)
    #expect(try town.refusal(.setStatusLiked(town.lin, true), town.bo) == .notFound)
  }
}
