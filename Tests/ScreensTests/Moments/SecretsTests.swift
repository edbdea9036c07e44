import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// No route shows a forbidden post: every query and every screen, as everybody.
struct SecretsTests {
  @Test(arguments: SecretTown.names)
  func `no query tells anybody what isn't for them`(name: String) throws {
    let town = try SecretTown()
    let reader = try #require(town.reader(name))
    let forbidden = town.kept(from: name)
    var told = ""
    for (query, ask) in queries(of: town, at: town.now) {
      let answer = try ask(reader)
      for secret in forbidden where answer.contains(secret) {
        Issue.record("\(query) tells \(name) \(secret)")
      }
      told += answer
    }
    // Whoever may read something finds it somewhere, so that nothing passes by being empty.
    for secret in town.told(to: name) { #expect(told.contains(secret), "\(name)") }
  }

  @Test(arguments: SecretTown.names)
  func `no screen shows anybody what isn't for them`(name: String) throws {
    let town = try SecretTown()
    let reader = try #require(town.reader(name))
    let forbidden = town.kept(from: name)
    var shown = ""
    for (type, screens) in try screens(of: town, as: reader) {
      for screen in screens {
        let text = try draw(screen, town, reader)
        for secret in forbidden where text.contains(secret) {
          Issue.record("\(type) shows \(name) \(secret)")
        }
        shown += text
      }
    }
    for secret in town.told(to: name) { #expect(shown.contains(secret), "\(name)") }
  }

  @Test func `every query and every screen that reads the world is among them, and no other`()
    throws
  {
    let town = try SecretTown()
    let reader = try #require(town.reader("ana"))
    expect(queries(of: town, at: town.now).map(\.0), toBe: try Sources.queries())
    expect(try screens(of: town, as: reader).map(\.0), toBe: try Sources.readingScreens())
  }

  private func expect(_ listed: [String], toBe declared: [String]) {
    let difference = listed.sorted().difference(from: declared.sorted())
    #expect(difference.insertions.isEmpty, "not there, or listed twice")
    #expect(difference.removals.isEmpty, "not searched for secrets")
  }

  @Test(arguments: [
    ("  package func wall(of person: Person.ID) -> [Row] {", ["wall(of"]),
    ("  package func wall(\n    _ page: Page<TimeCursor>\n  ) -> [Row] {", ["wall("]),
    ("  package func wall<T>(of person: T) -> [Row] {", ["wall(of"]),
    ("  @discardableResult package func wall() -> [Row] {", ["wall("]),
    ("  package var wall: [Row] {", ["wall"]),
    ("  package static func wall(of reader: Self) -> [Row] {", ["wall(of"]),
    ("  package subscript(person: Person.ID) -> [Row] {", ["subscript(person"]),
    ("  func wall() -> [Row] {", []), ("  private func wall() -> [Row] {", []),
  ])
  func `a query that is added is noticed, however it is written`(line: String, found: [String]) {
    for head in [
      "extension World.Reader {", "extension World.Reader: Walled {",
      "package struct Wall {\n  private let reader: World.Reader",
    ] {
      let source =
        "\(head)\n\(line)\n    []\n  }\n}\n\nextension Wall {\n  package func other() {}\n}"
      #expect(Sources.queries(in: source) == found)
    }
    let within = line.replacing("\n", with: "\n  ")
    let itself =
      "extension World {\n  package func reader() {}\n\n  package struct Reader {\n  \(within)\n    }\n  }\n}"
    #expect(Sources.queries(in: itself) == found)
  }

  @Test(arguments: [
    (["struct Wall: Screen {\n  func load(from: R) {}\n}"], ["Wall"]),
    (
      [
        "package struct Wall: Hashable, Popup {\n}", "extension Wall {\n  func load(from: R) {}\n}",
      ], ["Wall"]
    ),
    (["struct Wall<Answer>: Popup {\n  func readOn(from: R) {}\n}"], ["Wall"]),
    (["struct Wall {\n  func load(from: R) {}\n}", "extension Wall: Screen {\n}"], ["Wall"]),
    (
      [
        "struct Wall: PaintedForm {\n  func load(from: R) {}\n}",
        "protocol PaintedForm: Form where Intent: Painted {\n}", "protocol Form: Screen {\n}",
      ], ["Wall"]
    ),
    (["struct Wall: Screen {\n}", "struct Rows {\n  func load(from: R) {}\n}"], []),
  ])
  func `a screen that is added is noticed, wherever it reads`(files: [String], found: [String]) {
    #expect(Sources.readingScreens(in: files) == found)
  }

  /// All pages of a screen, one after the other.
  private func draw(
    _ screen: any Screen, _ town: SecretTown, _ reader: World.Reader
  ) throws -> String {
    var screen = screen
    let size = Size(columns: 100, rows: 40)
    var context = ScreenContext(
      me: reader.viewer, worldName: "secrets",
      clock: ClockState(now: town.now, isPaused: true, speed: 1),
      settings: try reader.settings())
    context.momentsNews = try reader.momentsNews()
    var text = ""
    screen.layout(size, in: context)
    for key in [nil, Key.pageDown, .pageDown, .pageDown, .end] {
      if let key { _ = screen.press(key, in: context) }
      repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
      while screen.readsOn { try screen.readOn(from: reader, in: context) }
      var surface = Surface(size: size)
      _ = screen.draw(on: &surface, in: Rect(size), context: context)
      text += surface.frame.buffer.lines().joined(separator: "\n")
    }
    return text
  }
}
