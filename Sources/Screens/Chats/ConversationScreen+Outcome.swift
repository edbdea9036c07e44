package import Domain
import TerminalKit

/// What follows once the world has done what was asked of it.
extension ConversationScreen {
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    let effects = follow(action, outcome, in: context)
    settle(in: context)
    return effects
  }

  private mutating func follow(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    if case .sendMessage(to: peer, content: .text, quote: _, mentions: _) = action, isSending {
      isSending = false
      guard case .done = outcome else { return [] }
      // The world takes the draft away together with sending it.
      if composer.message == Sending.trimmed(kept) { kept = "" }
      composer.clear()
      transcript.goToEnd()
      return []
    }
    switch action {
    case .forward(_, to: let peers), .forwardPush(_, _, to: let peers),
      .forwardSeveral(_, to: let peers, as: _):
      return sentOn(to: peers, outcome, in: context)
    default: break
    }
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .fetchMenu(let account): return context.noticesOnEntering(account, events)
    case .subscribe: return [.notice(Notice(context(.subscribed)))]
    case .sendMessage(to: peer, content: .location, quote: _, mentions: _),
      .sendMessage(to: peer, content: .photo, quote: _, mentions: _),
      .sendMessage(to: peer, content: .video, quote: _, mentions: _),
      .sendMessage(to: peer, content: .contactCard, quote: _, mentions: _):
      transcript.goToEnd()
    case .sendMessage: return [.notice(Notice(context(.forwarded)))]
    case .addFavorite: return [.notice(Notice(context(.favorited)))]
    case .follow: return [.notice(Notice(context(.followed)))]
    case .setFollowSettings: return [.notice(Notice(context(.receivingAgain)))]
    case .payBill: return [.notice(Notice(context(.paymentDone)))]
    case .nudge, .resend: transcript.goToEnd()
    case .acceptGroupInvitation:
      for case .groupJoined(let group, _, _) in events {
        return [.push(ConversationScreen(peer: .group(group)))]
      }
      return context.requestNotice(events)
    case .tapMenu(_, let button, let entry):
      transcript.goToEnd()
      return followUp(button: button, entry: entry, in: context)
    default: break
    }
    return []
  }
}
