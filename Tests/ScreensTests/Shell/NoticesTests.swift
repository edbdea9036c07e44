import Domain
import TerminalKit
import Testing

@testable import Screens

@Suite struct NoticesTests {
  private static let bo = Peer.person(Person.ID(1))
  private static let mei = Peer.person(Person.ID(2))

  @Test(
    arguments: [
      (Notice.Kind.done, false), (.refused, false), (.progress, false), (.finished, true),
      (.failed, true),
    ])
  func `A key dismisses what its own kind was told of, but no end of something begun before`(
    kind: Notice.Kind, stays: Bool
  ) {
    var notices = Notices()
    notices.show(Notice("Saved", kind: kind), at: .zero)
    notices.keyPressed()
    #expect((notices.notice != nil) == stays)
  }

  @Test(
    arguments: [
      (Notice.Kind.done, "Copied"), (.refused, "Copied"), (.finished, "Copied"),
      (.failed, "Copied"), (.progress, "1 of 2"),
    ])
  func `How far something has come hides no outcome`(kind: Notice.Kind, shown: String) {
    var notices = Notices()
    notices.show(Notice("Copied", kind: kind), at: .zero)
    notices.show(Notice("1 of 2", kind: .progress), at: .zero)
    #expect(notices.notice?.text == shown)
  }

  @Test func `Each goes by its own time, to the moment`() {
    var notices = Notices()
    notices.show(Notice("Saved"), at: .zero)
    notices.arrived(Arrival(in: Self.bo, "Bo: hello"), at: .seconds(2))
    #expect(notices.nextEnd == .seconds(5))
    notices.timePassed(to: .milliseconds(4_999))
    #expect(notices.notice != nil)
    notices.timePassed(to: .seconds(5))
    #expect(notices.notice == nil)
    #expect(notices.nextEnd == .seconds(7))
    notices.timePassed(to: .milliseconds(6_999))
    #expect(notices.arrival != nil)
    notices.timePassed(to: .seconds(7))
    #expect(notices.arrival == nil)
    #expect(notices.nextEnd == nil)
  }

  @Test func `What arrives while a banner is to be seen is counted, and after it begins anew`() {
    var notices = Notices()
    notices.arrived(Arrival(in: Self.bo, "first"), at: .zero)
    #expect(notices.arrivals == 1)
    notices.arrived(Arrival(in: Self.mei, "second"), at: .seconds(4))
    #expect(notices.arrivals == 2)
    #expect(notices.arrival?.text == "second")
    notices.timePassed(to: .seconds(9))
    notices.arrived(Arrival(in: Self.bo, "third"), at: .seconds(10))
    #expect(notices.arrivals == 1)
  }

  @Test func `The banner goes when its chat is opened, and not for another`() {
    var notices = Notices()
    notices.arrived(Arrival(in: Self.bo, "hello"), at: .zero)
    notices.seen([Self.mei])
    #expect(notices.arrival != nil)
    notices.seen([Self.mei, Self.bo])
    #expect(notices.arrival == nil)
  }

  // MARK: On the screen

  @Test(arguments: [40, 60, 80, 100, 140])
  func `An arrival and an outcome are both to be seen, and keys leave the banner alone`(
    columns: Int
  ) throws {
    var phone = try Phone(columns: columns)
    phone.tells(of: Arrival(in: .person(phone.bo), "Bo: good morning"))
    phone.tells(Notice("Saved as broth.enex", kind: .finished))
    phone.tells(of: Arrival(in: .person(phone.mei), "梅梅: good night"))
    #expect(phone.lines.first?.contains("✉ 2 new · 梅梅: good night") == true)
    #expect(phone.lines[19].contains("Saved as broth.enex"))
    try phone.press("Down")
    #expect(phone.shows("梅梅: good night"))
    #expect(phone.shows("Saved as broth.enex"))
    phone.realTimePasses(to: .seconds(5))
    #expect(!phone.shows("✉"))
    #expect(!phone.shows("Saved as"))
  }

  /// The room beside the title counts from the sign that leads to what belongs to the chat: 32 cells are enough.
  @Test(arguments: [(47, "‹ Kitchen"), (46, "‹  ✉ Bo"), (20, "‹  ✉ Bo")])
  func `The banner stands beside the title where there is room, else over it, and hides no way out`(
    columns: Int, title: String
  ) throws {
    var phone = try Phone(columns: columns)
    try phone.publish(["Broth"], of: phone.kitchen)
    try phone.press("Enter*2")
    let before = try #require(phone.lines.first)
    try #require(before.contains("‹ Kitchen") && before.hasSuffix("…"), "\(before)")
    phone.tells(of: Arrival(in: .person(phone.bo), "Bo: good morning, are you up?"))
    let first = try #require(phone.lines.first)
    #expect(first.contains("✉ Bo: good"), "\(first)")
    #expect(first.contains(title), "\(first)")
    #expect(first.hasSuffix("…"), "\(first)")
    try phone.press("click:\(columns - 1),1")
    #expect(!phone.shows("‹ Bo"), "\(phone)")
  }

  @Test func `On a wide terminal the banner leaves both titles' ways out alone`() throws {
    var phone = try Phone(columns: 100)
    try phone.publish(["Broth"], of: phone.kitchen)
    try phone.press("Enter*2")
    phone.tells(
      of: Arrival(in: .person(phone.bo), String(repeating: "good morning ", count: 10)))
    let first = try #require(phone.lines.first)
    #expect(first.contains("⊕ │ ‹ Kitchen") && first.hasSuffix("…"), "\(first)")
  }

  @Test func `A click on the banner opens its chat`() throws {
    var phone = try Phone(columns: 60)
    try phone.press("4")
    phone.tells(of: Arrival(in: .person(phone.bo), "Bo: good morning"))
    try phone.press("click:50,1")
    #expect(phone.shows("‹ Bo"))
    #expect(!phone.shows("✉"))
    try phone.press("Esc")
    #expect(phone.shows("WeChat"))
  }

  @Test(arguments: 1...6) func `A refusal is told at every height`(rows: Int) throws {
    var phone = try Phone(columns: 60, rows: rows)
    phone.tells(Notice("That is not possible.", kind: .refused))
    #expect(phone.lines[rows - 1].contains("! That is not possible."))
  }
}
