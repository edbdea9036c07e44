import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Where one reads, and what is kept of it.
@Suite struct ArticleReadingTests {
  @Test func `Opening counts once while the page stays, and once more when it is opened again`()
    throws
  {
    var room = try ReadingRoom.open()
    try room.phone.press("j*3 k")
    try room.phone.sends(room.phone.bo, .text("hi"), to: .person(room.phone.lin))
    #expect(room.count(.openArticle(room.broth)) == 1)
    try room.phone.press("q Enter")
    #expect(room.count(.openArticle(room.broth)) == 2)
  }

  @Test func `The end is told once, when its last row is in sight`() throws {
    var room = try ReadingRoom.open(broth: ReadingRoom.paragraphs(40))
    #expect(room.count(.finishArticle(room.broth)) == 0)
    try room.phone.press("Space*2")
    #expect(room.count(.finishArticle(room.broth)) == 0)
    try room.phone.press("G g G")
    #expect(room.count(.finishArticle(room.broth)) == 1)
  }

  @Test func `Reading goes on where it stopped, and from the top once the end was reached`() throws
  {
    var room = try ReadingRoom.open(rows: 14, broth: ReadingRoom.paragraphs(60))
    try room.phone.press("Space*3")
    func firstLine() -> String? { room.phone.lines.first { $0.contains("Paragraph") } }
    let line = try #require(firstLine())
    #expect(!line.contains("Paragraph 1."))
    try room.phone.press("q Enter")
    #expect(firstLine() == line)
    try room.phone.press("G q Enter")
    #expect(room.phone.shows("Six Hours of Broth"))
    // What was not moved in is not written down again.
    let kept = room.phone.performed.count
    try room.phone.press("q")
    #expect(room.phone.performed.count == kept)
  }

  @Test func `Where the text has stood for a second is kept, whatever becomes of the program`()
    throws
  {
    var room = try ReadingRoom.open(rows: 14, broth: ReadingRoom.paragraphs(60))
    func kept() throws -> ReadingPosition? {
      try room.phone.reader.article(room.broth, at: room.phone.now)?.position
    }
    /// Nothing happens but that time passes by the real clock.
    func rest(until present: Duration) throws {
      room.phone.realTimePasses(to: present)
      try room.phone.handle([TerminalEvent]())
    }
    try room.phone.press("Space")
    try rest(until: .milliseconds(900))
    // Moving on begins the second anew.
    try room.phone.press("Space")
    try rest(until: .milliseconds(1899))
    #expect(try kept() == nil)
    try rest(until: .milliseconds(1900))
    let first = try #require(try kept())
    // Once it is kept nothing more is asked for, and at the end it is taken away.
    let asked = room.phone.performed.count
    try rest(until: .seconds(9))
    #expect(room.phone.performed.count == asked)
    try room.phone.press("G")
    #expect(try kept() == first)
    try rest(until: .seconds(10))
    #expect(try kept() == nil)
  }

  @Test func `Another language leaves the reader where they are`() throws {
    var room = try ReadingRoom.open(rows: 14, broth: ReadingRoom.paragraphs(60))
    try room.phone.press("Space*3")
    func firstLine() -> String? { room.phone.lines.first { $0.contains("Paragraph") } }
    let line = try #require(firstLine())
    var settings = Settings()
    settings.language = .chinese
    try room.phone.does(.changeSettings(settings), .person(room.phone.lin))
    #expect(room.phone.shows("阅读 1"))
    #expect(firstLine() == line)
  }

  @Test func `Refreshing begins at the top and counts as opening`() throws {
    var room = try ReadingRoom.open(rows: 14, broth: ReadingRoom.paragraphs(60))
    try room.phone.press("Space r")
    #expect(room.phone.shows("Six Hours of Broth"))
    #expect(room.count(.openArticle(room.broth)) == 2)
  }
}
