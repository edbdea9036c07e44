import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The web part of search: articles, accounts, Mini Programs and Moments, each on a tab (D27, D30–D35).
@Suite struct WebSearchScreenTests {
  private var phone: Phone

  init() throws {
    phone = try Phone(columns: 60, rows: 40)
    try phone.publish(["Salt roads", "Steam"], of: phone.kitchen)
    try phone.does(.postMoment(MomentContent(text: "salt on the pier")), .person(phone.bo))
    try phone.press("3 Down*4 Enter")
  }

  /// The lines below the tabs, with one blank for several and without the mark of the choice.
  private var page: [String] {
    phone.lines.dropFirst(3).map { line in
      line.split { $0.isWhitespace || $0 == "▌" }.joined(separator: " ")
    }
  }

  @Test mutating func `The first tab has a few of each kind, each under its heading (D30, D31)`()
    throws
  {
    try phone.press("text:salt")
    #expect(phone.lines[2].contains("All   Moments   Articles   Official Accounts   Mini"))
    #expect(
      page.filter { !$0.isEmpty }.prefix(6) == [
        "Articles", "▤ Salt roads 09:00", "About Salt roads.", "Kitchen · Reads 0", "Moments",
        "Bo Bo 09:00",
      ], "\(phone)")
    try phone.press("C-u text:kitch")
    #expect(page.contains("Ki Kitchen Following"), "\(phone)")
  }

  @Test mutating func `Tabs turn both ways, by key and by mouse (D30)`() throws {
    try phone.press("text:salt Tab")
    #expect(phone.shows("From Anyone") && phone.shows("salt on the pier"))
    try phone.press("Tab")
    #expect(phone.shows("Sort Newest") && phone.shows("Salt roads"))
    #expect(!phone.shows("salt on the pier"))
    try phone.press("S-Tab S-Tab S-Tab")
    #expect(phone.shows("No “salt” results found"))
    try phone.press("C-u text:tram Tab")
    #expect(page.contains("Official Accounts"), "\(phone)")
    try phone.click(on: "Articles")
    #expect(phone.shows("Sort Newest"), "\(phone)")
  }

  @Test
  mutating func `Articles are sorted by time or by reads, and kept to followed accounts (D33)`()
    throws
  {
    let read = try phone.world.addArticle(
      Article(
        id: Article.ID(0), handle: "much", account: phone.tram, title: "Salted rails", author: "",
        digest: "Long read.", cover: Picture("c"), isOriginal: false, place: nil,
        originalURL: nil, body: "Text.",
        crowd: ArticleCrowd(readers: 900, likes: 1, wows: 1)))
    phone.wait(-WorldTime.day)
    try phone.does(.publishArticles([read]), .account(phone.tram))
    phone.wait(2 * WorldTime.day)
    try phone.publish(["Salt again"], of: phone.kitchen)
    try phone.press("text:salt Tab Tab")
    func titles() -> [String] {
      phone.lines.filter { $0.contains("▤") }.map { $0.contains("rails") ? "rails" : "other" }
    }
    #expect(titles().count == 3 && titles().first == "other", "\(phone)")
    try phone.press("C-r")
    #expect(phone.shows("Sort Most read"))
    #expect(titles().first == "rails")
    try phone.does(.unfollow(phone.tram), .person(phone.lin))
    try phone.press("C-f")
    #expect(titles() == ["other", "other"])
    try phone.press("C-t Down Enter")
    #expect(phone.shows("Time Last day"))
    #expect(titles() == ["other"], "\(phone)")
  }

  @Test
  mutating func `An account is told of with its kind, owner, friends and latest article (D34)`()
    throws
  {
    try phone.does(.follow(phone.kitchen), .person(phone.bo))
    try phone.press("text:kit")
    let lines = page.filter { !$0.isEmpty }
    #expect(
      lines.prefix(4) == [
        "Official Accounts", "Ki Kitchen Following", "Subscription Account · 1 Friend Following",
        "Latest: Salt roads",
      ], "\(phone)")
    try phone.press("Enter")
    #expect(phone.lines[0] == " ‹ Profile" && phone.shows("Kitchen"))
  }

  @Test mutating func `What is found can be read, followed or not (A22, A40)`() throws {
    try phone.does(.unfollow(phone.kitchen), .person(phone.lin))
    try phone.press("text:roads Enter")
    #expect(phone.performed.contains(.openArticle(Article.ID(1))))
    #expect(phone.shows("Salt roads") && phone.shows("Text."))
  }

  @Test mutating func `Before anything is typed it offers what many read (D35)`() throws {
    #expect(page.first { !$0.isEmpty } == "Many read now")
    #expect(phone.shows("Salt roads") && phone.shows("Steam"))
    try phone.press("Down Enter")
    #expect(phone.lines[1].contains("⌕ S"))
    #expect(page.contains("Articles"), "\(phone)")
  }

  @Test mutating func `More of a kind is its tab (D22, D30)`() throws {
    try phone.publish(["Salt 1", "Salt 2", "Salt 3"], of: phone.kitchen)
    try phone.press("text:salt Down*3")
    #expect(phone.marked.contains { $0.contains("More Articles") }, "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("Sort Newest"))
    #expect(phone.lines.count { $0.contains("▤") } == 4)
  }

  @Test(arguments: [(0, "All"), (2, "Articles"), (3, "Official Accounts"), (4, "Mini Programs")])
  func `Where not all tabs have room, the chosen one does`(turns: Int, tab: String) throws {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.press("3 Down*4 Enter text:x")
    for _ in 0..<turns { try phone.press("Tab") }
    #expect(phone.lines[2].contains(tab), "\(phone)")
  }
}
