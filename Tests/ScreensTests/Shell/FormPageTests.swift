import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct FormPageTests {
  private enum Part: Hashable, Sendable { case name, kind, loud, tags, send }

  private let context = ScreenContext(
    me: Person.ID(1), worldName: "x",
    clock: ClockState(now: WorldTime(seconds: 0), isPaused: true, speed: 1))

  private func page(columns: Int, rows: Int = 12, reason: String? = nil) -> FormPage<Part> {
    var page = FormPage<Part>()
    page.layout(Size(columns: columns, rows: rows))
    page.set([
      .init(.name, "Name", .field(placeholder: "nobody")),
      .init(.kind, "Kind", .choices(["One", "Two"], chosen: 0)),
      .init(.loud, "Loud", .toggle(true, on: "On", off: "Off")),
      .init(.tags, "Tags", .door("None", isSet: false)),
      .note("Words to read"),
      .gap,
      .init(.send, "Send", .button(reason: reason)),
    ])
    return page
  }

  private func lines(_ page: FormPage<Part>, columns: Int, rows: Int = 12) -> [String] {
    var canvas = Canvas<FormPage<Part>.Intent>(Surface(size: Size(columns: columns, rows: rows)))
    page.view(on: &canvas, in: context) { $0 }
    return ScreenText.render(canvas.surface.frame).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// Beside the names there must be room for twenty cells.
  @Test func `What belongs to a name stands beside it, or where there is no room at the row's end`()
  {
    #expect(
      lines(page(columns: 29), columns: 29).prefix(6) == [
        "▌ Name › nobody", "  Kind   ● One  ○ Two", "  Loud   ● On  ○ Off", "  Tags   None",
        "  Words to read", "",
      ])
    #expect(
      lines(page(columns: 28), columns: 28).prefix(9) == [
        "▌ Name", "▌ › nobody", "  Kind                One ›", "  Loud               ● On",
        "  Tags                 None", "  Words to read", "", "  Send", "",
      ])
  }

  /// 2 cells before the name, 2 behind it, 5 for the choice, and one at the edge.
  @Test(arguments: [(14, ["  Kind  One ›"]), (13, ["  Kind", "       One ›"])])
  func `A choice that has no room at its row's end stands below`(columns: Int, rows: [String]) {
    let lines = lines(page(columns: columns), columns: columns)
    let first = lines.firstIndex { $0.contains("Kind") } ?? 0
    #expect(Array(lines[first..<(first + rows.count)]) == rows, "\(lines)")
  }

  @Test func `Only what is typed in a field in hand changes it`() {
    var page = page(columns: 40)
    #expect(page.isTyping)
    #expect(page.edit(for: .character("k")) == .edit(.insert("k")))
    #expect(page.update(.edit(.insert("kay"))) == .edited(.name))
    #expect(page.text(of: .name) == "kay")
    #expect(page.update(.move(.down)) == nil)
    #expect(!page.isTyping)
    #expect(page.edit(for: .character("k")) == nil)
    #expect(page.update(.edit(.insert("x"))) == nil)
    #expect(page.text(of: .name) == "kay")
  }

  @Test func `Choices go round both ways, doors and buttons open`() {
    var page = page(columns: 40)
    page.select(.kind)
    #expect(page.update(.next) == .choose(.kind, 1))
    #expect(page.update(.previous) == .choose(.kind, 1))
    #expect(page.update(.enter) == .list(.kind))
    page.select(.loud)
    #expect(page.update(.enter) == .choose(.loud, 1))
    #expect(page.update(.next) == .choose(.loud, 1))
    #expect(page.update(.previous) == .choose(.loud, 1))
    page.select(.tags)
    #expect(page.update(.enter) == .open(.tags))
    #expect(page.update(.next) == .open(.tags))
    #expect(page.update(.previous) == nil)
    #expect(page.update(.select(.send)) == .open(.send))
    #expect(page.selectedID == .send)
    #expect(page.update(.select(.kind)) == nil)
    #expect(page.update(.choose(.kind, 1)) == .choose(.kind, 1))
  }

  @Test func `A click on what alone is shown of the choices does what Enter does`() {
    var page = page(columns: 28)
    #expect(page.update(.select(.kind)) == .list(.kind))
    #expect(page.update(.select(.loud)) == .choose(.loud, 1))
    #expect(page.update(.select(.name)) == nil)
  }

  @Test func `Settings tell whether Enter chooses or opens`() throws {
    var phone = try Phone(columns: 80, rows: 24)
    try phone.press("4 G Enter")
    #expect(phone.shows("Enter Choose  Right Next choice  Left Previous choice"))
    try phone.press("j*2")
    #expect(phone.shows("Enter On or off") && !phone.shows("Next choice"))
    try phone.press("G")
    #expect(phone.shows("Enter Open"))
    #expect(!phone.shows("Next choice"))
  }

  @Test func `Left and right go through choices, and nothing but Esc leaves them`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.press("4 G Enter Right")
    #expect(phone.shows("● 中文"))
    try phone.press("Left")
    #expect(phone.shows("● English"))
    try phone.press("h")
    #expect(phone.shows("● 中文"))
    try phone.press("l Esc")
    #expect(!phone.shows("● English"))
  }

  @Test func `A button tells why it can't be used`() {
    #expect(lines(page(columns: 40, reason: "not yet"), columns: 40)[6] == "  Send  not yet")
  }

  @Test(arguments: 0...6, 0...3)
  func `Any size is drawn`(columns: Int, rows: Int) {
    var page = page(columns: columns, rows: rows)
    for _ in 0..<7 {
      #expect(lines(page, columns: columns, rows: rows).count <= max(1, rows) + 1)
      _ = page.update(.move(.down))
    }
  }
}
