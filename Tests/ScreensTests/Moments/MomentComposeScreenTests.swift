import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

struct MomentComposeScreenTests {
  /// M33.
  @Test func `Text, then place, mentions and readers, then the button`() throws {
    var phone = try Phone(columns: 48, rows: 17)
    try phone.compose("text:Low M-Enter text:tide. PageDown Down Enter text:Pier Enter")
    #expect(
      phone.lines.dropLast(3) == [
        " ‹ New post",
        "  Low",
        "  tide.",
        "",
        "",
        "  ─────────────────────────────────────────────",
        "  Add          Photos, a video or a link",
        "▌ Location     Pier",
        "  Status       None",
        "  Mention      Nobody",
        "  Share With   Public",
        "  Post",
        "", "", "",
      ])
  }

  @Test func `On a low screen what has the keys stays in sight`() throws {
    var phone = try Phone(columns: 30, rows: 6, language: .chinese)
    try phone.compose("text:雾")
    #expect(
      phone.lines.prefix(4) == [" ‹ 发表朋友圈", "  雾", "  " + bar(27), "  添加       照片、视频或链接"])
    try phone.press("Down*6")
    #expect(
      phone.lines.prefix(4) == [
        " ‹ 发表朋友圈", "  提醒谁看   不提醒", "  谁可以看   公开", "▌ 发表",
      ])
  }

  @Test(arguments: ["C-s", "PageDown*2 Down Enter", "Down*6 l"])
  func `Posting is asked of the world once, then the timeline shows the post`(keys: String) throws {
    var phone = try Phone()
    try phone.compose("text:Fog. \(keys)")
    #expect(phone.posts == [.postMoment(MomentContent(text: "Fog."))])
    #expect(phone.shows("‹ Moments"))
    #expect(phone.shows("Fog."))
    #expect(phone.lines.last?.isEmpty == true)
    #expect(phone.shows(" Posted"))
  }

  /// M34.
  @Test(arguments: ["", "Space*3", "Enter*2"])
  func `Without text there is nothing to post`(keys: String) throws {
    var phone = try Phone()
    try phone.compose("\(keys) C-s")
    #expect(phone.posts.isEmpty)
    #expect(phone.shows("! Write something first"))
  }

  /// M42.
  @Test(arguments: [(1999, 2000), (2000, 2000), (2001, 2000)])
  func `Two thousand characters are the most`(pasted: Int, afterKey: Int) throws {
    var phone = try Phone()
    try phone.compose("")
    try phone.handle(.paste(String(repeating: "雾", count: pasted)))
    #expect(phone.shows("! At most 2,000 characters") == (pasted > 2000))
    try phone.press("x")
    #expect(phone.shows("! At most 2,000 characters") == (pasted >= 2000))
    #expect(phone.shows("\(afterKey)/2000"))
  }

  @Test func `Up and down move through the text first, then past its end`() throws {
    var phone = try Phone()
    try phone.compose("text:one M-Enter text:two Up text:! Down*3")
    try phone.press("Enter text:here Enter Up*2 text:? C-s")
    #expect(
      phone.posts == [.postMoment(MomentContent(text: "one!\ntwo?", location: "here"))])
  }

  // MARK: Readers and mentions

  /// M50–M53.
  @Test(arguments: [("1", Audience.public), ("2", .private)])
  func `All friends or nobody`(digit: String, audience: Audience) throws {
    var phone = try Phone()
    try phone.compose("text:Fog. PageDown Down*4 Enter \(digit) C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "Fog."), audience: audience)])
  }

  @Test func `Tags and friends can be mixed, and are found by typing`() throws {
    var phone = try Phone()
    let hikers = try phone.world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: phone.lin, name: "Hikers"), handle: "hikers",
      members: [phone.mei])
    try phone.compose("text:Fog. PageDown Down*4 Enter 4")
    #expect(phone.shows("▌ [ ] # Hikers"))
    try phone.press("Space text:meim Space")
    #expect(phone.shows("▌ [x] 梅梅"))
    #expect(phone.shows("Done (2) 1 not shown Hikers, 梅梅"))
    try phone.press("Enter")
    #expect(phone.shows("▌ Share With   Don't Share: Hikers, 梅梅"))
    try phone.press("C-s")
    #expect(
      phone.posts == [
        .postMoment(
          MomentContent(text: "Fog."), audience: .except(people: [phone.mei], tags: [hikers]))
      ])
  }

  @Test func `Enter takes the row in hand, but nobody once all marks were taken away`() throws {
    var phone = try Phone()
    try phone.compose("text:Fog. PageDown Down*4 Enter 3 text:bo Enter")
    #expect(phone.shows("Share With   Bo"))
    try phone.press("Enter 3 Space Enter")
    #expect(phone.shows("! Choose at least one person"))
    try phone.press("Esc C-s")
    #expect(
      phone.posts == [
        .postMoment(MomentContent(text: "Fog."), audience: .only(people: [phone.bo], tags: []))
      ])
  }

  /// M37: ten, and not one more.
  @Test func `Ten friends can be mentioned`() throws {
    var phone = try Phone(rows: 30)
    for number in 1...9 {
      let friend = try phone.world.addPerson(.named("F\(number)"))
      try phone.world.addFriends(phone.lin, friend, since: Phone.start)
    }
    try phone.compose("text:Fog. PageDown Down*3 Enter Space")
    for _ in 1...9 { try phone.press("Down Space") }
    #expect(phone.shows("Done (10)"))
    #expect(!phone.shows("! "))
    try phone.press("Down Space")
    #expect(phone.shows("Done (10)"))
    #expect(phone.shows("! Mention at most 10 friends"))
  }

  /// M38.
  @Test func `A private post mentions nobody, whoever was chosen before`() throws {
    var phone = try Phone()
    try phone.compose("text:Fog. PageDown Down*3 Enter Enter")
    #expect(phone.shows("▌ Mention      Bo"))
    try phone.press("Down Enter 2 Up Enter")
    #expect(phone.shows("! A private post mentions nobody"))
    try phone.press("C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: "Fog."), audience: .private)])
  }

  /// M37.
  @Test func `What the world refuses stays as it was, and who can't be mentioned is named`() throws
  {
    var phone = try Phone()
    try phone.compose(
      "text:Fog. PageDown Down*3 Enter Space Down Space Enter Down Enter 3 text:mei Enter C-s")
    #expect(phone.lines.contains(" ! The post isn't shared with Bo"))
    #expect(phone.shows("  Fog."))
    #expect(phone.shows("Mention      Bo, 梅梅"))
    #expect(phone.shows("Share With   梅梅"))
  }

  /// M31.
  @Test(arguments: [("Enter text:Fog.", "Fog."), ("text:Fog.", "Fog."), ("Esc text:q", "q")])
  func `The notice about posts of text takes no letter away`(keys: String, text: String) throws {
    var phone = try Phone()
    try phone.press("3 Enter T")
    #expect(phone.shows("under test") && phone.shows("I know"))
    try phone.press("\(keys) C-s")
    #expect(phone.posts == [.postMoment(MomentContent(text: text))])
    try phone.press("T")
    #expect(!phone.shows("I know"), "it is told once")
  }

  /// M31.
  @Test func `What is pasted over the notice goes to the post`() throws {
    var phone = try Phone()
    try phone.press("3 Enter T paste:Fog.")
    #expect(phone.shows("  Fog.") && !phone.shows("I know"))
  }

  // MARK: Drafts (M35)

  @Test func `Leaving without text asks nothing`() throws {
    var phone = try Phone()
    try phone.compose("Space Esc")
    #expect(phone.shows("‹ Moments"))
  }

  @Test func `Leaving asks; what is saved comes back, what is discarded doesn't`() throws {
    var phone = try Phone()
    try phone.compose("text:Fog. PageDown Down Enter text:Pier Enter Down*3 Enter 2 Esc")
    #expect(phone.shows("Keep what you have written?"))
    try phone.press("Esc")
    #expect(phone.shows("‹ New post"))
    try phone.press("Esc 1 T")
    #expect(phone.shows("  Fog."))
    #expect(phone.shows("Location     Pier"))
    #expect(phone.shows("Share With   Private"))
    try phone.press("Esc 2 T")
    #expect(phone.shows("Say something..."))
    #expect(phone.shows("Share With   Public"))
  }

  @Test func `A click on the way back asks too`() throws {
    var phone = try Phone()
    try phone.compose("text:Fog. click:2,1")
    #expect(phone.shows("Keep what you have written?"))
  }

  @Test func `On a wide terminal another choice of the list loses nothing`() throws {
    var phone = try Phone(columns: 110, rows: 24)
    try phone.compose("text:Fog. Tab Enter T")
    #expect(phone.shows("Fog."))
    try phone.press("text:! Tab Left")
    #expect(phone.shows("Keep what you have written?"))
  }

  /// M32.
  @Test func `A post that went out leaves no draft`() throws {
    var phone = try Phone()
    try phone.compose("text:Fog. C-s T")
    #expect(phone.shows("Say something..."))
  }

  /// A41.
  @Test func `A shared article needs no words, and has a draft of its own`() throws {
    var room = try ReadingRoom()
    try room.openBroth()
    try room.phone.press("s 2")
    #expect(room.phone.shows("▤  Six Hours of Broth"))
    try room.phone.press("text:Tonight! Esc 1 3 Enter T Enter")
    #expect(room.phone.shows("Say something..."))
    try room.phone.press("Esc 2 s 2")
    #expect(room.phone.shows("Tonight!"))
    try room.phone.press("C-u C-s")
    #expect(
      room.phone.posts == [.postMoment(MomentContent(text: "", media: .article(room.broth)))])
    #expect(room.phone.shows("‹ Kitchen"))
  }

  @Test func `No size is too small, in any state`() throws {
    let long = (1...30).map { "line \($0)" }.joined(separator: "\n")
    for keys in ["", "PageDown", "PageDown Down*4 Enter", "PageDown Down*3 Enter text:b"] {
      var phone = try Phone(columns: 40, rows: 12)
      try phone.compose("")
      try phone.handle(.paste(long))
      try phone.press(keys)
      for (columns, rows) in [(0, 0), (1, 1), (3, 9), (200, 2), (12, 60), (140, 40)] {
        try phone.handle(.resized(Size(columns: columns, rows: rows)))
        _ = phone.frame
      }
      #expect(phone.shows("line 30"))
    }
  }

  private func bar(_ count: Int) -> String { String(repeating: "─", count: count) }
}

extension Phone {
  fileprivate mutating func compose(_ keys: String) throws { try press("3 Enter T Enter \(keys)") }

  /// The posts that were asked of the world.
  fileprivate var posts: [Action] {
    performed.filter { if case .postMoment = $0 { true } else { false } }
  }
}
