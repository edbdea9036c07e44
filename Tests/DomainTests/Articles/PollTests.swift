import Domain
import Testing

/// A13.
struct PollTests {
  static let noon = WorldTime(year: 2026, month: 3, day: 16, hour: 12)

  @Test(
    arguments: [
      ([0], 1, nil, false, nil), ([2], 1, nil, false, nil), ([0, 2], 2, nil, false, nil),
      ([0, 1, 2], 2, nil, false, .tooManyChoices), ([0, 1], 1, nil, false, .tooManyChoices),
      ([], 1, nil, false, .noSuchChoice), ([3], 1, nil, false, .noSuchChoice),
      ([-1], 1, nil, false, .noSuchChoice), ([1, 1], 2, nil, false, .noSuchChoice),
      ([0], 1, 1, false, nil), ([0], 1, 0, false, .pollClosed), ([0], 1, -1, false, .pollClosed),
      ([0], 1, nil, true, .alreadyVoted),
      // Two reasons at once.
      ([0], 1, 0, true, .pollClosed), ([7], 1, nil, true, .alreadyVoted),
      ([0, 1, 7], 1, nil, false, .noSuchChoice), ([], 1, 0, true, .pollClosed),
    ] as [([Int], Int, Int64?, Bool, Refusal?)])
  func `a vote is taken once, while the poll is open, and for no more than may be chosen`(
    choices: [Int], most: Int, secondsLeft: Int64?, hasVoted: Bool, refusal: Refusal?
  ) {
    var answer: Refusal?
    do throws(Refusal) {
      try Poll.check(
        choices, of: 3, most: most, closing: secondsLeft.map { Self.noon + $0 },
        hasVoted: hasVoted, now: Self.noon)
    } catch { answer = error }
    #expect(answer == refusal)
  }

  @Test(
    arguments: [
      (false, nil, false), (true, nil, true), (false, 1, false), (false, 0, true), (true, 1, true),
    ] as [(Bool, Int64?, Bool)])
  func `what has come of it is told after voting, and to everybody after the end`(
    hasVoted: Bool, secondsLeft: Int64?, isShown: Bool
  ) {
    #expect(
      Poll.showsResults(
        hasVoted: hasVoted, closing: secondsLeft.map { Self.noon + $0 }, now: Self.noon) == isShown)
  }

  @Test(arguments: [
    ([], []), ([0, 0], [0, 0]), ([1], [100]), ([1, 1, 1], [34, 33, 33]), ([2, 1], [67, 33]),
    ([1, 2, 3, 4, 5, 6], [5, 9, 14, 19, 24, 29]), ([999, 1], [100, 0]), ([0, 7], [0, 100]),
  ])
  func `percents sum up to a hundred`(votes: [Int], percents: [Int]) {
    #expect(Poll.percents(votes) == percents)
  }

  @Test func `the crowd votes as it comes, and stops when the poll closes`() {
    var poll = Poll(question: "q", choices: [.init("a", crowd: 1000), .init("b")])
    #expect(poll.votes(cast: [2, 3], age: 0) == [2, 3])
    let day = poll.votes(cast: [0, 0], age: WorldTime.day)[0]
    #expect((500..<1000).contains(day))
    #expect(poll.votes(cast: [0, 0], age: 9999 * WorldTime.day) == [1000, 0])
    poll.openFor = WorldTime.day
    #expect(poll.votes(cast: [1, 0], age: 9999 * WorldTime.day) == [day + 1, 0])
    // Rows that know of fewer choices than the body do no harm.
    #expect(poll.votes(cast: [], age: 0) == [0, 0])
  }

  @Test func `a fenced block of the language poll is one`() {
    let document = ArticleDocument(
      markdown: """
        ```poll max=2 open=3d
        Which way?

        - The tram | 310
        -  On | foot
        - Both | either
        ```
        """)
    #expect(
      document.polls == [
        Poll(
          question: "Which way?",
          choices: [.init("The tram", crowd: 310), .init("On | foot"), .init("Both | either")],
          most: 2, openFor: 3 * WorldTime.day)
      ])
    #expect(document.plainText == "Which way?")
  }

  @Test(arguments: [
    ("poll", "Q\n- a"), ("poll", ""), ("poll", "- a\n- b"), ("poll max=9", "Q\n- a\n- b"),
    ("poll max", "Q\n- a\n- b"), ("polls", "Q\n- a\n- b"),
    ("poll open=99999999999999999999d", "Q\n- a\n- b"),
    ("poll", "Q\n* a\n* b"),
  ])
  func `what can't be a poll stays the code it is written as`(info: String, body: String) {
    let document = ArticleDocument(markdown: "```\(info)\n\(body)\n```")
    #expect(document.polls == [])
    #expect(
      document.blocks == [
        .code(body, language: info.split(separator: " ").first.map(String.init))
      ])
  }

  @Test func `polls are counted in the order of the body, inside of other blocks too`() {
    let document = ArticleDocument(
      markdown:
        "> ```poll\n> One\n> - a\n> - b\n> ```\n\n- x\n\n  ```poll\n  Two\n  - a\n  - b\n  ```")
    #expect(document.polls.map(\.question) == ["One", "Two"])
  }
}
