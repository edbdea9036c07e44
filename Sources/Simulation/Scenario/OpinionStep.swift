package import Domain
import WorldStore

/// What a line does with comments on articles, and with wows; `data/README.md` says how each is written.
package enum OpinionStep: Hashable, Sendable, Codable {
  case comment(on: String, text: String)
  case deleteComment(String)
  case likeComment(String, Bool)
  /// Without an article for all that say nothing of their own.
  case commenting(ArticleCommenting, on: String?)
  case select(String, Bool)
  case pin(String, Bool)
  case answer(String, text: String)
  case unwow(String)
  case think(of: String, text: String)
  /// Wows are named by who wowed what.
  case likeWow(of: String, on: String, Bool)
  case replyToWow(of: String, on: String, text: String)
  case wowPermit(String, WowPermission)
  case rejectStory(String, StoryObjection)
}

extension OpinionStep {
  /// Whether only an account may do it.
  var isOfAccount: Bool {
    switch self {
    case .commenting, .select, .pin, .answer: true
    case .comment, .deleteComment, .likeComment, .unwow, .think, .likeWow, .replyToWow,
      .wowPermit, .rejectStory:
      false
    }
  }
}

extension StepDirector {
  func action(_ step: OpinionStep) throws(ActionError) -> Action {
    switch step {
    case .comment(let name, let text): return .commentOnArticle(try article(name), text: text)
    case .deleteComment(let label): return .deleteArticleComment(try articleComment(label))
    case .likeComment(let label, let isLiked):
      return .setArticleCommentLiked(try articleComment(label), isLiked)
    case .commenting(let commenting, let name):
      return .setArticleCommenting(commenting, on: try name.map(article))
    case .select(let label, let isSelected):
      return .selectArticleComment(try articleComment(label), isSelected)
    case .pin(let label, let isPinned):
      return .pinArticleComment(try articleComment(label), isPinned)
    case .answer(let label, let text):
      return .replyToArticleComment(try articleComment(label), text: text)
    case .unwow(let name): return .setArticleWowed(try article(name), false)
    case .think(let name, let text): return .setWowThought(try article(name), text)
    case .likeWow(let person, let name, let isLiked):
      return .setWowLiked(try wow(of: person, on: name), isLiked)
    case .replyToWow(let person, let name, let text):
      return .replyToWow(try wow(of: person, on: name), text: text)
    case .wowPermit(let name, let permission):
      return .setWowPermission(try person(name), permission)
    case .rejectStory(let name, let objection): return .rejectStory(try article(name), objection)
    }
  }

  func articleComment(_ label: String) throws(ActionError) -> ArticleComment.ID {
    guard case .articleComment(let id) = try target(label) else { throw .refused(.notFound) }
    return id
  }

  private func wow(of name: String, on handle: String) throws(ActionError) -> Wow.ID {
    let person = try person(name)
    let article = try article(handle)
    return try found { () throws(StorageError) in try world.wow(of: person, on: article) }
  }
}
