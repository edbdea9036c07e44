import Domain
import WorldStore

/// What there is below some articles and who sees it, worked out from plain lists by the rules as they are written
/// (A50–A65), with nothing of the program's own rules.
struct ArticleCommentOracle {
  struct Comment {
    var id: ArticleComment.ID
    var article: Article.ID
    var writer: Person.ID
    var likers: Set<Person.ID> = []
    var isSelected = false
    /// Grows from pinning to pinning.
    var pin: Int?
    var reply: String?
  }

  let account: OfficialAccount.ID
  /// In the order in which they were written.
  var comments: [Comment] = []
  /// What articles say of their own.
  var own: [Article.ID: ArticleCommenting] = [:]
  var general = ArticleCommenting.off
  var followers: Set<Person.ID> = []
  var gone: Set<Article.ID> = []
  private var pins = 0

  init(account: OfficialAccount.ID) { self.account = account }

  func commenting(_ article: Article.ID) -> ArticleCommenting { own[article] ?? general }

  private func index(_ id: ArticleComment.ID) -> Int? { comments.firstIndex { $0.id == id } }

  // MARK: Seen

  private func isHidden(_ article: Article.ID) -> Bool {
    gone.contains(article) || commenting(article) == .off
  }

  /// Top Comments: the last pinned first, then the most liked, then the first written (A53, A55, A56, A65).
  func top(_ article: Article.ID) -> [Comment] {
    guard !isHidden(article) else { return [] }
    var left = comments.filter { $0.article == article && $0.isSelected }
    var sorted: [Comment] = []
    while !left.isEmpty {
      var best = 0
      for place in left.indices {
        let (one, other) = (left[place], left[best])
        let isPinnedLater = (one.pin ?? -1) > (other.pin ?? -1)
        let isLikedMore =
          one.pin == nil && other.pin == nil && one.likers.count > other.likers.count
        if isPinnedLater || isLikedMore { best = place }
      }
      sorted.append(left.remove(at: best))
    }
    return sorted
  }

  /// My Comments (A52, A65).
  func mine(_ article: Article.ID, of person: Person.ID) -> [Comment] {
    isHidden(article) ? [] : comments.filter { $0.article == article && $0.writer == person }
  }

  func sees(_ id: ArticleComment.ID, _ person: Person.ID) -> Bool {
    guard let comment = comments.first(where: { $0.id == id }) else { return false }
    return !isHidden(comment.article) && (comment.isSelected || comment.writer == person)
  }

  // MARK: Done

  /// Why somebody can't write below an article (A50, A51, A64).
  func entry(_ article: Article.ID, _ person: Person.ID) -> Refusal? {
    if commenting(article) == .off || gone.contains(article) { return .commentingOff }
    if commenting(article) == .followers, !followers.contains(person) { return .followToComment }
    let count = comments.count { $0.article == article && $0.writer == person }
    return count >= 5 ? .tooManyArticleComments : nil
  }

  /// What the door has to answer, with the deed done where that is nothing; a new comment is entered by whoever knows its
  /// number.
  mutating func does(_ action: Action, _ actor: Actor) -> Refusal? {
    switch (action, actor) {
    case (.commentOnArticle(let article, let text), .person(let person)):
      if gone.contains(article) { return .articleDeleted }
      return entry(article, person) ?? (text.count > 600 ? .articleCommentTooLong : nil)
    case (.selectArticleComment(let id, let isSelected), _):
      guard let place = index(id), actor == .account(account) else { return .notFound }
      guard comments[place].isSelected != isSelected else { return nil }
      comments[place].isSelected = isSelected
      comments[place].pin = nil
    case (.pinArticleComment(let id, let isPinned), _):
      guard let place = index(id), actor == .account(account) else { return .notFound }
      guard (comments[place].pin != nil) != isPinned else { return nil }
      guard isPinned else {
        comments[place].pin = nil
        return nil
      }
      guard comments[place].isSelected else { return .notSelected }
      let article = comments[place].article
      if comments.count(where: { $0.article == article && $0.pin != nil }) == 5 {
        return .tooManyPinnedComments
      }
      pins += 1
      comments[place].pin = pins
    case (.setArticleCommentLiked(let id, let isLiked), .person(let person)):
      guard let place = index(id) else { return .notFound }
      let comment = comments[place]
      guard commenting(comment.article) != .off, comment.isSelected || comment.writer == person
      else { return .notFound }
      if gone.contains(comment.article) { return .articleDeleted }
      if isLiked {
        comments[place].likers.insert(person)
      } else {
        comments[place].likers.remove(person)
      }
    case (.replyToArticleComment(let id, let text), _):
      guard let place = index(id), actor == .account(account) else { return .notFound }
      comments[place].reply = text
    case (.deleteArticleComment(let id), _):
      guard let place = index(id) else { return .notFound }
      let comment = comments[place]
      if actor != .account(account), actor != .person(comment.writer) {
        let isSeen = comment.isSelected && commenting(comment.article) != .off
        return isSeen ? .notYours : .notFound
      }
      comments.remove(at: place)
    case (.setArticleCommenting(let commenting, nil), _): general = commenting
    case (.setArticleCommenting(let commenting, let article?), _): own[article] = commenting
    case (.follow, .person(let person)): followers.insert(person)
    case (.unfollow, .person(let person)): followers.remove(person)
    case (.deleteArticle(let article), _): gone.insert(article)
    default: preconditionFailure("no deed of these worlds: \(action)")
    }
    return nil
  }
}
