import Domain
import Testing
import WorldStore

/// A13: polls, as the world keeps them.
struct PollVoteTests {
  let town: Town

  init() throws { town = try Town() }

  static let body = """
    ```poll open=1d
    Tea?
    - Green | 100
    - Black
    ```

    ```poll max=2
    Cups?
    - One
    - Two
    - Three
    ```
    """

  private func tea() throws -> (article: Article.ID, polls: [PollRow]) {
    let tea = try town.written("tea", body: Self.body)
    try town.does(.broadcast(.articles([tea])), town.daily)
    return (tea, try #require(try town.eyes.article(tea, at: town.now)).polls)
  }

  private func polls(_ article: Article.ID, _ person: Person.ID) throws -> [PollRow] {
    try #require(try town.eyes(of: person).article(article, at: town.now)).polls
  }

  @Test func `a vote is counted once, and what has come of it is told to those who have voted`()
    throws
  {
    let (tea, rows) = try tea()
    #expect(rows.map(\.mine) == [[], []] && rows.map(\.cast) == [nil, nil])
    #expect(rows.map(\.closesAt) == [town.now + 86_400, nil])
    #expect(
      try town.does(.vote(rows[0].id, [1]), town.lin)
        == [.pollVoted(rows[0].id, in: tea, by: town.lin)])
    try town.does(.vote(rows[1].id, [2, 0]), town.lin)
    try town.does(.vote(rows[0].id, [1]), town.bo)
    #expect(try polls(tea, town.lin).map(\.mine) == [[1], [0, 2]])
    #expect(try polls(tea, town.lin).map(\.cast) == [[0, 2], [1, 0, 1]])
    #expect(try polls(tea, town.bo).map(\.cast) == [[0, 2], nil])
    #expect(try polls(tea, town.mei).map(\.cast) == [nil, nil])
    #expect(try town.refusal(.vote(rows[0].id, [0]), town.lin) == .alreadyVoted)
    #expect(try polls(tea, town.lin)[0].cast == [0, 2])
  }

  @Test func `a poll closes to the second, and then everybody sees what has come of it`() throws {
    let (tea, rows) = try tea()
    let published = town.now
    town.wait(published + 86_400 - 2 - town.now)
    try town.does(.vote(rows[0].id, [0]), town.lin)
    #expect(town.now == published + 86_399)
    #expect(try town.refusal(.vote(rows[0].id, [0]), town.bo) == .pollClosed)
    #expect(try polls(tea, town.mei)[0].cast == nil || town.now >= published + 86_400)
    #expect(
      try town.eyes(of: town.mei).article(tea, at: published + 86_399)?.polls[0].cast == nil)
    #expect(
      try town.eyes(of: town.mei).article(tea, at: published + 86_400)?.polls[0].cast == [1, 0])
    #expect(try polls(tea, town.mei)[1].cast == nil)
  }

  @Test func `what isn't there, or isn't out, can't be voted in`() throws {
    let tea = try town.written("tea", body: Self.body)
    #expect(try town.refusal(.vote(Poll.ID(1), [0]), town.lin) == .articleNotPublished)
    #expect(try town.refusal(.vote(Poll.ID(9), [0]), town.lin) == .notFound)
    #expect(try town.refusal(.vote(Poll.ID(1), [0]), .account(town.daily)) == .wrongActor)
    try town.does(.broadcast(.articles([tea])), town.daily)
    #expect(try town.refusal(.vote(Poll.ID(1), [2]), town.lin) == .noSuchChoice)
    #expect(try town.refusal(.vote(Poll.ID(1), [0, 1]), town.lin) == .tooManyChoices)
  }
}
