/// Who sees a comment on an article (A52, A53, A65): the one rule, asked by the door and by every query.
///
/// It is asked about an article that the viewer may read; of one they may not, nobody sees anything.
package enum ArticleCommentVisibility {
  /// What decided, in the order in which it is asked.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// The account that published the article sees all of it, also while commenting is off (A52, A65).
    case authorSide
    /// Commenting is off: the area is hidden, and what was written is kept (A65).
    case commentingOff
    /// One's own (A52).
    case writer
    /// The account has selected it (A53).
    case selected
    /// It waits for the account to select it (A52).
    case notSelected
  }

  /// A comment as far as the rule wants to know it.
  package struct Subject: Hashable, Sendable {
    package var account: OfficialAccount.ID
    package var writer: Person.ID
    package var isSelected: Bool
    package var commenting: ArticleCommenting

    package init(
      account: OfficialAccount.ID, writer: Person.ID, isSelected: Bool,
      commenting: ArticleCommenting
    ) {
      self.account = account
      self.writer = writer
      self.isSelected = isSelected
      self.commenting = commenting
    }
  }

  /// Whether the viewer sees the comment; the clauses are tried in their order.
  package static func verdict(on comment: Subject, for viewer: Actor) -> Verdict<Clause> {
    if viewer == .account(comment.account) { return .allowed(.authorSide) }
    if comment.commenting == .off { return .denied(.commentingOff) }
    if viewer == .person(comment.writer) { return .allowed(.writer) }
    return comment.isSelected ? .allowed(.selected) : .denied(.notSelected)
  }
}

extension ArticleCommentVisibility.Clause {
  /// The number of the rule that the clause is about.
  package var rule: String {
    switch self {
    case .authorSide, .writer, .notSelected: "A52"
    case .selected: "A53"
    case .commentingOff: "A65"
    }
  }
}
