import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// A long article is read as far as it must be, and nobody can tell.
@Suite struct ArticlePassagesTests {
  /// Some sixty thousand characters, with a link and a poll far below.
  private static let long =
    (1...600).map { number in
      switch number {
      case 500: "See [the noodles](article:noodles)."
      case 510: "```poll\nAgain?\n- yes\n- no\n```"
      default: "Paragraph \(number) with some \(number % 7) words that are long enough to wrap."
      }
    }.joined(separator: "\n\n")

  /// An open page without a client around it.
  private struct Page {
    var screen: ArticleScreen
    let reader: World.Reader
    let context: ScreenContext

    init(_ room: ReadingRoom) throws {
      screen = ArticleScreen(article: room.broth)
      reader = room.phone.reader
      context = room.phone.workspace.context
      screen.layout(Size(columns: 60, rows: 20), in: context)
      try load()
    }

    mutating func load() throws {
      repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
      effects = screen.loaded(in: context)
    }

    private(set) var effects: [Effect] = []

    mutating func readOnToEnd() throws {
      while screen.readsOn { try screen.readOn(from: reader, in: context) }
    }

    mutating func press(_ key: Key) throws {
      _ = screen.press(key, in: context)
      if screen.needsLoad { try load() }
    }

    var rows: [String] { screen.layout?.window.map(\.text) ?? [] }
    var bytesLeft: Int { screen.passages?.bytesLeft ?? 0 }
  }

  @Test func `Opening reads the beginning, and the rest is read while no key is there`() throws {
    var page = try Page(ReadingRoom(broth: Self.long))
    #expect(page.bytesLeft > Self.long.utf8.count / 2)
    let rows = page.rows
    try page.screen.readOn(from: page.reader, in: page.context)
    #expect(page.screen.readsOn)
    try page.readOnToEnd()
    #expect(page.bytesLeft == 0)
    #expect(page.rows == rows)
  }

  @Test func `A short article is there at once`() throws {
    #expect(try Page(ReadingRoom()).screen.readsOn == false)
    #expect(try Page(ReadingRoom(broth: "")).screen.readsOn == false)
  }

  static let ways: [[Key]] = [
    [.end], [.end, .up, .up], [.pageDown, .pageDown, .down], [.character("]")],
    [.character("]"), .character("]")], [.character("]"), .character("]"), .character("[")],
    Array(repeating: .pageDown, count: 20) + [.up], Array(repeating: .pageDown, count: 300),
    [.character("/")] + "agraph 599".map { .character($0) } + [.enter], [.end, .home],
  ]

  @Test(arguments: ways)
  func `Every key goes where it goes in a page that was read to its end`(keys: [Key]) throws {
    let room = try ReadingRoom(broth: Self.long)
    var page = try Page(room)
    var whole = try Page(room)
    try whole.readOnToEnd()
    for key in keys {
      try page.press(key)
      try whole.press(key)
      #expect(page.rows == whole.rows)
      #expect(page.screen.chosen == whole.screen.chosen)
      #expect(page.screen.layout?.isAtEnd == whole.screen.layout?.isAtEnd)
    }
    #expect(page.rows.isEmpty == false)
  }

  @Test(arguments: [0, 1, 150, 598, 599, 5000])
  func `It opens where reading stopped, and reads no further`(part: Int) throws {
    var room = try ReadingRoom(broth: Self.long)
    try room.phone.does(
      .keepReadingPosition(room.broth, ReadingPosition(part: part, share: 0)),
      .person(room.phone.lin))
    let page = try Page(room)
    let whole = part >= 598
    #expect((page.bytesLeft == 0) == whole)
    #expect(
      page.rows.contains { $0.hasPrefix("Paragraph \(part + 1) ") } == (part < 600))
    if part == 5000 { #expect(page.screen.layout?.place == .start) }
  }

  @Test func `The end is told when the last of it is in sight, and not before`() throws {
    var page = try Page(ReadingRoom(broth: Self.long))
    #expect(page.screen.layout?.progress ?? 100 < 5)
    #expect(!page.screen.wasFinished)
    try page.press(.end)
    #expect(page.screen.wasFinished)
    #expect(page.screen.layout?.progress == 100)
  }
}
