import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What goes into a new post besides its text: photos and their filters, a video, a link, a place, a mood, a tag.
struct PostMediaTests {
  private func phone(
    photos: Int = 0, video seconds: Int? = nil, columns: Int = 70, rows: Int = 24,
    language: Settings.Language = .english
  ) throws -> Phone {
    let phone = try Phone(columns: columns, rows: rows, language: language)
    // The newest stands first.
    if let seconds {
      try phone.world.addToCameraRoll("ferry-film", seconds: seconds, of: phone.lin)
    }
    for number in (1...max(1, photos)).reversed() where photos > 0 {
      try phone.world.addToCameraRoll("photo-\(number)", of: phone.lin)
    }
    return phone
  }

  private func photos(_ numbers: [Int]) -> [Photo] {
    numbers.map { Photo(Picture("photo-\($0)")) }
  }

  // MARK: The camera (M30, M31)

  @Test func `The camera asks where the pictures are, and can take none`() throws {
    var phone = try phone(photos: 1)
    try phone.press("3 Enter P")
    #expect(phone.shows("1 Choose from Album"))
    #expect(phone.shows("2 Text only"))
    try phone.press("3")
    #expect(phone.shows("! A terminal has no camera"))
    try phone.press("1")
    #expect(phone.shows("╭─ Album"))
    #expect(phone.shows("‹ New post"))
  }

  @Test func `That text alone will do is told once`() throws {
    var phone = try phone()
    try phone.press("3 Enter T")
    #expect(phone.shows("a feature under test"))
    try phone.press("Enter text:Fog. C-s T")
    #expect(!phone.shows("a feature under test"))
    #expect(phone.shows("Say something..."))
    #expect(phone.performed.count { $0 == .learnTextPosts } == 1)
  }

  @Test func `A held camera is for text`() throws {
    var phone = try phone()
    try phone.press("3 Enter")
    let line = try #require(phone.lines.firstIndex { $0.contains(" + ") })
    let before = try #require(phone.lines[line].split(separator: "+").first)
    let column = TextWidth.width(of: before)
    try phone.handle(
      .mouse(
        MouseEvent(
          .press(.right), at: Position(column: column, row: line))))
    #expect(phone.shows("Text only"))
    #expect(phone.shows("‹ New post"))
  }

  // MARK: Photos (M21, M36)

  @Test func `Photos are numbered as they are chosen, and stand in that order`() throws {
    var phone = try phone(photos: 5)
    try phone.press("3 Enter P 1")
    try phone.press("l l Space h h Space l Space")
    #expect(phone.shows("[2]"))
    #expect(phone.shows("Done (3)"))
    // The second of the three is taken out again, and the last moves up.
    try phone.press("h Space Enter C-s")
    #expect(
      phone.posts == [
        .postMoment(MomentContent(text: "", media: .photos(photos([3, 2]))))
      ])
  }

  @Test func `Enter takes the picture in hand where none is ticked`() throws {
    var phone = try phone(photos: 3)
    try phone.press("3 Enter P 1 l Enter")
    #expect(phone.shows("Photos       1 / 9"))
    try phone.press("C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "", media: .photos(photos([2]))))])
  }

  @Test(arguments: [8, 9, 10])
  func `Nine photos are the most`(count: Int) throws {
    var phone = try phone(photos: 12)
    try phone.press("3 Enter P 1")
    for number in 1...count { try phone.press(number == 1 ? "Space" : "l Space") }
    #expect(phone.shows("Choose a maximum of 9 photos") == (count > 9))
    #expect(phone.shows("Done (\(min(9, count)))"))
  }

  @Test func `An album of hundreds can be walked through to its end`() throws {
    var phone = try phone(photos: 200, columns: 40, rows: 12)
    try phone.press("3 Enter P 1 G")
    for _ in 1...6 { try phone.press("G") }
    try phone.press("Enter C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "", media: .photos(photos([200]))))])
  }

  @Test func `Photos are put in another order, filtered and taken out`() throws {
    var phone = try phone(photos: 3)
    try phone.press("3 Enter P 1 Space l Space l Space Enter")
    try phone.press("PageDown Enter")
    #expect(phone.shows("▌ 1  photo 1"))
    #expect(phone.shows("Original  Vivid  Warm"))
    // The first goes behind the second and becomes vivid; the last one is taken out.
    try phone.press("J f j d Enter")
    #expect(phone.shows("Photos       2 / 9"))
    try phone.press("C-s")
    #expect(
      phone.posts == [
        .postMoment(
          MomentContent(
            text: "",
            media: .photos([
              Photo(Picture("photo-2")), Photo(Picture("photo-1"), filter: .vivid),
            ])))
      ])
  }

  @Test func `A filter stays with its photo when more are added`() throws {
    var phone = try phone(photos: 3)
    try phone.press("3 Enter P 1 Space Enter PageDown Enter h a l Space Enter C-s")
    #expect(
      phone.posts == [
        .postMoment(
          MomentContent(
            text: "",
            media: .photos([
              Photo(Picture("photo-1"), filter: .fade), Photo(Picture("photo-2")),
            ])))
      ])
  }

  @Test func `The last photo taken out leaves a post without`() throws {
    var phone = try phone(photos: 1)
    try phone.press("3 Enter P 1 Enter PageDown Enter d")
    #expect(phone.shows("Photos, a video or a link"))
    try phone.press("C-s")
    #expect(phone.shows("! Write something first"))
  }

  // MARK: Video (M22, M23)

  @Test(arguments: [(15, false), (16, true)])
  func `A video is trimmed to what Moments allows, with a word about it`(
    seconds: Int, isTrimmed: Bool
  ) throws {
    var phone = try phone(video: seconds)
    try phone.press("3 Enter P 1 Enter")
    #expect(phone.shows("Moments videos can't exceed 15 s") == isTrimmed)
    #expect(phone.shows("Video        0:15"))
    try phone.press("C-s")
    #expect(
      phone.posts == [
        .postMoment(
          MomentContent(text: "", media: .video(seconds: 15, cover: Picture("ferry-film"))))
      ])
  }

  @Test func `Photos and a video exclude each other`() throws {
    var phone = try phone(photos: 1, video: 9)
    try phone.press("3 Enter P 1 Space l Space")
    #expect(phone.shows("! Photos and a video can't be chosen together"))
    try phone.press("h Space l Space h Space")
    #expect(phone.shows("! Photos and a video can't be chosen together"))
    #expect(phone.shows("Done (1)"))
  }

  // MARK: Link

  @Test func `A link is typed with its title, and must lead somewhere`() throws {
    var phone = try phone()
    try phone.press("3 Enter T Enter PageDown Enter 3 text:ferry.example Enter")
    #expect(phone.shows("! A link begins with https://"))
    try phone.press("Enter 3 text:https://ferry.example/times Enter text:Ferries Enter")
    #expect(phone.shows("↗  Ferries"))
    try phone.press("C-s")
    let card = LinkCard(title: "Ferries", digest: "", url: "https://ferry.example/times")
    #expect(phone.posts == [.postMoment(MomentContent(text: "", media: .link(card)))])
  }

  @Test(arguments: [
    ("https://a.example/b", "a.example"), ("HTTP://a.example:80", "a.example"),
    ("https://a", nil), ("ftp://a.example", nil), ("https://", nil), ("https://.example", nil),
    ("https://a.example/ b", nil), ("a.example", nil), ("https://a.example/\u{1B}[2J", nil),
    ("https://a.example/\u{202E}gpj", nil),
  ])
  func `An address has a scheme of the web and names a site`(text: String, host: String?) {
    #expect(WebAddress(text)?.host == host)
  }

  // MARK: Place and mood (M26, M27)

  @Test func `Not showing the place comes first, then places; any other can be typed`() throws {
    var phone = try phone()
    for place in ["北码头 North Pier", "Market"] + (1...9).map({ "Stop \($0)" }) {
      try phone.world.addPlace(place)
    }
    try phone.press("3 Enter T Enter text:Fog. PageDown Down Enter")
    #expect(phone.marked.contains { $0.contains("Don't show location") })
    #expect(phone.shows("Market"))
    #expect(phone.shows("Stop 9"))
    try phone.press("text:pier")
    #expect(phone.shows("“pier”"))
    #expect(phone.shows("北码头 North Pier"))
    #expect(!phone.shows("Market"))
    try phone.press("Down Enter")
    #expect(phone.shows("▌ Location     北码头 North Pier"))
    try phone.press("Enter")
    #expect(phone.marked.contains { $0.contains("North Pier") }, "the place as it is")
    try phone.press("text:Roof Enter")
    #expect(phone.shows("▌ Location     Roof"))
    try phone.press("Enter Home Enter")
    #expect(phone.shows("▌ Location     Not shown"))
  }

  @Test func `A mood is chosen from the list and stands by the name`() throws {
    var phone = try phone()
    try phone.press("3 Enter T Enter text:Fog. PageDown Down*2 Enter 2")
    #expect(phone.shows("▌ Status       Cheerful"))
    try phone.press("C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "Fog.", status: .cheerful))])
    #expect(phone.shows("Lin  Cheerful"))
  }

  // MARK: Saving a choice as a tag (M55)

  @Test func `Two people or more can be saved as a tag, which then stands for them`() throws {
    var phone = try phone()
    try phone.press("3 Enter T Enter text:Fog. PageDown Down*4 Enter 3 Space Down Space Enter")
    #expect(phone.shows("Save Bo, 梅梅 as a tag"))
    try phone.press("Enter text:Hikers Enter")
    #expect(phone.shows("Share With   Hikers"))
    try phone.press("C-s")
    let tag = try #require(try phone.reader.tags().first { $0.name == "Hikers" })
    #expect(
      phone.posts == [
        .postMoment(MomentContent(text: "Fog."), audience: .only(people: [], tags: [tag.id]))
      ])
    #expect(try phone.world.reader(as: phone.bo).moments(.first(1)).count == 1)
  }

  @Test func `One person alone is not offered as a tag, and the offer can be turned down`() throws {
    var phone = try phone()
    try phone.press("3 Enter T Enter text:Fog. PageDown Down*4 Enter 3 Space Enter")
    #expect(!phone.shows("as a tag"))
    try phone.press("Enter 3 Down Space Enter 2")
    #expect(phone.shows("Share With   Bo, 梅梅"))
    #expect(try phone.reader.tags().isEmpty)
  }

  // MARK: What couldn't be sent (M39, M40)

  @Test func `A post that was too fast waits under a bar, and can be sent again`() throws {
    var phone = try phone()
    for number in 1...20 {
      try phone.world.perform(
        .postMoment(MomentContent(text: "\(number)")), as: .person(phone.lin), at: phone.now)
    }
    try phone.press("3 Enter T Enter text:Fog. PageDown Down*4 Enter 2 C-s")
    #expect(phone.shows("! Posting too fast, try again in 10 minutes"))
    #expect(phone.shows("You have unposted Moments ›"))
    try phone.press("T")
    #expect(phone.shows("Say something..."), "what waits is no draft")
    try phone.press("Esc U")
    #expect(phone.shows("▌ Fog."))
    #expect(phone.shows("Not sent · Just now"))
    try phone.press("s")
    #expect(phone.shows("! Posting too fast"))
    #expect(phone.shows("▌ Fog."), "it goes on waiting")
    phone.wait(10 * WorldTime.minute)
    try phone.refresh()
    try phone.press("Enter 1")
    #expect(phone.shows("Everything has been sent"))
    #expect(phone.posts.last == .postMoment(MomentContent(text: "Fog."), audience: .private))
    try phone.press("Esc U")
    #expect(!phone.shows("You have unposted Moments ›"))
    #expect(phone.shows("! Everything has been sent"))
  }

  @Test func `What waits can be changed before it is sent again, or given up`() throws {
    var phone = try phone()
    for text in ["One.", "Two."] {
      let draft = MomentDraft(content: MomentContent(text: text))
      try phone.does(.keepUnposted(draft), .person(phone.lin))
    }
    try phone.press("3 Enter U d 1")
    #expect(phone.shows("▌ One."))
    #expect(!phone.shows("Two."))
    try phone.press("e text:! C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "One.!"))])
    #expect(phone.shows("Everything has been sent"))
  }

  @Test func `No size is too small, in any state`() throws {
    for keys in [
      "P", "P 1", "P 1 Space l Space Enter PageDown Enter", "T Enter PageDown Down Enter", "U", "O",
    ] {
      var phone = try phone(photos: 4)
      try phone.does(
        .keepUnposted(MomentDraft(content: MomentContent(text: "雾"))), .person(phone.lin))
      try phone.press("3 Enter \(keys)")
      for (columns, rows) in [(0, 0), (1, 1), (3, 9), (200, 2), (12, 60), (140, 40)] {
        try phone.handle(.resized(Size(columns: columns, rows: rows)))
        _ = phone.frame
      }
    }
  }
}

extension Phone {
  /// The posts that were asked of the world.
  fileprivate var posts: [Action] {
    performed.filter { if case .postMoment = $0 { true } else { false } }
  }
}
