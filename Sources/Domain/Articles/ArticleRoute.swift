/// How an article has come to somebody (R3, A40): the ways by which they may read it and pass it on.
///
/// They stand in the order in which they are asked for.
package enum ArticleRoute: String, Hashable, Sendable, CaseIterable {
  /// The account's profile lists it, and so does the search: it was published for everybody (S56, S57, A80).
  case history
  /// A push brought it to them as a follower, for all or for some (S60).
  case received
  /// They keep it in Favorites (D65).
  case favorite
  /// They have put its page aside as a floating window (A43).
  case floating
  /// A message that they can see carries it: a friend's, a group's, or an account's answer (A38, A42, V41).
  case chat
  /// A post that they can see shares it (A39).
  case moment
  /// An ad in their timeline leads to it (M141).
  case advertisement
  /// A friend wowed it (A31).
  case wow
  /// The menu of an account they follow opens it (V25).
  case menu
  /// An article they can read leads to it (A5).
  case link
  /// Its account has shown it to them before it was sent (A26).
  case preview
}

/// Whether somebody may read an article and pass it on: the one rule, asked by the door and by every query.
package enum ArticleAccess {
  /// How an article stands, whoever looks.
  package enum Standing: Hashable, Sendable {
    case draft
    case published
    /// It was taken down for breach of rules (A12).
    case violating
    /// Its publisher has taken it back (S67, A12).
    case deleted
  }

  /// What decides.
  package enum Clause: Hashable, Sendable {
    case route(ArticleRoute)
    case notPublished
    case violating
    case deleted
    /// It exists, and hasn't come to them.
    case noRoute

    /// What the door answers; `nil` where it opens.
    package var refusal: Refusal? {
      switch self {
      case .route: nil
      case .notPublished: .articleNotPublished
      case .violating: .articleViolates
      case .deleted: .articleDeleted
      case .noRoute: .articleNotReceived
      }
    }
  }

  /// The verdict with the first route there is.
  ///
  /// A draft is for those it was shown to; what is taken down or back is for nobody, by whichever way it came. `has` is
  /// asked for no more routes than it takes.
  package static func verdict(
    on standing: Standing, has: (ArticleRoute) throws -> Bool
  ) rethrows -> Verdict<Clause> {
    switch standing {
    case .violating: return .denied(.violating)
    case .deleted: return .denied(.deleted)
    case .draft:
      return try has(.preview) ? .allowed(.route(.preview)) : .denied(.notPublished)
    case .published:
      for route in ArticleRoute.allCases where try has(route) { return .allowed(.route(route)) }
      return .denied(.noRoute)
    }
  }
}
