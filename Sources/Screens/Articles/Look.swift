import Domain
import TerminalKit

/// How a piece of text looks, before a theme says in which colours.
struct Look: Hashable, Sendable {
  var role: Role
  var attributes: Attributes

  init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  func with(_ more: Attributes) -> Look { Look(role, attributes.union(more)) }

  func style(in theme: Theme) -> Style { theme[role].with(attributes) }
}

/// Text of one look at its place in a row.
struct Span: Hashable, Sendable {
  var x: Int
  var text: String
  var look: Look
  /// What a click on it means.
  var place: ArticlePlace?

  init(x: Int, text: String, look: Look, place: ArticlePlace? = nil) {
    self.x = x
    self.text = text
    self.look = look
    self.place = place
  }

  var width: Int { TextWidth.width(of: text) }

  func moved(by columns: Int) -> Span {
    Span(x: x + columns, text: text, look: look, place: place)
  }
}
