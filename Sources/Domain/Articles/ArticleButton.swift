extension ArticleDocument {
  /// A link that stands by itself and says what it is for (A13 of the requirements): `[Book](program:tea "reservation")`.
  package struct Button: Hashable, Sendable {
    package var words: [Inline]
    package var kind: Kind
    package var target: Target

    package enum Kind: String, Hashable, Sendable, CaseIterable { case reservation, purchase }

    package init(_ words: [Inline], kind: Kind, target: Target) {
      self.words = words
      self.kind = kind
      self.target = target
    }
  }

  /// Something else that the article shows as a card: `![Order](program:tea?page=menu)`, `![](article:slow-noodles)`.
  package struct Card: Hashable, Sendable {
    /// The author's words for it; where there are none it is called by its own name.
    package var title: String
    /// An article or a Mini Program.
    package var target: Target

    package init(title: String, target: Target) {
      self.title = title
      self.target = target
    }
  }
}
