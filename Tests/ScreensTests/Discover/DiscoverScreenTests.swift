import Domain
import Testing
import WorldStore

@testable import Screens

@Suite struct DiscoverScreenTests {
  @Test func `What has no behaviour yet says why when it is opened`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.press("3 j Enter")
    #expect(phone.shows("A terminal has no camera to scan with"))
    try phone.press("G k Enter")
    #expect(phone.shows("Not in this version yet"))
  }

  @Test func `Its entries stand in the order of 2019 (D1)`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.press("3")
    let entries = [
      "Moments", "Scan", "Shake", "Top Stories", "Search", "People Nearby", "Games",
      "Mini Programs",
    ]
    let found = phone.lines.compactMap { line in
      entries.first { line.dropFirst(8).hasPrefix($0) }
    }
    #expect(found == entries)
  }

  @Test func `Entries are hidden and come back, from here and from Settings (D3)`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.does(.postMoment(MomentContent(text: "sea")), .person(phone.bo))
    try phone.press("3 m")
    #expect(phone.shows("Manage Discover"))
    #expect(phone.shows("Hidden entries keep all that is theirs."))
    // Off for Moments, then for Top Stories.
    try phone.press("Enter j*3 Enter q")
    #expect(!phone.shows("Top Stories") && phone.shows("Games"))
    #expect(try phone.reader.settings().hiddenEntries == [.moments, .topStories])
    try phone.press("4 G Enter G Up*2 Enter")
    #expect(phone.shows("Manage Discover"))
    try phone.press("Enter 3")
    #expect(phone.lines[1].contains("Moments") && phone.lines[1].contains("●"))
  }

  @Test func `With all hidden it says how to bring them back (D3)`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.does(
      .changeSettings(Settings(hiddenEntries: Set(DiscoverEntry.allCases))),
      .person(phone.lin))
    try phone.press("3")
    #expect(phone.shows("All is hidden; m brings it back"))
    try phone.press("Enter m Enter q")
    #expect(phone.shows("Moments"))
  }

  /// D51: a phone pulls it down.
  @Test func `The tray of Mini Programs opens from Chats`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.press("P")
    #expect(phone.shows("Search Mini Programs"))
  }

  /// M124, M125, D4.
  @Test
  func `The Moments row tells who posted by a dot, and how often one was answered by a number`()
    throws
  {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.press("3")
    #expect(!phone.lines[1].contains("●"))
    try phone.does(.postMoment(MomentContent(text: "sea")), .person(phone.bo))
    #expect(phone.lines[1].contains("●"))
    #expect(phone.lines[1].hasSuffix("Bo"))
    let events = try phone.does(.postMoment(MomentContent(text: "tea")), .person(phone.lin))
    guard case .momentPosted(let moment, _)? = events.first else {
      Issue.record("nothing was posted")
      return
    }
    try phone.does(.setMomentLiked(moment, true), .person(phone.mei))
    #expect(phone.lines[1].contains("1"))
    #expect(phone.lines[1].hasSuffix("梅"))
  }

  @Test func `Without room the blank lines between the groups go`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.press("3")
    #expect(phone.lines[1...8].allSatisfy { !$0.isEmpty })
  }
}
