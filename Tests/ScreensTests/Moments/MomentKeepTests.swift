import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What is done with a post that stands, on the timeline and in the album.
struct MomentKeepTests {
  private static let photos = MomentContent.Media.photos([
    Photo(Picture("pier-fog")), Photo(Picture("heron")),
  ])

  /// M41.
  @Test func `An own post is set private and public from its menu`() throws {
    var phone = try Phone(rows: 24)
    try phone.does(.postMoment(MomentContent(text: "Tea.")), .person(phone.lin))
    try phone.press("3 Enter m")
    try phone.choose("Set as Private")
    #expect(phone.shows("Only you can see it now"))
    #expect(phone.shows("· Private ·"))
    try phone.press("m")
    try phone.choose("Set as Public")
    #expect(!phone.shows("Private"))
    #expect(try phone.world.reader(as: phone.bo).moments(.first(1)).count == 1)
  }

  @Test func `What is shared with some only can't be set private, with the reason`() throws {
    var phone = try Phone(rows: 24)
    try phone.does(
      .postMoment(MomentContent(text: "Tea."), audience: .only(people: [phone.bo], tags: [])),
      .person(phone.lin))
    try phone.press("3 Enter m")
    try phone.choose("Set as Private")
    #expect(phone.shows("! Only a public post can be set private"))
  }

  /// M122.
  @Test func `Who takes part in a post can mute it, others aren't offered to`() throws {
    var phone = try Phone(rows: 24)
    try phone.does(.postMoment(MomentContent(text: "Fog.")), .person(phone.bo))
    try phone.press("3 Enter m")
    #expect(!phone.shows("Disable notifications"))
    try phone.press("Esc L m")
    try phone.choose("Disable notifications")
    #expect(phone.shows("You hear no more of what others do here"))
    try phone.press("m")
    try phone.choose("Enable notifications")
    #expect(phone.shows("You hear of what others do here again"))
  }

  /// M102.
  @Test func `A photo is saved, kept or sent to a chat; a text is kept, but not translated`()
    throws
  {
    var phone = try Phone(rows: 24)
    try phone.does(
      .postMoment(MomentContent(text: "Fog.", media: Self.photos)), .person(phone.bo))
    try phone.press("3 Enter m")
    try phone.choose("Translate")
    #expect(phone.shows("! This world has no translation service"))
    try phone.press("Esc m")
    try phone.choose("Photo...")
    #expect(phone.shows("2 heron"))
    try phone.press("2 3")
    #expect(phone.shows("Saved to the album"))
    #expect(try phone.reader.cameraRoll(.first(9)).map(\.picture.name) == ["heron"])
    try phone.press("m")
    try phone.choose("Photo...")
    try phone.press("1 2")
    #expect(phone.shows("Added to Favorites"))
    try phone.press("m")
    try phone.choose("Photo...")
    try phone.press("1 1 text:Bo Space Enter text:look Enter")
    #expect(
      phone.performed.suffix(2) == [
        .sendMessage(to: .person(phone.bo), content: .photo(Picture("pier-fog"))),
        .sendMessage(to: .person(phone.bo), content: .text("look")),
      ])
    try phone.press("m")
    try phone.choose("Favorites")
    #expect(try phone.reader.favorites(.first(9)).count == 2)
  }

  // MARK: Sharing (M24)

  private static let ferries = LinkCard(
    title: "Ferries", digest: "", url: "https://ferry.example/")

  @Test(
    arguments: [
      (MessageContent.link(ferries), MomentContent.Media.link(ferries)),
      (
        .miniProgram(name: "Tides", title: "Today"), .miniProgram(name: "Tides", title: "Today")
      ),
      (.music(title: "Fog", artist: "Horns"), .music(title: "Fog", artist: "Horns")),
      (.text("Fog"), nil), (.photo(Picture("pier-fog")), nil),
    ] as [(MessageContent, MomentContent.Media?)])
  func `A card of a chat goes onto Moments, a text or photo doesn't`(
    content: MessageContent, media: MomentContent.Media?
  ) throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.sends(phone.bo, content, to: .person(phone.lin))
    try phone.press("Enter Up m")
    #expect(phone.shows("Share on Moments") == (media != nil))
    guard let media else { return }
    try phone.choose("Share on Moments")
    #expect(phone.shows("‹ New post"))
    try phone.press("text:Look C-s")
    #expect(
      phone.performed.contains(.postMoment(MomentContent(text: "Look", media: media))))
  }

  @Test func `What is kept goes onto Moments from Favorites, and needs no draft`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    let id = try #require(
      try phone.sends(phone.bo, .photo(Picture("pier-fog")), to: .person(phone.lin)))
    try phone.does(.addFavorite(.message(id)), .person(phone.lin))
    try phone.press("4 Down*2 Enter m")
    try phone.choose("Share on Moments")
    try phone.press("text:Look Esc")
    #expect(phone.shows("Discard what you have written?"))
    try phone.press("Esc C-s")
    #expect(
      phone.performed.contains(
        .postMoment(
          MomentContent(text: "Look", media: .photos([Photo(Picture("pier-fog"))])))))
  }

  // MARK: Reading

  /// M12.
  @Test func `A link tells which app it came from`() throws {
    var phone = try Phone()
    let card = LinkCard(title: "Ferries", digest: "", url: "https://ferry.example/")
    try phone.does(
      .postMoment(MomentContent(text: "", media: .link(card), source: "Tide Times")),
      .person(phone.bo))
    try phone.press("3 Enter")
    let line = try #require(phone.lines.firstIndex { $0.contains("Ferries") })
    #expect(phone.lines[line + 1].contains("From Tide Times"))
  }

  /// M13, M14.
  @Test(arguments: [(false, 6, false), (false, 7, true), (true, 1, false), (true, 2, true)])
  func `A typed text folds beyond six lines, a pasted one beyond the first`(
    isPasted: Bool, count: Int, isFolded: Bool
  ) throws {
    var phone = try Phone(rows: 24)
    let text = (1...count).map { "line \($0)" }.joined(separator: "\n")
    try phone.does(
      .postMoment(MomentContent(text: text, isPasted: isPasted)), .person(phone.bo))
    try phone.press("3 Enter")
    #expect(phone.shows("Show More") == isFolded)
    #expect(phone.shows("line \(count)") == !isFolded)
    #expect(phone.lines.count { $0.contains("line ") } == min(count, isPasted ? 1 : 6))
    guard isFolded else { return }
    try phone.press("x")
    #expect(phone.shows("line \(count)"))
    #expect(phone.shows("Show Less"))
  }

  @Test(arguments: [(199, false), (200, true)])
  func `A text counts as pasted when two hundred characters come at once`(
    count: Int, isPasted: Bool
  ) throws {
    var phone = try Phone()
    try phone.press("3 Enter T Enter")
    try phone.handle(.paste(String(repeating: "雾", count: count)))
    try phone.press("C-s")
    guard
      case .postMoment(let content, _, _)? = phone.performed.last(where: {
        if case .postMoment = $0 { true } else { false }
      })
    else {
      Issue.record("nothing was posted")
      return
    }
    #expect(content.isPasted == isPasted)
  }

  // MARK: Notifications (M126)

  @Test func `Clear all asks first and leaves nothing`() throws {
    var phone = try Phone()
    let events = try phone.does(.postMoment(MomentContent(text: "Tea.")), .person(phone.lin))
    guard case .momentPosted(let tea, _)? = events.first else {
      Issue.record("nothing was posted: \(events)")
      return
    }
    try phone.does(.setMomentLiked(tea, true), .person(phone.bo))
    try phone.press("3 Enter N C")
    #expect(phone.shows("Clear all notifications?"))
    try phone.press("Esc")
    #expect(phone.shows("♡"))
    try phone.press("C 1")
    #expect(phone.shows("No notifications"))
    try phone.press("C")
    #expect(phone.shows("! No notifications"))
  }

  // MARK: Settings (M23, M78)

  @Test func `Update alerts and the length of videos are set under Privacy`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.press("4 G Enter")
    try phone.choose("Privacy")
    try phone.choose("Moments Update Alerts")
    try phone.press("j l")
    #expect(try phone.reader.settings().showsNewPosts == false)
    #expect(try phone.reader.settings().momentsVideoMax == 30)
  }

  // MARK: Cover and pins (M2, M131)

  @Test func `The cover is changed from one's own pictures and taken away again`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.world.addToCameraRoll("pier-fog", of: phone.lin)
    try phone.press("3 Enter O 1 Enter")
    #expect(phone.performed.last == .setMomentsCover(Picture("pier-fog")))
    #expect(phone.shows("pier fog"))
    try phone.does(.setCoverLiked(phone.lin, true), .person(phone.bo))
    #expect(phone.shows("♡ Bo"))
    try phone.press("O 2")
    #expect(phone.performed.last == .setMomentsCover(nil))
    #expect(!phone.shows("pier fog"))
  }

  @Test func `A friend's cover is liked in the album`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.world.addToCameraRoll("pier-fog", of: phone.bo)
    try phone.openAlbum(of: phone.bo)
    try phone.press("L")
    #expect(phone.shows("! There is no cover picture"))
    try phone.does(.setMomentsCover(Picture("pier-fog")), .person(phone.bo))
    try phone.press("L")
    #expect(phone.performed.last == .setCoverLiked(phone.bo, true))
    #expect(phone.shows("♡ Lin"))
    try phone.press("L")
    #expect(!phone.shows("♡ Lin"))
  }

  @Test func `Pinned posts stand above the album, and open from there`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    for text in ["One.", "Two.", "Three."] {
      try phone.does(.postMoment(MomentContent(text: text)), .person(phone.bo))
    }
    for row in try phone.world.reader(as: phone.bo).moments(.first(9)) {
      guard row.content.text != "Two." else { continue }
      try phone.does(.setMomentPinned(row.id, true), .person(phone.bo))
    }
    try phone.openAlbum(of: phone.bo)
    #expect(phone.shows("Pinned      One."))
    let line = try #require(phone.lines.firstIndex { $0.contains("Pinned") })
    #expect(phone.lines[line + 2].contains("Three."))
    #expect(phone.marked.contains { $0.contains("Three.") })
    try phone.press("Up Up Enter")
    #expect(phone.shows("‹ Details"))
    #expect(phone.shows("One."))
    try phone.press("Esc Down Down")
    #expect(phone.marked.contains { $0.contains("Today") })
  }
}

extension Phone {
  /// Goes down a sheet to an option and takes it.
  fileprivate mutating func choose(_ option: String) throws {
    for _ in 1...20 {
      if marked.contains(where: { $0.contains(option) }) { break }
      try press("j")
    }
    try press("Enter")
  }

  fileprivate mutating func openAlbum(of person: Person.ID) throws {
    try press("2 j*5 Enter o")
  }
}
