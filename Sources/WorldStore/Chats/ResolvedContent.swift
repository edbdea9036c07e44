package import Domain

/// A message's content with everything that it refers to, named as the viewer names it.
package struct ResolvedContent: Hashable, Sendable {
  package var content: MessageContent
  /// The people and accounts the content speaks of, each by the name the viewer knows (C21); the viewer is absent.
  package var names: [Actor: String]
  /// The article of an article card.
  package var article: ArticleCard?

  package init(content: MessageContent, names: [Actor: String] = [:], article: ArticleCard? = nil) {
    self.content = content
    self.names = names
    self.article = article
  }
}
