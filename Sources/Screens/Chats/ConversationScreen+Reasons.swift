import Domain
import TerminalKit
import WorldStore

/// Why something can't be done with the chosen message.
extension ConversationScreen {
  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .forwardMarked, .askDeleteMarked:
      return marked?.isEmpty == true ? .chooseMessage : nil
    case .toggleMark, .startMarking:
      guard let (row, _) = chosen else { return .chooseMessage }
      return markReason(row)
    case .open, .menu, .copy, .quote, .recall, .editAgain, .forward, .favorite, .nudge,
      .askDelete:
      guard let (row, part) = chosen else { return .chooseMessage }
      return reason(against: intent, on: row, part: part, in: context)
    case .info:
      return isNotifications || isFileTransfer
        ? .onlyHere : isClosed ? Refusal.notInGroup.sentence : nil
    case .attach: return isNotifications ? .onlyHere : nil
    case .stopSharingLocation: return sharesLocation ? nil : .notSharingLocation
    case .receiveArticles: return header?.follow?.receivesArticles == false ? nil : .articlesOn
    case .editAgainOf(let message):
      return transcript.row(.message(message)).flatMap { editReason($0, in: context) }
    default: return nil
    }
  }

  func reason(
    against intent: Intent, on row: ChatItemRow, part: Int, in context: ScreenContext
  ) -> Word? {
    switch intent {
    case .editAgain: return editReason(row, in: context)
    case .startMarking: return markReason(row)
    case .copy: return copyText(of: row, part: part, in: context) == nil ? .nothingToCopy : nil
    case .favorite:
      if case .push(let push) = row.body {
        return Refusal.sentence { () throws(Refusal) in
          try push.content.checkSharing(isDeleted: push.isDeleted)
        }
      }
      return favoriteSubject(of: row, part: part) == nil
        ? Refusal.cannotFavoriteThisKind.sentence : nil
    case .forward:
      return Refusal.sentence { () throws(Refusal) in
        switch row.body {
        case .push(let push): try push.content.checkSharing(isDeleted: push.isDeleted)
        case .message(let message): try Forwarding.check(message.content.content)
        }
      }
    default: break
    }
    guard case .message(let message) = row.body else {
      switch intent {
      case .quote, .recall, .nudge: return .notForPushes
      default: return nil
      }
    }
    switch intent {
    case .recall: return recallReason(message, sentAt: row.sentAt, in: context)
    case .quote:
      if isNotifications { return .onlyHere }
      if case .notice = message.content.content { return .notForNotices }
      return nil
    case .nudge:
      if case .person(let person) = message.sender, person != context.me { return nil }
      return Refusal.cannotNudgeYourself.sentence
    default: return nil
    }
  }

  /// The same as the world would say (G60).
  private func recallReason(
    _ message: MessageRow, sentAt: WorldTime, in context: ScreenContext
  ) -> Word? {
    Refusal.sentence { () throws(Refusal) in
      try Recall.check(
        Message(
          id: message.id, sender: message.sender, sentAt: sentAt,
          content: message.content.content),
        by: .person(context.me), at: context.now)
    }
  }

  private func editReason(_ row: ChatItemRow, in context: ScreenContext) -> Word? {
    guard let (_, recalledAt) = recalled(row, in: context) else { return .nothingToEdit }
    return Recall.canEdit(recalledAt: recalledAt, now: context.now) ? nil : .editTooLate
  }
}
