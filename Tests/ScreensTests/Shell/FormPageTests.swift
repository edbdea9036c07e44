import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct FormPageTests {
  private enum Part: Hashable, Sendable { case name, kind, tags, send }

  private let context = ScreenContext(
    me: Person.ID(1), worldName: "x",
    clock: ClockState(now: WorldTime(seconds: 0), isPaused: true, speed: 1))

  private func page(columns: Int, rows: Int = 12, reason: String? = nil) -> FormPage<Part> {
    var page = FormPage<Part>()
    page.layout(Size(columns: columns, rows: rows))
    page.set([
      .init(.name, "Name", .field(placeholder: "nobody")),
      .init(.kind, "Kind", .choices(["One", "Two"], chosen: 0)),
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
  @Test func `What belongs to a name stands beside it, or below where there is no room`() {
    #expect(
      lines(page(columns: 29), columns: 29).prefix(6) == [
        "▌ Name › nobody", "  Kind   ● One  ○ Two", "  Tags   None", "  Words to read", "",
        "  Send",
      ])
    #expect(
      lines(page(columns: 28), columns: 28).prefix(9) == [
        "▌ Name", "▌ › nobody", "  Kind", "    ● One  ○ Two", "  Tags", "    None",
        "  Words to read", "", "  Send",
      ])
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
    page.select(.tags)
    #expect(page.update(.next) == .open(.tags))
    #expect(page.update(.previous) == nil)
    #expect(page.update(.select(.send)) == .open(.send))
    #expect(page.selectedID == .send)
    #expect(page.update(.select(.kind)) == nil)
    #expect(page.update(.choose(.kind, 1)) == .choose(.kind, 1))
  }

  @Test func `Settings tell whether Enter chooses or opens`() throws {
    var phone = try Phone(columns: 70, rows: 24)
    try phone.press("4 G Enter")
    #expect(phone.shows("Right Next choice") && phone.shows("Left Previous choice"))
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
    #expect(lines(page(columns: 40, reason: "not yet"), columns: 40)[5] == "  Send  not yet")
  }

  @Test(arguments: 0...6, 0...3)
  func `Any size is drawn`(columns: Int, rows: Int) {
    var page = page(columns: columns, rows: rows)
    for _ in 0..<6 {
      #expect(lines(page, columns: columns, rows: rows).count <= max(1, rows) + 1)
      _ = page.update(.move(.down))
    }
  }
}
