import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Favorites as stories of Lin's phone (D60–D65).
@Suite struct FavoritesScreenTests {
  /// Bo has sent something, and Lin keeps it.
  private func phone(
    keeping content: MessageContent, columns: Int = 60, rows: Int = 20
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows)
    let message = try #require(try phone.sends(phone.bo, content, to: .person(phone.lin)))
    try phone.does(.addFavorite(.message(message)), .person(phone.lin))
    try phone.press("4 j*2 Enter")
    return phone
  }

  /// D61: a row says what it is, the page shows it as it looks in a chat.
  static let kinds: [(content: MessageContent, row: String, page: [String])] = [
    (.text("Fog.\nStay in."), "Fog. Stay in.", ["Fog.", "Stay in."]),
    (.photo(Picture("contact-sheet")), "[Photo] contact sheet", ["▣ contact sheet"]),
    (
      .voice(seconds: 7, transcript: "Come down"), "[Audio] 7\" Come down",
      ["·)) 7\"", "Come down"]
    ),
    (.video(seconds: 75, cover: Picture("pier")), "[Video] pier 1:15", ["▶ pier", "1:15"]),
    (
      .file(name: "proof.pdf", bytes: 3_251_200), "[File] proof.pdf",
      ["proof.pdf", "▤ 3.1 MB", "File"]
    ),
    (
      .location(name: "North Pier", address: "1 Quay Street"), "[Location] North Pier",
      ["North Pier", "─┼──◎──┼─", "1 Quay Street"]
    ),
    (
      .link(LinkCard(title: "Tides", digest: "When to go", url: "https://tides.example/today")),
      "[Link] Tides", ["Tides", "tides.example", "https://tides.example/today"]
    ),
    (.music(title: "Slow Boat", artist: "The Piers"), "[Music] Slow Boat", ["♪ Slow Boat"]),
    (
      .chatHistory(title: "Bo and 梅梅", lines: (1...6).map { "Bo: line \($0)" }),
      "[Chat History] Bo and 梅梅", ["Bo and 梅梅", "Bo: line 6"]
    ),
  ]

  @Test(arguments: kinds)
  func `What is kept shows what it is`(content: MessageContent, row: String, page: [String]) throws
  {
    var phone = try phone(keeping: content)
    #expect(phone.shows("▌ \(row)"))
    #expect(phone.shows("From Bo"))
    try phone.press("Enter")
    for text in page { #expect(phone.shows(text)) }
  }

  @Test func `It is sent to a chat with what was written to it`() throws {
    let file = MessageContent.file(name: "proof.pdf", bytes: Favorite.fileBytesMax)
    var phone = try phone(keeping: file)
    try phone.press("f text:梅 Enter text:look Enter")
    let mei = Peer.person(phone.mei)
    #expect(
      phone.performed.suffix(2) == [
        .sendMessage(to: mei, content: file), .sendMessage(to: mei, content: .text("look")),
      ])
    #expect(phone.shows("Sent"))
    try phone.press("Enter m 1 text:bo Enter Enter")
    #expect(phone.performed.last == .sendMessage(to: .person(phone.bo), content: file))
    #expect(phone.shows("▤ 25.0 MB"), "the page stays open")
  }

  /// D63.
  @Test(arguments: [
    (MessageContent.voice(seconds: 7, transcript: "Come"), "This can't be forwarded"),
    (.file(name: "reel.mov", bytes: Favorite.fileBytesMax + 1), "Files over 25 MB can't be sent"),
  ])
  func `What can't be sent says why, in the menu too`(content: MessageContent, reason: String)
    throws
  {
    var phone = try phone(keeping: content)
    for keys in ["f", "m 1", "Esc Enter f", "m 1"] {
      try phone.press(keys)
      #expect(phone.shows("! \(reason)"), "\(keys)")
    }
    #expect(phone.performed.isEmpty)
  }

  @Test func `The menu copies and takes out, and the list says when nothing is left`() throws {
    var phone = try phone(keeping: .text("Fog."))
    try phone.press("m 2")
    #expect(phone.copied == ["Fog."])
    try phone.press("Enter m 3")
    #expect(phone.shows("It will no longer be kept here."))
    try phone.press("1")
    #expect(phone.shows("Nothing kept yet"))
    try phone.press("f")
    #expect(phone.shows("! Nothing kept yet"))
  }

  @Test func `A long text scrolls under what it came from`() throws {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
    var phone = try phone(keeping: .text(text), columns: 40, rows: 12)
    try phone.press("Enter G")
    #expect(phone.shows("From Bo"))
    #expect(phone.shows("line 40"))
    try phone.press("G k")
    #expect(!phone.shows("line 40"))
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (12, 5), (250, 70)])
  func `Any size can be drawn`(columns: Int, rows: Int) throws {
    for kind in Self.kinds {
      var phone = try phone(keeping: kind.content, columns: columns, rows: rows)
      try phone.press("Enter j*3")
      #expect(phone.frame.buffer.size == Size(columns: columns, rows: rows))
    }
  }

  @Test func `One type or one tag is looked at alone, and tags are edited in place (D61)`() throws {
    var phone = try phone(keeping: .text("soup"))
    let photo = try #require(
      try phone.sends(phone.bo, .photo(Picture("pier")), to: .person(phone.lin)))
    try phone.does(.addFavorite(.message(photo)), .person(phone.lin))
    #expect(phone.shows("All types ▾"))
    try phone.press("/ 2")
    #expect(phone.shows("Text ▾") && phone.shows("soup") && !phone.shows("pier"))
    try phone.press("t 'text:home, kitchen' Enter")
    #expect(phone.shows("#home #kitchen"))
    try phone.press("/ 4")
    #expect(phone.shows("Links ▾") && phone.shows("Nothing found"))
    try phone.press("/ End Enter")
    #expect(phone.shows("#kitchen ▾") && phone.shows("soup") && !phone.shows("pier"))
    try phone.press("Enter t C-u Enter")
    #expect(!phone.shows("#home"))
    try phone.press("q / 1")
    #expect(phone.shows("soup") && phone.shows("pier") && !phone.shows("#"))
  }

  @Test func `A note is stuck on top of the chats, opened from there and taken off (D66)`() throws {
    var phone = try phone(keeping: .note("Flour, yeast\nand an hour"))
    try phone.press("s")
    #expect(phone.shows("It stands on top of your chats now"))
    try phone.press("1 g")
    #expect(phone.lines[2].contains("✎") && phone.lines[2].contains("Note"), "\(phone)")
    #expect(phone.lines[3].contains("Flour, yeast and an hour"), "\(phone)")
    try phone.press("r")
    #expect(phone.shows("A note has no unread mark"))
    try phone.press("o")
    #expect(phone.shows("A note makes no sound"))
    try phone.press("Enter")
    #expect(phone.shows("and an hour") && phone.shows("From Bo"), "\(phone)")
    try phone.press("s")
    #expect(phone.shows("No longer on top of your chats"))
    try phone.press("Esc")
    #expect(!phone.lines[2].contains("Note"), "\(phone)")
  }

  @Test func `A note's row has a menu of its own, and d takes it off without a question (D66)`()
    throws
  {
    var phone = try phone(keeping: .note("Tides"))
    try phone.press("m 6 1 g m")
    #expect(phone.shows("1 Open") && phone.shows("2 Remove from Top"), "\(phone)")
    #expect(!phone.shows("Delete"))
    try phone.press("Esc d")
    #expect(phone.performed.last == .setSticky(.note(Favorite.ID(1)), false))
    #expect(!phone.lines[2].contains("Note"), "\(phone)")
  }

  @Test func `What is no note can't be stuck, and is told so (D66)`() throws {
    var phone = try phone(keeping: .text("Tides"))
    try phone.press("s")
    #expect(phone.shows("Only notes can be stuck on top of the chats"))
    try phone.press("m")
    #expect(phone.shows("6 Sticky on Top  Only notes"), "\(phone)")
  }

  @Test func `What is gone by the time it is opened says so`() throws {
    var phone = try phone(keeping: .note("Tides"))
    try phone.press("Enter")
    try phone.does(.removeFavorite(Favorite.ID(1)), .person(phone.lin))
    try phone.refresh()
    #expect(!phone.shows("Tides"))
    #expect(phone.shows(Word.gone(.english)), "\(phone)")
  }
}
