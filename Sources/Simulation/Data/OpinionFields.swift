import Domain
import WorldStore

/// How each verb about comments on articles and about wows is written.
enum OpinionFields {
  static let verbs = [
    "commentArticle", "deleteArticleComment", "likeArticleComment", "unlikeArticleComment",
    "commenting", "selectComment", "unselectComment", "pinComment", "unpinComment",
    "answerComment", "unwowArticle", "thought", "likeThought", "unlikeThought", "replyToThought",
    "permitWows", "rejectStory",
  ]

  static func step(_ name: String, _ node: DataNode) -> OpinionStep? {
    switch name {
    case "commentArticle": comment(node)
    case "deleteArticleComment": node.reference(.articleComment).map { .deleteComment($0) }
    case "likeArticleComment": node.reference(.articleComment).map { .likeComment($0, true) }
    case "unlikeArticleComment": node.reference(.articleComment).map { .likeComment($0, false) }
    case "commenting": commenting(node)
    case "selectComment": node.reference(.articleComment).map { .select($0, true) }
    case "unselectComment": node.reference(.articleComment).map { .select($0, false) }
    case "pinComment": node.reference(.articleComment).map { .pin($0, true) }
    case "unpinComment": node.reference(.articleComment).map { .pin($0, false) }
    case "answerComment": answer(node)
    case "unwowArticle": node.reference(.article).map { .unwow($0) }
    case "thought": thought(node)
    case "likeThought": wow(node).map { .likeWow(of: $0.person, on: $0.article, true) }
    case "unlikeThought": wow(node).map { .likeWow(of: $0.person, on: $0.article, false) }
    case "replyToThought": reply(node)
    case "permitWows": permit(node)
    case "rejectStory": rejection(node)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func comment(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["on", "text"]) else { return nil }
    let article = fields.required("on")?.reference(.article)
    let text = fields.required("text")?.text(max: ArticleComment.textMax)
    guard let article, let text else { return nil }
    return .comment(on: article, text: text)
  }

  /// `commenting: everyone`, or `commenting: { on: ARTICLE, for: followers }`.
  private static func commenting(_ node: DataNode) -> OpinionStep? {
    guard node.isMapping else {
      return node.choice(of: ArticleCommenting.self).map { .commenting($0, on: nil) }
    }
    guard let fields = node.fields(["on", "for"]) else { return nil }
    let article = fields.required("on")?.reference(.article)
    let commenting = fields.required("for")?.choice(of: ArticleCommenting.self)
    guard let article, let commenting else { return nil }
    return .commenting(commenting, on: article)
  }

  private static func answer(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["to", "text"]) else { return nil }
    let comment = fields.required("to")?.reference(.articleComment)
    let text = fields.required("text")?.text(max: ArticleComment.textMax)
    guard let comment, let text else { return nil }
    return .answer(comment, text: text)
  }

  private static func thought(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["on", "text"]) else { return nil }
    let article = fields.required("on")?.reference(.article)
    let text = fields["text"].map { $0.text(max: Wow.thoughtMax) } ?? ""
    guard let article, let text else { return nil }
    return .think(of: article, text: text)
  }

  private static func wow(_ node: DataNode) -> (person: String, article: String)? {
    guard let fields = node.fields(["of", "on"]) else { return nil }
    let person = fields.required("of")?.reference(.person)
    let article = fields.required("on")?.reference(.article)
    guard let person, let article else { return nil }
    return (person, article)
  }

  private static func reply(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["of", "on", "text"]) else { return nil }
    let person = fields.required("of")?.reference(.person)
    let article = fields.required("on")?.reference(.article)
    let text = fields.required("text")?.text(max: Wow.thoughtMax)
    guard let person, let article, let text else { return nil }
    return .replyToWow(of: person, on: article, text: text)
  }

  private static func permit(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["whom", "permission"]) else { return nil }
    let whom = fields.required("whom")?.reference(.person)
    let permission = fields.required("permission")?.choice([
      ("all", WowPermission()), ("hideMine", .hideMine), ("hideTheirs", .hideTheirs),
      ("hideBoth", .all),
    ])
    guard let whom, let permission else { return nil }
    return .wowPermit(whom, permission)
  }

  private static func rejection(_ node: DataNode) -> OpinionStep? {
    guard let fields = node.fields(["article", "reason"]) else { return nil }
    let article = fields.required("article")?.reference(.article)
    let reason = fields.required("reason")?.choice(of: StoryObjection.self)
    guard let article, let reason else { return nil }
    return .rejectStory(article, reason)
  }
}

extension DataNode {
  static let opinionKeys = ["topComments", "wowed", "stories"]
}

extension DataFields {
  /// `topComments: { ARTICLE: [LABEL, …] }`, `wowed: { ARTICLE: [PERSON, …] }`, `stories: [ARTICLE, …]`.
  func opinionClaims() -> [(Expectation.Claim, Place)] {
    var found: [(Expectation.Claim, Place)] = []
    func refer(_ entry: (key: String, place: Place, value: DataNode)) {
      entry.value.file.findings.references.append(
        Reference(kind: .article, name: entry.key, place: entry.place))
    }
    for entry in self["topComments"]?.entries() ?? [] {
      refer((entry.key, entry.place, entry.value))
      if let labels = entry.value.references(.articleComment) {
        found.append((.topComments(entry.key, labels), entry.place))
      }
    }
    for entry in self["wowed"]?.entries() ?? [] {
      refer((entry.key, entry.place, entry.value))
      if let people = entry.value.references(.person) {
        found.append((.wowed(entry.key, people), entry.place))
      }
    }
    if let node = self["stories"], let articles = node.references(.article) {
      found.append((.stories(articles), node.place))
    }
    return found
  }
}
