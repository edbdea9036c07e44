import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Ads in the timeline of Lin's phone (M140–M148).
struct AdScreenTests {
  /// Bo has posted so often that an ad comes with the first opening; the keys have chosen it.
  private func phone(
    columns: Int = 60, language: Settings.Language = .english, link: MomentAd.Link? = nil
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: 26, language: language)
    try phone.world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: "tea", advertiser: phone.tram, text: "Ride up the hill.",
        media: .clip(seconds: 9, cover: Picture("hill")),
        link: link ?? .page(url: "https://tram.example/hill")))
    for number in 1...4 { try phone.posts(phone.bo, "Post \(number)") }
    try phone.press("3 Enter Down*4")
    return phone
  }

  private let ad = MomentAd.ID(1)

  @Test
  func `An ad looks like a post with the mark at the upper right (M140) and Learn More (M141)`()
    throws
  {
    let phone = try phone()
    let first = try #require(phone.lines.firstIndex { $0.contains("Ad ▾") })
    #expect(phone.lines[first].trimmed.hasPrefix("▌  Tr   Tram"))
    #expect(phone.lines[first].trimmed.hasSuffix("Ad ▾"))
    #expect(phone.lines[first + 1].contains("Ride up the hill."))
    #expect(phone.shows("▶ 0:09"))
    #expect(phone.shows("Learn More ›"))
    // An ad tells no time.
    #expect(phone.lines[(first + 1)...].allSatisfy { !$0.contains("ago") && !$0.contains("Just") })
  }

  @Test func `It speaks Chinese where the phone does`() throws {
    let phone = try phone(language: .chinese)
    #expect(phone.shows("广告 ▾"))
    #expect(phone.shows("查看详情 ›"))
  }

  @Test(arguments: [1, 8, 12, 20, 40])
  func `The mark stays within the post, however narrow it is`(width: Int) {
    let row = MomentRow.ad(name: "A name that is much too long for all of this")
    let layout = MomentLayout(
      row, in: MomentLayout.Form(width: width, language: .chinese), isUnfolded: false)
    let spans = layout.lines[0].spans
    let ends = spans.map { $0.x + TextWidth.width(of: $0.text) }
    let mark = TextWidth.width(of: "广告 ▾")
    if width >= MomentLayout.textX + mark + 2 {
      #expect(ends[1] == width)
      #expect(ends[0] < spans[1].x)
    }
  }

  @Test func `Enter opens what the ad leads to, and that is told to the world (M141, M146)`() throws
  {
    var phone = try phone()
    try phone.press("Enter")
    #expect(phone.performed.last == .openAd(ad))
    #expect(phone.shows("https://tram.example/hill"))
  }

  @Test func `Enter opens the article that the ad leads to`() throws {
    var phone = try Phone()
    try phone.publish(["Uphill"], of: phone.kitchen)
    let article = try #require(try phone.world.article(handle: "uphill"))
    phone = try self.phone(link: .article(article), in: phone)
    try phone.press("Enter")
    #expect(phone.performed.contains(.openAd(ad)))
    #expect(phone.shows("Uphill"))
  }

  @Test func `a and a click on the name open the advertiser's page (M148)`() throws {
    var phone = try phone()
    try phone.press("a")
    #expect(phone.shows("Service Account"))
    try phone.press("Esc")
    try phone.click(on: "Tram")
    #expect(phone.shows("Service Account"))
  }

  @Test func `L and c like and comment, as on a post (M144)`() throws {
    var phone = try phone()
    try phone.press("L")
    #expect(phone.performed.last == .setMomentLiked(Moment.ID(ad), true))
    try phone.press("Down")
    #expect(phone.shows("♥ Lin"))
    try phone.press("c text:Twice Enter")
    #expect(phone.shows("Lin: Twice"))
    #expect(phone.marked.contains { $0.contains("Tram") })
    // On its page the comment can be chosen and deleted.
    try phone.press("r d 1")
    #expect(!phone.shows("Lin: Twice"))
  }

  @Test func `The menu and the mark lead to Not Interested with its reasons (M145)`() throws {
    var phone = try phone()
    try phone.press("m")
    #expect(phone.shows("Not Interested"))
    try phone.press("Esc")
    try phone.click(on: "Ad ▾")
    for objection in AdObjection.allCases { #expect(phone.shows(objection.word.english)) }
    try phone.press("2")
    #expect(phone.performed.last == .rejectAd(ad, .seenTooOften))
    #expect(!phone.shows("Ride up the hill."))
    // What stood above it hasn't moved away.
    #expect(phone.marked.contains { $0.contains("Bo") })
  }

  @Test func `Not Interested on the ad's page leads back to the timeline`() throws {
    var phone = try phone()
    try phone.press("v")
    #expect(!phone.shows("Post 1"))
    try phone.press("m")
    let option = try #require(phone.lines.first { $0.contains("Not Interested") })
    let number = try #require(option.first { $0.isNumber })
    try phone.press("\(number) 1")
    #expect(phone.shows("Post 1"))
    #expect(!phone.shows("Ride up the hill."))
  }

  @Test func `Why has nothing to tell of an ad or of what stands under it`() throws {
    var phone = try phone()
    try phone.press("W")
    #expect(phone.shows(Word.whyAd.english))
    try phone.press("c text:Twice Enter r m")
    let option = try #require(phone.lines.first { $0.contains(Word.why.english) })
    let number = try #require(option.first { $0.isNumber })
    try phone.press("Esc")
    #expect(!phone.shows(Word.whyAd.english))
    try phone.press("m \(number)")
    #expect(phone.shows(Word.whyAd.english))
  }

  @Test func `What is only for one's own posts gives its reason`() throws {
    var phone = try phone()
    try phone.press("d")
    #expect(phone.shows(Refusal.notYours.sentence.english))
    #expect(phone.performed == [.openMoments])
  }

  @Test func `An ad comes without moving what is read`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: "tea", advertiser: phone.tram, text: "Ride up the hill.",
        media: .clip(seconds: 9, cover: Picture("hill")), link: .page(url: "https://a.example/")))
    for number in 1...3 { try phone.posts(phone.bo, "Post \(number)") }
    try phone.press("3 Enter Down")
    let before = phone.lines.filter { $0.contains("Post") }
    // Enough for an ad, but it comes with the next opening only.
    for number in 4...9 { try phone.posts(phone.bo, "Post \(number)") }
    #expect(
      phone.lines.filter { $0.contains("Post 1") || $0.contains("Post 2") }
        == before.filter { $0.contains("Post 1") || $0.contains("Post 2") })
    #expect(!phone.shows("Ad ▾"))
    try phone.press("R Down*4")
    #expect(phone.shows("Ad ▾"))
  }
}

extension AdScreenTests {
  private func phone(link: MomentAd.Link, in phone: Phone) throws -> Phone {
    var phone = phone
    try phone.world.addAd(
      MomentAd(
        id: MomentAd.ID(0), handle: "tea", advertiser: phone.kitchen, text: "Ride up the hill.",
        media: .pictures([Picture("hill")]), link: link))
    for number in 1...4 { try phone.posts(phone.bo, "Post \(number)") }
    try phone.press("3 Enter Down*4")
    return phone
  }
}

extension MomentRow {
  fileprivate static func ad(name: String) -> MomentRow {
    var row = sample(id: -1)
    row.author = .account(OfficialAccount.ID(1))
    row.authorName = name
    row.adLink = .page(url: "https://a.example/")
    return row
  }
}
