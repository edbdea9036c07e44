import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct PaletteTests {
  @Test(arguments: [
    ("settings", "Settings"), ("设置", "Settings"), ("shezhi", "Settings"), ("SETT", "Settings"),
    ("favorites", "Favorites"), ("moments", "Moments"), ("add friend", "Add Friends"),
    ("wallet", "WeChat Pay"), ("tags", "Tags"), ("stories top", "Top Stories"),
    ("labels", "Tags"), ("blocked", "Blocked List"), ("settings privacy", "Privacy"),
  ])
  func `A page is a few letters away from everywhere`(typed: String, title: String) throws {
    for place in ["", "3", "4 G Enter"] {
      var phone = try Phone()
      try phone.press("\(place) : 'text:\(typed)' Enter")
      #expect(phone.title == " ‹ \(title)", "\(place)\n\(phone.text)")
    }
  }

  @Test(arguments: [
    ("new group", "New Chat"), ("status", "Set a status"), ("about", "wesim 0.1"),
    ("new post", "Choose from Album"), ("help", "Everywhere"),
  ])
  func `So is what is done in a sheet of a page`(typed: String, seen: String) throws {
    var phone = try Phone()
    try phone.press("3 : 'text:\(typed)' Enter")
    #expect(phone.shows("╭") && phone.shows(seen), "\(phone.text)")
  }

  @Test(arguments: Destination.allCases)
  func `Every page can be gone to, and Back leads the way it is reached by`(
    destination: Destination
  ) throws {
    var phone = try Phone(rows: 40)
    var workspace = phone.workspace
    _ = workspace.go(to: destination)
    _ = try workspace.load(from: phone.reader)
    #expect(workspace.tab == destination.tab)
    let pages = destination.way.filter { $0.page(for: phone.lin) != nil }
    let stack = workspace.stacks[destination.tab.rawValue]
    #expect(stack.count == 1 + pages.count + (destination == .textPost ? 1 : 0))
    #expect(workspace.popups.count == (destination.hasSheet ? 1 : 0))
    try phone.press(":")
    try phone.press("'text:\(workspace.context(destination.word))'")
    #expect(phone.lines.contains { $0.contains(destination.trail(in: workspace.context)) })
  }

  @Test func `Back from a page leads through those above it`() throws {
    var phone = try Phone()
    try phone.press(": text:blocked Enter Esc")
    #expect(phone.title == " ‹ Privacy")
    try phone.press("Esc")
    #expect(phone.title == " ‹ Settings")
    try phone.press("Esc")
    #expect(phone.title == " Me")
  }

  @Test(arguments: [
    ("speed 300", 300), ("300", 300), ("speed 120", 120), ("speed 3600", 3600), ("时间 7", 7),
    ("speed 3601", nil), ("speed 0", nil), ("moments 7", nil),
  ])
  func `A speed is typed, whether it is among the choices or not`(
    typed: String, speed: Int?
  ) throws {
    let phone = try Phone()
    var workspace = phone.workspace
    var requests: [Workspace.Request] = []
    for event in try KeyScript.events(": 'text:\(typed)' Enter") {
      requests += try workspace.handle(event, reader: phone.reader)
    }
    let speeds = requests.compactMap { request -> Int? in
      if case .clock(.speed(let speed)) = request { speed } else { nil }
    }
    #expect(speeds == (speed.map { [$0] } ?? []))
  }

  @Test func `Settings are changed by their names`() throws {
    var phone = try Phone()
    try phone.press(": text:light Enter : text:language Down Enter")
    #expect(phone.workspace.context.settings.theme == .light)
    #expect(phone.workspace.context.settings.language == .chinese)
    try phone.press(": text:深色 Enter : text:english Enter")
    #expect(phone.workspace.context.settings.theme == .dark)
    #expect(phone.workspace.context.settings.language == .english)
  }

  @Test func `What the screen itself can do goes first, with its key`() throws {
    var phone = try Phone()
    try phone.press(": text:se")
    let rows = phone.lines.filter { $0.contains("│") }
    #expect(rows[1].contains("Search") && rows[1].contains("/"))
    #expect(rows.dropFirst(2).contains { $0.contains("Settings") && $0.contains("Me") })
  }

  @Test func `Beside a command stands a key that works here`() throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("good morning"), to: .person(phone.lin))
    try phone.press(": text:pause")
    #expect(phone.lines.contains { $0.contains("Pause or resume time") && $0.contains(" p ") })
    // In the open chat a letter is typed.
    try phone.press("Esc Enter C-p text:pause")
    #expect(phone.lines.contains { $0.contains("Pause or resume time") && $0.contains("F5") })
  }

  @Test func `What is no command is searched for`() throws {
    var phone = try Phone()
    try phone.press("4 : text:walkers Enter")
    #expect(phone.title == " ‹ Search")
    #expect(phone.shows("Walkers"))
  }

  @Test func `What can't be done now tells why, and stays`() throws {
    var phone = try Phone()
    try phone.press("3 Down*3 Enter : text:like Enter")
    #expect(phone.shows("Commands") && phone.shows("! Choose what a friend said first"), "\(phone)")
  }
}

extension Destination {
  fileprivate var hasSheet: Bool {
    switch self {
    case .newChat, .newPost, .textPost, .status, .about: true
    default: false
    }
  }
}
