import Domain

/// How each verb about an article's page is written.
enum ArticleFields {
  static let verbs = ["vote", "takeDown", "correctArticle", "rewardArticle"]

  static func step(_ name: String, _ node: DataNode) -> ArticleStep? {
    switch name {
    case "vote": vote(node)
    case "takeDown": node.reference(.article).map { .takeDown($0) }
    case "correctArticle": correction(node)
    case "rewardArticle": reward(node)
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

  /// `{ article: ID, changes: [{ words, instead }] }`; without `instead` the words go.
  private static func correction(_ node: DataNode) -> ArticleStep? {
    guard let fields = node.fields(["article", "changes"]) else { return nil }
    let article = fields.required("article")?.reference(.article)
    let changes = fields.required("changes")?.list(count: 1...Correction.most, of: "changes")?
      .map { node -> Correction? in
        guard let fields = node.fields(["words", "instead"]) else { return nil }
        let words = fields.required("words")?.text()
        let instead = fields["instead"].map { $0.text() } ?? ""
        guard let words, let instead else { return nil }
        return Correction(words, instead: instead)
      }
    guard let article, let changes else { return nil }
    let corrections = changes.compactMap(\.self)
    return corrections.count == changes.count ? .correct(article, corrections) : nil
  }

  private static func reward(_ node: DataNode) -> ArticleStep? {
    guard let fields = node.fields(["article", "cents", "from"]) else { return nil }
    let article = fields.required("article")?.reference(.article)
    let cents = fields.required("cents")?.cents()
    guard let article, let cents, let source = MoneyFields.source(fields) else { return nil }
    return .reward(article, cents: cents, source: source)
  }
}
