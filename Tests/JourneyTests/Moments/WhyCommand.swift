import Foundation
import Testing

/// `wesim why` tells who sees what in the demo world, and its exit code answers about one person.
@Suite struct WhyCommand {
  @Test func `everybody is put together by the rule that decides`() throws {
    let result = try ask("post h-sunday")
    #expect(result.end == .exited(0))
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(2) == ["Post by 沈弥: 周日。浴缸里的老二今天多吃了两粒米。", "Share With: # Family 家人, Anna Li 李安娜"])
    #expect(lines.contains("  Share With: chosen by name (M52)"))
    #expect(lines.contains("    Anna Li 李安娜 [anna-li]"))
    #expect(lines.contains("    妈妈 [mama]  # Family 家人"))
    #expect(lines.contains("  Share With: not chosen (M52)"))
  }

  private func ask(_ words: String) throws -> Program.Result {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let world = try DemoWorld.copy(to: scratch)
    let words = words.split(separator: " ").map(String.init)
    return try Program.run(["why"] + words + ["--world", world], in: scratch)
  }

  struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Int32
    let sentence: String

    init(_ words: String, code: Int32, says sentence: String) {
      testDescription = words
      self.code = code
      self.sentence = sentence
    }
  }

  @Test(arguments: [
    Question("post h-sunday --for anna-li", code: 0, says: "Share With: chosen by name (M52)"),
    Question("post mira:老二 --for mama", code: 0, says: "Share With: carries a chosen tag (M56)"),
    Question("post sasha:fog --for anna-li", code: 1, says: "Post by Sasha"),
    Question("post h-sunday --for bo-wen", code: 1, says: "Share With: not chosen (M52)"),
    Question(
      "post h-manuscript --for su-qing --language zh", code: 1, says: "不给谁看：被点名排除（M53）"),
    Question(
      "like he-miao --by liang-chen --for anna-li", code: 1,
      says: "Not friends; strangers are shown nothing (M77)"),
    Question("person shen-ke --for mama", code: 0, says: "What 海棠依旧 can see of 沈可不可's Moments"),
  ])
  func `one person's answer is the exit code`(question: Question) throws {
    let result = try ask(question.testDescription)
    #expect(result.end == .exited(question.code))
    #expect(result.output.contains(question.sentence), "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    Question("post no-such", code: 66, says: "There is nobody with the id no-such"),
    Question("post 999999", code: 66, says: "There is no such post, like or comment"),
    Question(
      "comment mira:no-such-words", code: 66, says: "There is no such post, like or comment"),
    Question("post h-sunday --for no-such", code: 66, says: "There is nobody with the id no-such"),
    Question("person mira --for mira", code: 64, says: "Somebody sees all of their own Moments."),
    Question("like h-sunday", code: 64, says: "Whose like? Name a person with --by."),
    Question("post h-sunday --language fr", code: 64, says: "The language is en or zh, not fr."),
  ])
  func `what can't be answered is said in one sentence`(question: Question) throws {
    let result = try ask(question.testDescription)
    #expect(result.end == .exited(question.code))
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(question.sentence), "\(result.errors)")
  }
}
