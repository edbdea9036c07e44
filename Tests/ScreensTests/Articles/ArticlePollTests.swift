import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Polls on an article's page (A13).
@Suite struct ArticlePollTests {
  static let poll = """
    ```poll open=1d
    Tea?
    - Green
    - Black
    ```

    ```poll max=2
    Cups?
    - One
    - Two
    - Three
    ```
    """

  /// A13.
  @Test func `A single choice is marked, voted for, and answered with percents`() throws {
    var room = try ReadingRoom.open(rows: 26, broth: Self.poll)
    #expect(room.phone.shows("┃ Poll · choose one"))
    #expect(room.phone.shows("┃ [ Vote ]  Closes Mar 2, 09:00"))
    try room.phone.press("]*2 Enter")
    #expect(room.phone.shows("● Green"))
    try room.phone.press("] Enter")
    #expect(room.phone.shows("○ Green"))
    #expect(room.phone.shows("● Black"))
    try room.phone.press("] Enter")
    #expect(room.phone.shows(" Voted"))
    #expect(room.phone.shows("┃ Poll · 1 vote"))
    #expect(room.phone.shows("┃ ✓ Black"))
    #expect(room.phone.shows("━ 100%  1"))
    #expect(!room.phone.shows("Choose"))
    #expect(room.count(.vote(Poll.ID(1), [1])) == 1)
  }

  @Test func `Of several choices so many are marked as may be, and a vote wants one`() throws {
    var room = try ReadingRoom.open(rows: 26, broth: Self.poll)
    try room.phone.press("]*8 Enter")
    #expect(room.phone.shows("! Choose something first"))
    try room.phone.press("[*3 Enter ] Enter ] Enter")
    #expect(room.phone.shows("! At most 2 can be chosen"))
    #expect(room.phone.shows("■ One") && room.phone.shows("■ Two") && room.phone.shows("□ Three"))
    try room.phone.press("[ Enter ] Enter ] Enter")
    #expect(room.count(.vote(Poll.ID(2), [0, 2])) == 1)
    #expect(room.phone.shows("┃ Poll · 2 votes"))
  }

  @Test func `A poll answers to clicks`() throws {
    var room = try ReadingRoom.open(rows: 26, broth: Self.poll)
    let black = try #require(room.phone.lines.firstIndex { $0.contains("○ Black") })
    try room.phone.press("click:12,\(black + 1) click:8,\(black + 2)")
    #expect(room.count(.vote(Poll.ID(1), [1])) == 1)
  }
}
