import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Moments as stories of Lin's phone.
struct MomentsScreenTests {
  /// M1, M8, M10.
  @Test func `The timeline shows friends' posts, newest first, with what was said under them`()
    throws
  {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.does(.setMomentLiked(fog, true), .person(phone.mei))
    try phone.does(.comment(fog, text: "Stay in"), .person(phone.mei))
    phone.wait(WorldTime.hour)
    try phone.posts(phone.mei, "Tea.")
    try phone.press("3 Enter")
    #expect(
      phone.lines[4...14].map { $0.trimmed } == [
        "▌  梅   梅梅", "▌       Tea.",
        "▌       Just now                                        ··", "", "Bo   Bo", "Fog.",
        "1 hr ago                                        ··", "♡ 梅梅", "梅梅: Stay in", "", "",
      ])
  }

  /// M124, M125.
  @Test func `Opening Moments puts out the dot of Discover, and the pill stays until it is opened`()
    throws
  {
    var phone = try Phone()
    let tea = try phone.posts(phone.lin, "Tea.")
    try phone.posts(phone.bo, "Fog.")
    try phone.does(.comment(tea, text: "Me too"), .person(phone.bo))
    try phone.press("3 Enter")
    #expect(phone.performed == [.openMoments])
    #expect(try phone.reader.tabBadges().discover == .none)
    #expect(phone.shows("1 notification"))
    try phone.press("N")
    #expect(phone.performed.last == .openMomentNotifications)
    #expect(phone.shows("Me too"))
    try phone.press("Esc")
    #expect(!phone.shows("1 notification"))
  }

  /// M3.
  @Test func `Refreshing shows what has arrived, and older posts are there as one reads on`() throws
  {
    var phone = try Phone()
    for number in 1...30 {
      phone.wait(WorldTime.hour)
      try phone.posts(phone.bo, "No. \(number).")
    }
    try phone.press("3 Enter")
    #expect(phone.shows("No. 30."))
    try phone.press("PageDown*12")
    #expect(phone.shows("No. 1."))
    try phone.press("g")
    try phone.posts(phone.mei, "Tea.")
    #expect(!phone.shows("Tea."))
    try phone.press("R")
    #expect(phone.shows("Tea."))
  }

  /// It is posted at nine in the morning.
  @Test(arguments: [
    (0, "Just now", "Just now"), (2 * WorldTime.hour, "2 hrs ago", "2 hrs ago"),
    (15 * WorldTime.hour - 60, "14 hrs ago", "14 hrs ago"),
    (15 * WorldTime.hour, "Yesterday", "1 Mar 2021 09:00"),
    (3 * WorldTime.day, "3 days ago", "1 Mar 2021 09:00"),
  ])
  func `A post's own page tells the date and the minute once its day is over (M11)`(
    age: Int64, inTimeline: String, onPage: String
  ) throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    phone.wait(age)
    try phone.press("3 Enter")
    #expect(phone.shows(inTimeline))
    try phone.press("v")
    #expect(phone.shows(onPage))
    #expect(phone.shows(inTimeline) == (inTimeline == onPage))
  }

  @Test func `Another's post goes nowhere as a post (M101)`() throws {
    var phone = try Phone(columns: 60, rows: 30)
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter m")
    #expect(phone.shows("Copy") && phone.shows("Favorites"))
    #expect(!phone.shows("Send to Chat") && !phone.shows("Share on Moments"))
  }

  /// M7.
  @Test func `Up from the first post chooses the pill of notifications, and Enter opens it`()
    throws
  {
    var phone = try Phone()
    let tea = try phone.posts(phone.lin, "Tea.")
    try phone.comments(phone.bo, "Me too", on: tea)
    try phone.press("3 Enter Up")
    #expect(phone.marked.map { $0.contains("1 notification ›") } == [true])
    try phone.press("L")
    #expect(phone.shows("Choose a post first"))
    #expect(phone.performed == [.openMoments], "the post that isn't chosen stays as it is")
    try phone.press("Down")
    #expect(phone.marked.contains { $0.contains("Tea.") })
    try phone.press("Up Enter")
    #expect(phone.performed.last == .openMomentNotifications)
    try phone.press("Esc")
    #expect(phone.marked.contains { $0.contains("Tea.") })
    try phone.press("Up")
    #expect(!phone.marked.contains { $0.contains("Tea.") }, "above it is the cover")
    try phone.press("Enter")
    #expect(phone.shows("Change Cover"))
  }

  @Test func `The pill is chosen once the top of the timeline is in sight`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    let tea = try phone.posts(phone.lin, "Tea.")
    try phone.comments(phone.bo, "Me too", on: tea)
    for number in 1...6 { try phone.posts(phone.mei, "Post \(number)") }
    try phone.press("3 Enter Down*3")
    try phone.press("Up*3")
    #expect(phone.marked.contains { $0.contains("Post 6") })
    try phone.press("Up")
    #expect(phone.marked.map { $0.contains("1 notification ›") } == [true])
    try phone.press("PageDown")
    #expect(!phone.marked.contains { $0.contains("notification") })
    #expect(!phone.marked.isEmpty)
  }

  @Test func `The notifications are hinted while there are new ones`() throws {
    var phone = try Phone()
    let tea = try phone.posts(phone.lin, "Tea.")
    try phone.press("3 Enter")
    #expect(!phone.shows("N Notifications"))
    try phone.comments(phone.bo, "Me too", on: tea)
    #expect(phone.shows("N Notifications"))
    try phone.press("N Esc")
    #expect(!phone.shows("N Notifications"))
  }

  /// M9, M150: of looking at a post only one's own client knows.
  @Test func `looking at posts, albums and why tells the world nothing`() throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter v Esc a o Enter Esc*2 W Esc")
    #expect(Set(phone.performed) == [.openMoments])
  }

  /// M92.
  @Test func `m is the menu of the chosen comment, or of the post without a way to where one is`()
    throws
  {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter m")
    #expect(phone.shows("3 Details"))
    try phone.press("3 m")
    #expect(phone.shows("1 Like"))
    #expect(!phone.shows("3 Details"))
    try phone.press("Esc j m")
    #expect(phone.shows("1 Reply"))
    #expect(phone.shows("2 Copy"))
    #expect(!phone.shows("Like"))
  }

  @Test func `A post that arrives while another is read waits behind a pill`() throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter")
    let before = phone.lines.dropFirst(2).prefix(10)
    try phone.posts(phone.mei, "Tea.")
    #expect(phone.lines.dropFirst(2).prefix(10) == before)
    #expect(phone.shows("↑ New posts"))
    try phone.press("g")
    #expect(phone.shows("Tea."))
    #expect(!phone.shows("↑ New posts"))
    #expect(try phone.reader.tabBadges().discover == .none)
  }

  @Test func `L likes the chosen post and takes it back`() throws {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter L")
    #expect(phone.performed.last == .setMomentLiked(fog, true))
    #expect(phone.shows("♥ Lin"))
    try phone.press("L")
    #expect(phone.performed.last == .setMomentLiked(fog, false))
    #expect(!phone.shows("♥"))
  }

  @Test func `A comment is typed at the foot and shown under the post once the world has taken it`()
    throws
  {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter c text:see")
    #expect(phone.shows("Comment › see"))
    #expect(phone.frame.cursor != nil)
    try phone.press("Esc")
    #expect(!phone.shows("Comment ›"))
    try phone.press("c text:_you")
    #expect(phone.shows("Comment › see_you"), "what was typed is kept with its post")
    try phone.press("Enter")
    #expect(phone.performed.last == .comment(fog, text: "see_you"))
    #expect(phone.shows("Lin: see_you"))
    #expect(!phone.shows("Comment ›"))
  }

  @Test func `A comment that the world refuses stays in the line`() throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter c")
    try phone.press("paste:" + String(repeating: "x", count: MomentComment.textMax + 1))
    try phone.press("Enter")
    #expect(phone.shows("At most 1,000 characters"))
    #expect(phone.shows("xxx"))
    try phone.press("C-u Enter")
    #expect(phone.shows("Write something first"))
    #expect(phone.performed.count == 2)
  }

  /// M92.
  @Test func `r replies to the chosen comment, and Enter on one's own asks what to do with it`()
    throws
  {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.")
    let stay = try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter v r")
    #expect(phone.marked.map { $0.contains("Stay in") } == [true])
    #expect(phone.shows(" Enter Reply"))
    try phone.press("r text:no Enter")
    #expect(phone.performed.last == .comment(fog, text: "no", replyTo: stay))
    #expect(phone.shows("Lin replied to 梅梅: no"))
    try phone.press("G r")
    #expect(phone.shows("This comment can't be replied to"))
    try phone.press("Enter")
    #expect(phone.shows("2 Delete"))
    try phone.press("2")
    #expect(phone.shows("Delete this comment?"))
    #expect(phone.shows("Lin replied"), "nothing is deleted before it was asked")
    try phone.press("1")
    #expect(!phone.shows("Lin replied"))
  }

  @Test func `r takes a comment in hand where it stands, and Enter answers it (M92)`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.posts(phone.mei, "Tea.")
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter")
    #expect(!phone.shows("r Reply"))
    try phone.press("r")
    #expect(phone.shows("! No comments to answer yet"))
    let stay = try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.comments(phone.lin, "Why?", on: fog)
    try phone.press("L")
    #expect(phone.shows("r Reply"))
    try phone.press("r")
    #expect(phone.marked.map { $0.contains("梅梅: Stay in") } == [true])
    try phone.press("Enter text:no Enter")
    #expect(phone.performed.last == .comment(fog, text: "no", replyTo: stay))
    #expect(phone.shows("Lin replied to 梅梅: no"))
    #expect(phone.marked.count > 1, "the post is chosen again")
    try phone.press("r Down")
    #expect(phone.marked.map { $0.contains("Lin: Why?") } == [true])
    try phone.press("Enter")
    #expect(phone.shows("2 Delete"))
    try phone.press("Esc*2")
    #expect(phone.shows("‹ Moments"))
    #expect(phone.marked.count > 1, "back is the post first")
    try phone.press("r Up")
    #expect(phone.marked.contains { $0.contains("Fog.") })
    try phone.press("r Down*3")
    #expect(phone.marked.contains { $0.contains("Tea.") }, "below the last is the next post")
  }

  @Test func `A comment in hand has its own menu and Why, and goes with its deletion (M92)`() throws
  {
    var phone = try Phone(columns: 80, rows: 24)
    let fog = try phone.posts(phone.bo, "Fog.")
    let stay = try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter r m")
    #expect(phone.shows("1 Reply") && phone.shows("2 Copy"))
    try phone.press("Esc d")
    #expect(phone.shows(Refusal.notYours.sentence.english))
    try phone.press("W")
    #expect(phone.shows("2/2 Comment by 梅梅: Stay in"))
    try phone.press("Esc")
    try phone.does(.deleteComment(stay), .person(phone.mei))
    #expect(phone.marked.contains { $0.contains("Fog.") })
    try phone.press("Enter")
    #expect(phone.shows("‹ Details"))
  }

  @Test func `What is answered stays in sight above the line that is written in`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    let fog = try phone.posts(phone.bo, (1...6).map { "line \($0)" }.joined(separator: "\n"))
    try phone.comments(phone.mei, "Stay in", on: fog)
    try phone.press("3 Enter c")
    #expect(phone.shows("梅梅: Stay in"))
    try phone.press("Esc r r")
    #expect(phone.shows("Reply to 梅梅"))
    #expect(phone.shows("梅梅: Stay in"))
  }

  /// M94, M113.
  @Test func `One's own post and what others say under it can be deleted`() throws {
    var phone = try Phone()
    let tea = try phone.posts(phone.lin, "Tea.")
    let more = try phone.comments(phone.bo, "More", on: tea)
    try phone.press("3 Enter v j d")
    #expect(phone.shows("Delete this comment?"))
    try phone.press("Esc")
    #expect(phone.shows("Bo: More"))
    try phone.press("d 1")
    #expect(phone.performed.last == .deleteComment(more))
    try phone.press("Esc d")
    #expect(phone.shows("Confirm deletion?"))
    try phone.press("1")
    #expect(phone.performed.last == .deleteMoment(tea))
    #expect(phone.shows("No posts yet"))
  }

  @Test func `Another's post can't be deleted, and the reason is told`() throws {
    var phone = try Phone()
    try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter d")
    #expect(phone.shows(Refusal.notYours.sentence.english))
    try phone.press("x")
    #expect(phone.shows("All of the text is shown"))
  }

  /// M57, M58.
  @Test func `The mark of one's own limited post opens who can see it`() throws {
    var phone = try Phone()
    try phone.does(
      .postMoment(
        MomentContent(text: "Tea."), audience: .except(people: [phone.bo], tags: [])),
      .person(phone.lin))
    try phone.press("3 Enter")
    #expect(phone.shows("· Don't Share · Delete"))
    try phone.press("w")
    #expect(phone.shows("Don't Share"))
    #expect(phone.lines.contains { $0.contains("│   Bo") })
    try phone.press("Esc d Esc")
    #expect(phone.shows("Tea."))
  }

  /// M114.
  @Test func `A notification of a deleted post stays and says so`() throws {
    var phone = try Phone()
    let fog = try phone.posts(phone.bo, "Fog.", mentioning: [phone.lin])
    try phone.does(.deleteMoment(fog), .person(phone.bo))
    try phone.press("3 Enter N")
    #expect(phone.shows("mentioned you"))
    #expect(phone.shows("Content deleted"))
    try phone.press("Enter")
    #expect(phone.shows("! Content deleted"))
  }

  /// M126.
  @Test func `Notifications show what is new, and the rest on demand`() throws {
    var phone = try Phone()
    let tea = try phone.posts(phone.lin, "Tea.")
    try phone.comments(phone.bo, "first", on: tea)
    try phone.press("3 Enter N Esc")
    try phone.comments(phone.mei, "second", on: tea)
    try phone.press("N")
    #expect(phone.shows("second"))
    #expect(!phone.shows("first"))
    try phone.press("j")
    #expect(phone.shows("first"))
    #expect(!phone.shows("View more"))
  }

  @Test func `Names, hearts and the two dots answer to the mouse`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    let fog = try phone.posts(phone.bo, "Fog.")
    try phone.press("3 Enter")
    let dots = try #require(phone.lines.firstIndex { $0.hasSuffix("··") })
    let column = TextWidth.width(of: phone.lines[dots])
    try phone.press("click:\(column),\(dots + 1)")
    #expect(phone.shows("1 Like"))
    try phone.press("1")
    #expect(phone.performed.last == .setMomentLiked(fog, true))
    let name = try #require(phone.lines.firstIndex { $0.contains("Bo   Bo") })
    try phone.press("click:10,\(name + 1)")
    #expect(phone.shows("WeChat ID"))
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (12, 5), (40, 12), (250, 70)])
  func `Any size can be drawn`(columns: Int, rows: Int) throws {
    var phone = try Phone(columns: columns, rows: rows)
    let fog = try phone.posts(phone.bo, String(repeating: "雾里的灯 ", count: 60))
    try phone.comments(phone.mei, "Stay in", on: fog)
    for keys in ["3 Enter", "x j j", "c text:a", "Esc v j", "r", "Esc Esc N"] {
      try phone.press(keys)
      #expect(phone.frame.buffer.size == Size(columns: columns, rows: rows))
    }
  }
}

extension Phone {
  /// The rows that are marked as chosen.
  var marked: [String] { lines.filter { $0.contains("▌") } }

  @discardableResult
  mutating func posts(
    _ person: Person.ID, _ text: String, mentioning: [Person.ID] = []
  ) throws -> Moment.ID {
    let events = try does(
      .postMoment(MomentContent(text: text), mentions: mentioning), .person(person))
    guard case .momentPosted(let id, _)? = events.first else { throw Refusal.notFound }
    return id
  }

  @discardableResult
  mutating func comments(
    _ person: Person.ID, _ text: String, on moment: Moment.ID
  ) throws -> MomentComment.ID {
    let events = try does(.comment(moment, text: text), .person(person))
    guard case .commentWritten(let id, _, _)? = events.first else { throw Refusal.notFound }
    return id
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = firstIndex { $0 != " " } ?? endIndex
    return String(self[start...])
  }
}
