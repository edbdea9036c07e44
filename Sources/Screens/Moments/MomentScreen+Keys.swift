import Domain
import TerminalKit
import WorldStore

extension MomentScreen {
  package var keys: KeyTable<Intent> {
    if actions.composer.isOpen { return Self.writingTable }
    return chosen == nil ? Self.table : Self.commentTable
  }

  private static let table = table(open: .open)
  private static let commentTable = table(open: .reply)

  private static func table(open: Word) -> KeyTable<Intent> {
    KeyTable(
      [
        Binding(Keys.open, .openChosen, open, hinted: true),
        Binding([.character("L")], .act(.toggleLike, on: nil), .like, hinted: true),
        Binding([.character("c")], .act(.comment, on: nil), .comment, hinted: true),
        Binding([.character("r")], .replyToChosen, .reply, hinted: true),
        Binding([.character("d")], .deleteChosen, .delete),
        Binding([.character("a")], .act(.author, on: nil), .authorProfile),
        Binding([.character("m")], .menuOfChosen, .postOrCommentMenu),
        Binding([.character("w")], .act(.audience, on: nil), .shareWith),
        Binding([.character("W")], .whyChosen, .why),
        Binding([.character("e")], .showMoreLikes, .showMoreLikes),
      ] + ListMove.bindings { .move($0) })
  }

  private static let writingTable = Intent.writingKeys

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .act(let intent, _): return actions.reason(against: intent, on: row)
    case .replyToChosen:
      guard let comment = chosenComment else {
        return row?.comments.isEmpty == false ? nil : .noCommentsToAnswer
      }
      if comment.isMine { return Refusal.cannotReply.sentence }
      return actions.reason(against: .reply(comment.id), on: row)
    case .deleteChosen:
      guard let comment = chosenComment else {
        return actions.reason(against: .askDelete, on: row)
      }
      return comment.canDelete ? nil : Refusal.notYours.sentence
    case .openChosen, .menuOfChosen: return row == nil ? Refusal.notFound.sentence : nil
    case .whyChosen: return actions.reason(against: .why(.post(moment)), on: row)
    case .showMoreLikes: return row?.hasMoreLikes == true ? nil : .noMoreLikes
    default: return nil
    }
  }
}
