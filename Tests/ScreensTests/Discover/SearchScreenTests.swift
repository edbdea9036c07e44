import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Search over Moments (D32, D28).
@Suite struct SearchScreenTests {
  private var phone: Phone

  init() throws {
    phone = try Phone(columns: 60, rows: 20)
    try phone.does(.postMoment(MomentContent(text: "green tea")), .person(phone.bo))
    try phone.does(.postMoment(MomentContent(text: "周末喝茶，不要 Tea bags")), .person(phone.mei))
    try phone.press("3 Down*4 Enter Tab")
  }

  @Test mutating func `What is typed is found at once, by any letter (D32)`() throws {
    #expect(phone.lines[0] == " ‹ Search")
    try phone.press("text:te")
    #expect(phone.lines[5].contains("梅梅"))
    #expect(phone.lines[6].contains("周末喝茶，不要 Tea bags"))
    #expect(phone.lines[8].contains("green tea"))
    try phone.press("Backspace*2 text:茶")
    #expect(phone.lines[6].contains("周末喝茶"))
    #expect(!phone.shows("green tea"))
    try phone.press("text:杯")
    #expect(phone.shows("No “茶杯” results found"))
    try phone.press("Enter")
    #expect(phone.shows("! Nothing found"))
  }

  @Test mutating func `Enter opens the chosen post, and back is where one was (D32)`() throws {
    try phone.press("text:te Down Enter")
    #expect(phone.shows("green tea"))
    #expect(phone.lines[0] != " ‹ Search")
    try phone.press("Esc")
    #expect(phone.lines[1].contains("te"))
    #expect(phone.lines[7].hasPrefix("▌"))
  }

  @Test mutating func `It is narrowed to a person and to a time, and widened again (D32)`() throws {
    try phone.press("text:te C-f")
    #expect(phone.shows("▌ Me"))
    try phone.press("text:bo Enter")
    #expect(phone.lines[3].contains("From Bo"))
    #expect(phone.shows("green tea"))
    #expect(!phone.shows("Tea bags"))
    phone.wait(2 * WorldTime.day)
    try phone.does(.postMoment(MomentContent(text: "tea again")), .person(phone.bo))
    try phone.press("C-t Down Enter")
    #expect(phone.lines[3].contains("Time Last day"))
    #expect(phone.shows("tea again"))
    #expect(!phone.shows("green tea"))
    try phone.press("C-f C-t Enter")
    #expect(phone.lines[3].contains("From Anyone"))
    #expect(phone.shows("green tea") && phone.shows("Tea bags") && phone.shows("tea again"))
  }

  @Test mutating func `A post that goes while it is in sight goes from the list`() throws {
    try phone.press("text:te")
    let rows = try phone.reader.searchMoments(
      MomentSearch(SearchWords("green")), limit: 1, effort: 100
    ).rows
    let post = try #require(rows.first)
    try phone.does(.setMomentPrivate(post.id, true), .person(phone.bo))
    #expect(!phone.shows("green tea"))
    #expect(phone.shows("Tea bags"))
  }

  @Test mutating func `Without words there is nothing to open`() throws {
    try phone.press("Enter")
    #expect(phone.shows("! Type what to look for"))
  }

  @Test mutating func `Chats with the words are told with how many messages (D25)`() throws {
    let pair = Peer.person(phone.lin)
    try phone.sends(phone.bo, .text("tea at nine?"), to: pair)
    for number in 1...30 { try phone.sends(phone.mei, .text("No. \(number)"), to: pair) }
    try phone.sends(phone.mei, .text("喝茶 first"), to: .group(phone.walkers))
    try phone.sends(phone.bo, .text("then cake"), to: .group(phone.walkers))
    try phone.sends(phone.bo, .text("tea again 喝茶"), to: .group(phone.walkers))
    try phone.press("Esc 1 F text:tea")
    #expect(phone.lines[2].contains("Walkers"))
    #expect(phone.lines[3].contains("tea again 喝茶"))
    #expect(phone.lines[4].contains("Bo"))
    try phone.press("Backspace*3 text:茶")
    #expect(phone.lines[3].contains("2 related messages"))
    #expect(!phone.shows("tea at nine"))
    try phone.press("Enter")
    #expect(phone.lines[0].contains("Walkers"))
    #expect(phone.shows("tea again") && phone.shows("喝茶 first") && !phone.shows("then cake"))
    try phone.press("Down Enter")
    #expect(phone.shows("then cake"))
    #expect(phone.marked.contains { $0.contains("喝茶 first") })
  }

  @Test mutating func `One message that was found is gone to, however far back (D25)`() throws {
    for number in 1...60 {
      let text = number == 7 ? "The ferry leaves" : "No. \(number)"
      try phone.sends(phone.mei, .text(text), to: .person(phone.lin))
    }
    try phone.press("Esc 1 F text:ferry Enter")
    #expect(phone.shows("No. 8") && !phone.shows("No. 60"))
    #expect(phone.marked.contains { $0.contains("The ferry leaves") })
    try phone.press("Esc")
    #expect(phone.lines[1].contains("ferry"))
  }

  @Test(arguments: [
    ("a short tea", 20, "a short tea", [8..<11]),
    ("two\n  lines of tea", 20, "two lines of tea", [13..<16]),
    ("0123456789 tea at the end of a long line", 12, "…89 tea at …", [4..<7]),
    ("零一二三四五六七八九茶在后面", 10, "…九茶在后…", [3..<5]), ("no match here", 5, "no m…", []),
    ("tea", 0, "", []),
  ])
  func `An excerpt has the first match in sight`(
    text: String, width: Int, shown: String, matches: [Range<Int>]
  ) {
    let excerpt = SearchExcerpt(text, words: SearchWords("tea 茶"), width: width)
    #expect(excerpt.text == shown)
    #expect(excerpt.matches == matches)
  }
}
