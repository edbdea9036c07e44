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

  /// M124, M125.
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
