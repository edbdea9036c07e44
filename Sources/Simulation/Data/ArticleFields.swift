import Domain

/// How each verb about an article's page is written.
enum ArticleFields {
  static let verbs = ["vote", "takeDown"]

  static func step(_ name: String, _ node: DataNode) -> ArticleStep? {
    switch name {
    case "vote": vote(node)
    case "takeDown": node.reference(.article).map { .takeDown($0) }
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func vote(_ node: DataNode) -> ArticleStep? {
    guard let fields = node.fields(["article", "poll", "choices"]) else { return nil }
    let article = fields.required("article")?.reference(.article)
    let poll = fields["poll"].map { $0.integer(in: 1...100) } ?? 1
    let choices = fields.required("choices")?.list(count: 1...Poll.choicesMax, of: "choices")?
      .map { $0.integer(in: 1...Poll.choicesMax) }
    guard let article, let poll, let choices else { return nil }
    let numbers = choices.compactMap(\.self)
    guard numbers.count == choices.count else { return nil }
    return .vote(article, poll: poll - 1, choices: numbers.map { $0 - 1 })
  }
}
