import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

struct AlbumScreenTests {
  // MARK: Dates (M130, M132)

  @Test func `Posts stand by date, newest first, with a divider above each past year`() throws {
    var phone = try Phone()
    try phone.post("First.", by: phone.bo, on: (2021, 3, 1))
    try phone.post("Last of the year.", by: phone.bo, on: (2021, 12, 31))
    try phone.post("Before.", by: phone.bo, on: (2022, 1, 2))
    try phone.post("Morning.", by: phone.bo, on: (2022, 1, 3))
    try phone.post("Noon.", by: phone.bo, on: (2022, 1, 3))
    #expect(
      try shown(phone.bo, on: phone, columns: 40) == """
                                            Bo
                                        Bo

        ▌ Today       Noon.

                      Morning.

          Yesterday   Before.

          2021 ────────────────────────────────

          31 Dec      Last of the year.

           1 Mar      First.
        """)
    #expect(
      try shown(phone.bo, on: phone, columns: 40, language: .chinese).contains(
        """
          2021年 ──────────────────────────────

          31 12月     Last of the year.
        """))
  }

  @Test func `Pictures, cards, places and limits have a short form`() throws {
    var phone = try Phone()
    try phone.does(
      .postMoment(
        MomentContent(
          text: String(repeating: "雾里的灯", count: 12),
          media: .photos([Photo(Picture("pier-fog")), Photo(Picture("heron"))]), location: "北码头"),
        audience: .only(people: [phone.bo], tags: [])), .person(phone.lin))
    try phone.does(
      .postMoment(
        MomentContent(
          text: "Tonight", media: .music(title: "Tides", artist: "The Piers")),
        audience: .private), .person(phone.lin))
    #expect(
      try shown(phone.lin, on: phone, columns: 44) == """
                                                林
                                           Lin

          Today      + New post

        ▌            Tonight
        ▌             ♪ Tides
        ▌            Private

                                    雾里的灯雾里的
                        pier fog    灯雾里的灯雾里…
                                    2 photos
                     北码头 · Share With
        """)
  }

  // MARK: What is shown of it

  /// M75.
  @Test func `The range of a friend is told at the end of what is left`() throws {
    var phone = try Phone()
    try phone.post("Old.", by: phone.bo, on: (2021, 3, 1))
    try phone.post("New.", by: phone.bo, on: (2021, 3, 20))
    let settings = Settings(moments: MomentsPrivacy(range: .threeDays))
    try phone.does(.changeSettings(settings), .person(phone.bo))
    let album = try shown(phone.bo, on: phone)
    #expect(album.contains("New."))
    #expect(!album.contains("Old."))
    #expect(album.hasSuffix("        Only the last 3 days are shown"))
    #expect(
      try shown(phone.bo, on: phone, language: .chinese).hasSuffix("朋友仅展示最近三天的朋友圈"))
  }

  /// M74.
  @Test
  func `One's own range hides nothing from oneself, but says from where on friends see nothing`()
    throws
  {
    var phone = try Phone()
    try phone.post("Old.", by: phone.lin, on: (2021, 3, 1))
    try phone.post("New.", by: phone.lin, on: (2021, 3, 20))
    #expect(try !shown(phone.lin, on: phone).contains("Friends don't see"))
    let settings = Settings(moments: MomentsPrivacy(range: .threeDays))
    try phone.does(.changeSettings(settings), .person(phone.lin))
    #expect(
      try shown(phone.lin, on: phone, columns: 50).hasSuffix(
        """
        ▌             New.

          Friends don't see the posts below ─────────────

           1 Mar      Old.
        """))
    phone.wait(4 * WorldTime.day)
    try phone.does(.openMoments, .person(phone.lin))
    #expect(
      try shown(phone.lin, on: phone, columns: 50).hasSuffix(
        """
          Friends don't see the posts below ─────────────

        ▌ 20 Mar      New.

           1 Mar      Old.
        """))
  }

  /// M77.
  @Test(arguments: [true, false])
  func `A stranger sees ten posts at most, or a thin line`(opens: Bool) throws {
    var phone = try Phone()
    let eva = try phone.world.addPerson(.named("Eva"))
    let settings = Settings(moments: MomentsPrivacy(opensToStrangers: opens))
    try phone.does(.changeSettings(settings), .person(eva))
    for number in 1...11 { try phone.post("No. \(number).", by: eva, on: (2021, 3, number)) }
    let album = try shown(eva, on: phone, rows: 60)
    #expect(album.contains("No. 11.") == opens)
    #expect(album.contains("No. 2.") == opens)
    #expect(!album.contains("No. 1."))
    #expect(album.hasSuffix(opens ? "Strangers see at most ten posts" : "\n" + thinLine))
  }

  /// M131.
  @Test func `Pinned posts stand at the top as others do, and the keys go through them`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    for (text, media) in [
      ("Pier.", MomentContent.Media.photos([Photo(Picture("pier-fog"))])),
      ("Tides.", .music(title: "Low Tide", artist: "The Piers")),
    ] {
      let events = try phone.does(
        .postMoment(MomentContent(text: text, media: media)), .person(phone.lin))
      guard case .momentPosted(let id, _)? = events.first else { throw Refusal.notFound }
      try phone.does(.setMomentPinned(id, true), .person(phone.lin))
    }
    phone.wait(WorldTime.day)
    try phone.does(.postMoment(MomentContent(text: "Rain.")), .person(phone.lin))
    let album = try shown(phone.lin, on: phone, columns: 50, rows: 14)
    #expect(
      album == """
                                                      林
                                                 Lin

          Pinned     Tides.
                      ♪ Low Tide

                                    Pier.
                        pier fog


          Today      + New post

        ▌             Rain.
        """)
    try phone.press("4 Down*3 Enter Up*2")
    #expect(phone.marked.map { $0.contains("Pier.") } == [true, false, false])
    try phone.press("Up Enter")
    #expect(phone.shows("‹ Details") && phone.shows("♪  Low Tide"))
    try phone.press("Esc Down*3")
    #expect(phone.marked.contains { $0.contains("Rain.") })
  }

  /// M131.
  @Test func `Where pins fill the screen, what is chosen is one that can be seen`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    for number in 1...6 {
      let events = try phone.does(
        .postMoment(MomentContent(text: "No. \(number).")), .person(phone.lin))
      guard case .momentPosted(let id, _)? = events.first else { throw Refusal.notFound }
      try phone.does(.setMomentPinned(id, true), .person(phone.lin))
    }
    try phone.press("4 Down*3 Enter")
    #expect(phone.marked.map { $0.contains("No. 6.") } == [true])
    for number in [5, 4, 3, 2, 1] {
      try phone.press("Down")
      #expect(phone.marked.map { $0.contains("No. \(number).") } == [true])
    }
    try phone.press("Down*2")
    #expect(phone.marked.map { $0.contains("No. 6.") } == [true], "the newest post")
    #expect(phone.shows("+ New post"))
    try phone.press("Up*8")
    #expect(phone.shows("Lin"), "and up to the cover again")
  }

  /// M70, M75: hiding can't be told from having nothing to show.
  @Test func `Hidden posts and no posts look the same`() throws {
    var phone = try Phone()
    let silent = try shown(phone.bo, on: phone)
    #expect(silent.hasSuffix("\n" + thinLine))
    try phone.world.addContact(
      Contact(
        owner: try phone.world.addPerson(.named("Eva")), person: phone.lin, permission: .hideMine,
        since: Phone.start))
    let eva = try #require(try phone.world.person(handle: "eva"))
    try phone.world.addContact(Contact(owner: phone.lin, person: eva, since: Phone.start))
    try phone.post("Hidden.", by: eva, on: (2021, 3, 2))
    #expect(try shown(eva, on: phone).hasSuffix("\n" + thinLine))
    #expect(try !shown(eva, on: phone).contains("Hidden."))
  }

  /// M133.
  @Test func `An empty own album still leads to a new post`() throws {
    var phone = try Phone()
    #expect(
      try shown(phone.lin, on: phone).hasSuffix(
        "  Today      + New post\n\n                        No posts yet"))
    try phone.press("4 Down*3 Enter Enter")
    #expect(phone.shows("! No posts yet"))
    try phone.press("P 2")
    #expect(phone.shows("‹ New post"))
  }

  // MARK: Moving

  @Test func `Enter opens the post, P composes in one's own album only`() throws {
    var phone = try Phone()
    try phone.post("One.", by: phone.bo, on: (2021, 3, 2))
    try phone.post("Two.", by: phone.bo, on: (2021, 3, 3))
    try phone.press("2 j*5 Enter o")
    #expect(phone.shows("‹ Bo"))
    try phone.press("P")
    #expect(phone.shows("! You can only do this to your own"))
    try phone.press("j Enter")
    #expect(phone.shows("‹ Details"))
    #expect(phone.shows("One."))
    try phone.press("q click:15,5")
    #expect(phone.shows("Two."))
    #expect(phone.shows("‹ Details"))
  }

  @Test func `One's new post stands at once under Today`() throws {
    var phone = try Phone()
    try phone.press("4 Down*3 Enter T Enter text:Fog. C-s")
    #expect(
      phone.lines.dropFirst(4).prefix(3) == ["  Today      + New post", "", "▌             Fog."])
  }

  @Test func `Two hundred posts are passed to the last line and back`() throws {
    var phone = try Phone(columns: 44, rows: 14)
    for number in 1...200 {
      phone.now = phone.now + WorldTime.minute
      try phone.does(.postMoment(MomentContent(text: "No. \(number).")), .person(phone.bo))
    }
    let settings = Settings(moments: MomentsPrivacy(range: .month))
    try phone.does(.changeSettings(settings), .person(phone.bo))
    try phone.press("2 j*5 Enter o")
    for _ in 1...200 { try phone.press("j") }
    #expect(phone.shows("▌             No. 1."))
    #expect(phone.shows("Only the last month is shown"))
    for _ in 1...200 { try phone.press("k") }
    #expect(phone.shows("▌ Today       No. 200."))
    try phone.press("G")
    #expect(phone.shows("Only the last month is shown"))
  }

  @Test func `No size is too small`() throws {
    var phone = try Phone()
    try phone.post("One.", by: phone.lin, on: (2020, 3, 2))
    try phone.does(
      .postMoment(
        MomentContent(text: "雾", media: .video(seconds: 9, cover: Picture("pier-fog")))),
      .person(phone.lin))
    for columns in 0...24 {
      for rows in 0...6 { _ = try shown(phone.lin, on: phone, columns: columns, rows: rows) }
    }
  }

  private let thinLine = String(repeating: " ", count: 24) + String(repeating: "─", count: 12)

  /// The album as its lines, without blanks at the end.
  private func shown(
    _ person: Person.ID, on phone: Phone, columns: Int = 60, rows: Int = 24,
    language: Settings.Language = .english
  ) throws -> String {
    var context = phone.workspace.context
    context.settings.language = language
    var screen = AlbumScreen(person: person)
    screen.layout(Size(columns: columns, rows: rows), in: context)
    repeat { try screen.load(from: phone.reader, in: context) } while screen.needsLoad
    var canvas = Canvas<AlbumScreen.Intent>(Surface(size: Size(columns: columns, rows: rows)))
    screen.view(on: &canvas, in: context)
    var lines = ScreenText.render(canvas.surface.frame).split(
      separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Phone {
  /// A public post at nine in the morning of a day, or a second after what was before.
  fileprivate mutating func post(
    _ text: String, by person: Person.ID, on day: (year: Int, month: Int, day: Int)
  ) throws {
    now = max(now, WorldTime(year: day.year, month: day.month, day: day.day, hour: 9))
    try does(.postMoment(MomentContent(text: text)), .person(person))
  }
}
