/// A word that is used elsewhere for something that has another name here (V11).
struct HelpTerm: Sendable {
  let word: Word
  let meaning: Word

  /// Other descriptions of WeChat call its two kinds of official accounts so.
  static let all = [
    HelpTerm(
      word: Word("Public account", "Public account 公共帐号"),
      meaning: Word("Subscription Account: publishes, one way", "订阅号：单向发布内容")),
    HelpTerm(
      word: Word("Official account (two-way)", "Official account 官方帐号（双向）"),
      meaning: Word("Service Account: converses and serves", "服务号：对话与服务")),
  ]
}

extension Word {
  package static let helpTerms = Word("Words used elsewhere", "其他说法")
}
