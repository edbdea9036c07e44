/// What an account lets the writer of a comment know, in their Service Notifications (A57, A58, N8).
///
/// It holds no words of ours, so that it is read in the language of whoever looks.
package struct CommentNotice: Hashable, Sendable, Codable {
  package var article: Article.ID
  package var comment: String
  package var occasion: Occasion

  package enum Occasion: Hashable, Sendable, Codable {
    case selected
    case answered(String)
  }

  package init(_ occasion: Occasion, article: Article.ID, comment: String) {
    self.occasion = occasion
    self.article = article
    self.comment = comment
  }
}
