import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Why: a panel over everybody, by what decided.
struct WhyPanelTests {
  @Test func `W tells of a post who sees it and by which rule`() throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter W")
    #expect(phone.shows("Post by Bo: Fog."))
    #expect(phone.shows("Can see it (3)"))
    #expect(phone.shows("One's own post (M60)"))
    #expect(phone.shows("Public: all friends (M50)"))
    try phone.press("Enter")
    #expect(phone.shows("Bo can see it."))
    try phone.press("Esc*2")
    #expect(!phone.shows("Can see it"))
  }

  @Test func `those who don't see it are told with their reason, and found by typing`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.does(.setPermission(phone.mei, .chatsOnly), .person(phone.lin))
    try phone.does(.setPermission(phone.lin, .hideTheirs), .person(phone.bo))
    try phone.does(
      .postMoment(MomentContent(text: "Rain."), audience: .public), .person(phone.lin))
    try phone.press("3 Enter W")
    #expect(phone.shows("Chats Only, set by you (M72)"))
    #expect(phone.shows("in the album only, not in the timeline:"))
    #expect(phone.shows("set for you (M71)"))
    try phone.press("text:mei")
    #expect(phone.shows("Can't see it (1)"))
    #expect(!phone.shows("Can see it"))
    try phone.press("Enter")
    #expect(phone.shows("梅梅 can't see it."))
    try phone.press("Esc text:zz")
    #expect(phone.shows("Nothing found"))
    try phone.press("Enter Esc")
  }

  @Test func `Tab goes on to the post's likes and comments, round about`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.does(.setMomentLiked(fog, true), .person(phone.mei))
    try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter W Tab")
    #expect(phone.shows("2/3 Like by 梅梅"))
    try phone.press("Tab")
    #expect(phone.shows("3/3 Comment by 梅梅: Stay in"))
    #expect(phone.shows("A friend of Bo and 梅梅 (M95)"))
    try phone.press("Tab")
    #expect(phone.shows("1/3 Post by Bo: Fog."))
    try phone.press("S-Tab")
    #expect(phone.shows("3/3 Comment"))
  }

  @Test func `a comment's panel opens at the comment`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter v j W")
    #expect(phone.shows("2/2 Comment by 梅梅: Stay in"))
  }

  @Test func `a person's panel tells both directions, and leads to a post's`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.does(.setPermission(phone.bo, .hideMine), .person(phone.lin))
    try phone.does(.postMoment(MomentContent(text: "Rain.")), .person(phone.lin))
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter a W")
    #expect(phone.shows("What you can see of Bo's Moments"))
    #expect(phone.shows("✓ Fog."))
    #expect(phone.shows("What Bo can see of your Moments"))
    #expect(phone.shows("Hide My Posts, set by you (M70)"))
    #expect(phone.shows("✗ Rain."))
    try phone.press("Enter")
    #expect(phone.shows("Post by Bo: Fog."))
  }

  @Test func `of a stranger the rule that decides is told alone (M77)`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    let eva = try phone.world.addPerson(.named("Eva"))
    let open = Settings(moments: MomentsPrivacy(opensToStrangers: true))
    try phone.does(.changeSettings(open), .person(phone.lin))
    try phone.does(.postMoment(MomentContent(text: "Rain.")), .person(phone.lin))
    try phone.press("3 Enter W text:eva")
    #expect(phone.shows("Not friends, but in the album among the ten for strangers (M77)"))
    #expect(!phone.shows("M50"))
    let between = try #require(try phone.reader.why(person: eva))
    let words = WhyWords(language: .english, me: phone.lin)
    #expect(words.sentences(on: between.mine) == ["Strangers see at most ten posts (M77)"])
    #expect(
      words.sentences(on: between.theirs) == ["Not friends; strangers are shown nothing (M77)"])
  }

  @Test(arguments: [(40, 12), (80, 24), (100, 30)])
  func `nothing of what is below sticks out beside it`(columns: Int, rows: Int) throws {
    var phone = try Phone(columns: columns, rows: rows)
    try phone.does(.setMomentLiked(try phone.posts(phone.bo, "Fog."), true), .person(phone.mei))
    try phone.press("3 Enter W")
    #expect(phone.shows("Tab Next"))
    let tabs = phone.lines[rows - 2]
    #expect(tabs.contains("Chats"), "\(phone)")
    if columns < 100 {
      #expect(phone.lines[1...(rows - 3)].allSatisfy { TextWidth.width(of: $0) == columns })
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (7, 3), (20, 6), (40, 12), (140, 40)])
  func `it draws at every size`(columns: Int, rows: Int) throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter W")
    try phone.handle(.resized(Size(columns: columns, rows: rows)))
    try phone.press("Down*9 PageUp Esc a W Down*9")
    try phone.handle(.resized(Size(columns: 80, rows: 24)))
    #expect(phone.shows("What you can see of Bo's Moments"))
  }
}
