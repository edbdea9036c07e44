import FoundationEssentials
import Testing

@testable import Domain

/// Cards, menus and notices that worlds of earlier versions have written down.
struct MiniProgramCompatibilityTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test func `a card from before there were links has none`() throws {
    #expect(
      try read(MessageContent.self, #"{"miniProgram":{"name":"Tides","title":"Today"}}"#)
        == .miniProgram(name: "Tides", title: "Today"))
    #expect(
      try read(MomentContent.Media.self, #"{"miniProgram":{"name":"Tides","title":"Today"}}"#)
        == .miniProgram(name: "Tides", title: "Today"))
    #expect(
      try read(MenuAction.self, #"{"miniProgram":{"name":"Tides"}}"#)
        == .miniProgram(name: "Tides"))
  }

  @Test func `a notice from before there were links opens its page`() throws {
    let text = #"{"lines":[],"page":"https://a.example/","title":"Ready"}"#
    #expect(
      try read(TemplateNotice.self, text)
        == TemplateNotice(title: "Ready", lines: [], page: "https://a.example/"))
  }
}
