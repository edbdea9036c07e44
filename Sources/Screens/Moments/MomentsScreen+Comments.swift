import Domain
import TerminalKit
import WorldStore

/// A comment in hand under the chosen post: it is answered in its place, as by a tap on it (M92).
extension MomentsScreen {
  /// What is done with comments.
  package enum CommentIntent: Hashable, Sendable {
    /// Takes the first one in hand.
    case choose
    /// Answers another's, or asks what to do with one's own.
    case open
    case menu
    case askDelete
    case why
  }

  static let commentTable = commentTable(open: .reply)
  static let ownCommentTable = commentTable(open: .open)

  /// What is about the comment, and what else is about the post.
  private static func commentTable(open: Word) -> KeyTable<Intent> {
    let own: [Binding<Intent>] = [
      Binding(
        Keys.open + [.character("r")], .comment(.open), open, hinted: true),
      Binding([.character("m")], .comment(.menu), .commentMenu, hinted: true),
      Binding([.character("d")], .comment(.askDelete), .delete),
      Binding([.character("W")], .comment(.why), .why),
    ]
    let taken = Set(own.flatMap(\.keys))
    return KeyTable(
      own + postBindings.filter { taken.isDisjoint(with: $0.keys) }
        + ListMove.bindings { .move($0) })
  }

  var chosenComment: CommentRow? {
    guard head.chosen == nil, let comment else { return nil }
    return list.selected?.comments.first { $0.id == comment }
  }

  func reason(against intent: CommentIntent) -> Word? {
    guard head.chosen == nil, let row = list.selected else { return .choosePostFirst }
    if intent == .choose { return row.comments.isEmpty ? .noCommentsToAnswer : nil }
    guard let comment = chosenComment else { return .chooseCommentFirst }
    return switch intent {
    case .choose, .menu: nil
    case .open: comment.isMine ? nil : actions.reason(against: .reply(comment.id), on: row)
    case .askDelete: comment.canDelete ? nil : Refusal.notYours.sentence
    case .why: actions.reason(against: .why(.comment(comment.id)), on: row)
    }
  }

  mutating func update(_ intent: CommentIntent, in context: ScreenContext) -> [Effect] {
    guard let row = list.selected else { return [] }
    guard intent != .choose, let comment else {
      comment = row.comments.first?.id
      revealComment()
      return []
    }
    let effects =
      switch intent {
      case .choose, .open: act(.tapComment(comment), on: row, in: context)
      case .menu: act(.commentMenu(comment), on: row, in: context)
      case .askDelete: act(.askDeleteComment(comment), on: row, in: context)
      case .why: act(.why(.comment(comment)), on: row, in: context)
      }
    if actions.composer.isOpen { revealAnswered(in: context) }
    return effects
  }

  /// Up and down as long as a comment is in hand: above the first is the post, below the last the next post.
  mutating func moveAmongComments(_ move: ListMove) -> Bool {
    guard let comment, let comments = list.selected?.comments,
      let index = comments.firstIndex(where: { $0.id == comment })
    else { return false }
    switch move {
    case .down where index + 1 < comments.count: self.comment = comments[index + 1].id
    case .up: self.comment = index > 0 ? comments[index - 1].id : nil
    default:
      self.comment = nil
      return false
    }
    revealComment()
    return true
  }

  /// Back goes from the comment to its post first.
  package mutating func leave(in context: ScreenContext) -> [Effect] {
    guard chosenComment != nil else { return [.pop] }
    comment = nil
    return []
  }

  /// The line to write in must not cover what is answered: a comment, or the end of what has been said.
  mutating func revealAnswered(in context: ScreenContext) {
    fit(in: context)
    guard let answered = actions.composer.target?.replyTo, let layout = selectedLayout else {
      return list.revealEnd()
    }
    list.reveal(lines: layout.lines(of: answered))
  }

  private mutating func revealComment() {
    guard let comment, let layout = selectedLayout else { return }
    list.reveal(lines: layout.lines(of: comment))
  }

  private var selectedLayout: MomentLayout? { list.selectedID.flatMap { list.layout(of: $0) } }
}
