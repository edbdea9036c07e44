/// Whether readers may write below an article (A50, A51).
///
/// An account sets it for all its articles; an article may have its own.
package enum ArticleCommenting: String, Hashable, Sendable, Codable, CaseIterable {
  case off, everyone, followers
}
