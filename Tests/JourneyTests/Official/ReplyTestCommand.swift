import Foundation
import Testing

/// `wesim reply-test` tells which automatic answer a text gets, and why the other rules stay silent.
@Suite struct ReplyTestCommand {
  struct Question: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let lines: [String]

    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String..., code: Int32, says lines: String...) {
      self.words = words
      self.code = code
      self.lines = lines
    }
  }

  @Test(arguments: [
    Question(
      "cloud-leaf-tea", "今天几点开门？", code: 0,
      says: "云叶茶铺 answers by the rule “营业时间”: the message contains “几点” (V35).",
      "  每天 9:30–21:00，周二下午两点才开门。", "  茶席留位",
      "    the message is none of its 2 keywords (V35)"),
    Question(
      "cloud-leaf-tea", "茶席还有吗", code: 0,
      says: "No rule matches: 云叶茶铺 gives its default answer (V33).", "  茶席留位",
      "    “茶席” is only a part of the message, and the rule wants the whole (V35)"),
    Question(
      "cloud-leaf-tea", " 茶席 ", "--language", "zh", code: 0,
      says: "云叶茶铺按规则“茶席留位”回复：消息全匹配“茶席”（V35）。"),
    Question(
      "云叶茶铺", "你好呀", code: 0,
      says: "No rule matches: 云叶茶铺 gives its default answer (V33).",
      "    the message is none of its 2 keywords (V35)"),
    Question(
      "cloud-leaf-tea", "推荐一款春茶", code: 0,
      says: "    “春茶” matches as well, but “今天喝什么” is newer (V37)"),
  ])
  func `an answer is told with its rule, and the exit code is 0`(question: Question) throws {
    let result = try run(question.words)
    #expect(result.end == .exited(question.code))
    let lines = result.output.split(separator: "\n").map(String.init)
    for line in question.lines { #expect(lines.contains(line), "\(result.output)") }
  }

  @Test(arguments: [
    Question("no-such", "hi", code: 66, says: "There is no account with the id no-such in "),
    Question(
      "cloud-leaf-tea", "hi", "--as", "no-such", code: 66,
      says: "There is nobody with the id no-such in "),
    Question(
      "cloud-leaf-tea", "  ", code: 65,
      says: "Such a message can't be sent: Can't send a blank message."),
    Question(
      "cloud-leaf-tea", "hi", "--language", "fr", code: 64,
      says: "The language is en or zh, not fr."),
  ])
  func `what can't be asked is said in one sentence`(question: Question) throws {
    let result = try run(question.words)
    #expect(result.end == .exited(question.code))
    #expect(result.output.isEmpty)
    for line in question.lines { #expect(result.errors.contains(line), "\(result.errors)") }
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func `with only a data directory its rules are asked, and no world is made`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let result = try Program.run(
      ["reply-test", "cloud-leaf-tea", "听水", "--data", DemoWorld.dataDirectory], in: scratch)
    #expect(result.end == .exited(0), "\(result.errors)")
    #expect(result.output.contains("the message is “听水” (V35)."))
    let files = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    #expect(files.filter { $0.contains("wesim") } == [])
  }

  private func run(_ words: [String]) throws -> Program.Result {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let world = try DemoWorld.copy(to: scratch)
    return try Program.run(["reply-test"] + words + ["--world", world], in: scratch)
  }
}
