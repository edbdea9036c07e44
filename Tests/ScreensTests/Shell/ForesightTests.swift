import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What was read ahead of a chat is what is shown, and only while it is still true.
struct ForesightTests {
  /// What may come between reading ahead and opening.
  enum Between: CaseIterable {
    case nothing, event, minute, resize, otherChat
  }

  private static let size = Size(columns: 60, rows: 20)

  /// A phone on which Bo has said something, and Mei before him.
  private func phone(_ words: String) throws -> Phone {
    var phone = try Phone(columns: Self.size.columns, rows: Self.size.rows)
    try phone.sends(phone.mei, .text(words), to: .person(phone.lin))
    try phone.sends(phone.bo, .text(words), to: .person(phone.lin))
    return phone
  }

  /// Two worlds that differ in nothing but what has been said, so that a screen tells which of them it was read from.
  @Test(arguments: Between.allCases)
  func `a chat that was read ahead is opened without reading, unless it may look different by now`(
    between: Between
  ) throws {
    let (early, late) = (try phone("read ahead"), try phone("read late"))
    var workspace = early.workspace
    try workspace.foresee(from: early.reader)
    switch between {
    case .nothing: break
    case .event: _ = try workspace.worldChanged(in: [.chats], reader: late.reader)
    case .minute:
      workspace.clockChanged(
        to: ClockState(now: early.now + WorldTime.minute, isPaused: true, speed: 60))
    case .resize:
      _ = try workspace.handle(.resized(Size(columns: 61, rows: 20)), reader: late.reader)
    case .otherChat: _ = try workspace.handle(.key(.up), reader: late.reader)
    }
    _ = try workspace.handle(.key(.enter), reader: late.reader)
    let shown = ScreenText.render(workspace.render().frame)
    #expect(shown.contains("read ahead") == (between == .nothing), "\(shown)")
    #expect(shown.contains("read late") == (between != .nothing), "\(shown)")
  }
}
