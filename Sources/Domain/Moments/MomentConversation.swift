/// Who may like, comment, reply and delete under a post.
package enum MomentConversation {
  /// A like (M90) is the author's and the friends'.
  ///
  /// Refused, in this order: `notFound` for a post one can't see, `notFriends` (M77).
  package static func like(_ sight: Verdict<MomentVisibility.Clause>) throws(Refusal) {
    if !sight.isAllowed { throw .notFound }
    if sight.clause == .amongStrangersTen { throw .notFriends }
  }

  /// A comment, or a reply to another's comment (M91, M92, M99, M100).
  ///
  /// Refused, in this order: `notFound` for a post one can't see, `notFriends` (M100), `privatePost` by anybody (M51),
  /// `blankComment`, `commentTooLong`, `notFound` for a comment one can't see, `cannotReply` to oneself.
  package static func comment(
    _ text: String, by writer: Person.ID, to audience: Audience,
    sight: Verdict<MomentVisibility.Clause>, answered: Answered?
  ) throws(Refusal) {
    if !sight.isAllowed { throw .notFound }
    if sight.clause == .amongStrangersTen { throw .notFriends }
    if audience == .private { throw .privatePost }
    try words(text, by: writer, answered: answered)
  }

  /// A comment on whatever its writer sees, an ad as well as a post (M144).
  ///
  /// Refused, in this order: `blankComment`, `commentTooLong`, `notFound` for a comment one can't see, `cannotReply` to
  /// oneself.
  package static func words(
    _ text: String, by writer: Person.ID, answered: Answered?
  ) throws(Refusal) {
    if text.isBlank { throw .blankComment }
    if text.count > MomentComment.textMax { throw .commentTooLong }
    switch answered {
    case .none: break
    case .unseen: throw .notFound
    case .seen(let person): if person == writer { throw .cannotReply }
    }
  }

  /// What a reply is attached to, as its writer sees it.
  package enum Answered: Hashable, Sendable {
    /// No such comment here, or one the writer can't see.
    case unseen
    case seen(by: Person.ID)
  }

  /// A comment goes by the hand of its writer or of the post's author (M92, M94).
  ///
  /// Refused: `notYours`. Whoever can't see the comment has been told `notFound` before.
  package static func delete(
    commentBy writer: Person.ID, under author: Person.ID, by person: Person.ID
  ) throws(Refusal) {
    if person != writer, person != author { throw .notYours }
  }
}
