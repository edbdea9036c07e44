/// An article (图文): published by an account, read by anybody it reaches (R1–R5).
package struct Article: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Article>
  package let id: ID
  package var handle: String
  package var account: OfficialAccount.ID
  package var title: String
  package var author: String
  /// As the author wrote it; `nil` means the first 54 characters of the body (S63).
  package var digest: String?
  package var cover: Picture
  package var isOriginal: Bool
  /// Place of publication (A2).
  package var place: String?
  package var originalURL: String?
  /// CommonMark with tables.
  package var body: String
  package var crowd: ArticleCrowd
  /// Who may comment; `nil` is as its account says (A50).
  package var commenting: ArticleCommenting?
  /// Whether its author wants rewards (A10).
  package var takesRewards: Bool
  /// Whether others may send it out again, of an original (A79).
  package var allowsReprint: Bool

  package init(
    id: ID, handle: String, account: OfficialAccount.ID, title: String, author: String,
    digest: String?, cover: Picture, isOriginal: Bool, place: String?, originalURL: String?,
    body: String, crowd: ArticleCrowd, commenting: ArticleCommenting? = nil,
    takesRewards: Bool = false, allowsReprint: Bool = false
  ) {
    self.id = id
    self.handle = handle
    self.account = account
    self.title = title
    self.author = author
    self.digest = digest
    self.cover = cover
    self.isOriginal = isOriginal
    self.place = place
    self.originalURL = originalURL
    self.body = body
    self.crowd = crowd
    self.commenting = commenting
    self.takesRewards = takesRewards
    self.allowsReprint = allowsReprint
  }
}

/// How many of the anonymous crowd will have read, liked and wowed an article in the end; what has come of it by a given
/// age is a pure function of these (see `ArticleCrowd.counts(age:)`).
package struct ArticleCrowd: Hashable, Sendable, Codable {
  package var readers: Int
  package var likes: Int
  package var wows: Int

  package init(readers: Int, likes: Int, wows: Int) {
    self.readers = readers
    self.likes = likes
    self.wows = wows
  }
}
