import Domain
import TerminalKit
import WorldStore

/// What can be done with the chosen message (G50–G64).
extension ConversationScreen {
  /// The chosen item with its part.
  var chosen: (row: ChatItemRow, part: Int)? {
    guard let selection = transcript.selection, let row = transcript.row(selection.id) else {
      return nil
    }
    return (row, selection.part)
  }

  mutating func reactOnMessage(to intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .openItem(let id, let part), .menuOf(let id, let part):
      focus = .messages
      transcript.select(Transcript.Selection(id: id, part: part))
      if case .menuOf = intent { return reactOnMessage(to: .menu, in: context) }
      return reactOnMessage(to: .open, in: context)
    case .chooseRecipients(let forwarded, let recipients):
      return [.popup(prompt(for: forwarded, to: recipients, in: context))]
    case .forwardTo(let peers, let forwarded, let message):
      return send(forwarded, to: peers, message: message.trimmed)
    case .delete(let message): return [.perform(.deleteMessage(message))]
    case .askResend(let message): return [resendQuestion(about: message, in: context)]
    case .resend(let message): return [.perform(.resend(message))]
    case .joinGroup(let message): return [.perform(.acceptGroupInvitation(message))]
    case .confirmRequest(let message): return [.perform(.confirmGroupRequest(message))]
    case .copyText(let text): return [.copy(text), .notice(Notice(context(.copied)))]
    case .removePush(let push): return [.perform(.removePush(push))]
    case .editAgainOf(let message):
      guard let row = transcript.row(.message(message)) else { return [] }
      return editAgain(row, in: context)
    case .info: return info()
    case .profileOf(let id): return profile(of: id)
    default: break
    }
    guard let (row, part) = chosen else { return [] }
    switch intent {
    case .open: return open(row, part: part, in: context)
    case .menu: return [.popup(menu(of: row, part: part, in: context))]
    case .copy:
      guard let text = copyText(of: row, part: part, in: context) else { return [] }
      return [.copy(text), .notice(Notice(context(.copied)))]
    case .editAgain: return editAgain(row, in: context)
    case .forward: return forward(row, part: part, in: context)
    case .favorite:
      return favoriteSubject(of: row, part: part).map { [.perform(.addFavorite($0))] } ?? []
    default: break
    }
    guard case .message(let message) = row.body else {
      guard case .push(let push) = row.id, intent == .askDelete else { return [] }
      return [.confirm(.deletePushQuestion, .delete, Intent.removePush(push), in: context)]
    }
    switch intent {
    case .shareOnMoments:
      return ShareOnMoments.screen(sharing: message.content).map { [.push($0)] } ?? []
    case .quote:
      let excerpt = SnippetText.text(of: message.content, in: context)
      answer(
        Composer.Quote(
          id: message.id,
          text: "\(message.senderName): " + excerpt.replacing("\n", with: " ")))
    case .manageNotices:
      if case .account(let sender) = message.sender {
        return [.push(NoticeSettingsScreen(account: sender))]
      }
    case .recall: return [.perform(.recall(message.id))]
    case .nudge:
      if case .person(let person) = message.sender { return [.perform(.nudge(person, in: peer))] }
    case .askDelete:
      return [.confirm(.deleteMessageQuestion, .delete, Intent.delete(message.id), in: context)]
    default: break
    }
    return []
  }

  /// G40.
  func resendQuestion(about message: Message.ID, in context: ScreenContext) -> Effect {
    .offer(.resendQuestion, .resend, Intent.resend(message), in: context)
  }

  /// What the viewer has taken back here, and when (G61, G62).
  func recalled(_ row: ChatItemRow, in context: ScreenContext) -> (
    text: String, at: WorldTime
  )? {
    guard case .message(let message) = row.body,
      case .notice(.recalled(let actor, let text?)) = message.content.content,
      actor == .person(context.me), let at = message.recalledAt
    else { return nil }
    return (text, at)
  }

  mutating func editAgain(_ row: ChatItemRow, in context: ScreenContext) -> [Effect] {
    guard let (text, _) = recalled(row, in: context) else { return [] }
    putBack(text)
    return []
  }

  func favoriteSubject(of row: ChatItemRow, part: Int) -> FavoriteSubject? {
    guard case .message(let message) = row.body else {
      return article(of: row, part: part).map { .article($0) }
    }
    if case .article(let article) = message.content.content { return .article(article) }
    return message.content.content.canBeKept ? .message(message.id) : nil
  }

  /// `nil` for what has no words of its own.
  func copyText(of row: ChatItemRow, part: Int, in context: ScreenContext) -> String? {
    switch row.body {
    case .message(let message):
      switch message.content.content {
      case .photo, .video, .sticker, .redPacket, .transfer, .splitBill, .call: return nil
      case .voice(_, let transcript): return transcript.isEmpty ? nil : transcript
      case .link(let card): return card.url
      default: return SnippetText.text(of: message.content, in: context)
      }
    case .push(let push):
      if push.articles.indices.contains(part) { return push.articles[part].title }
      return SnippetText.text(
        of: ResolvedContent(content: push.content.ordinary ?? .text("")), in: context)
    }
  }

  /// The long-press menu: what this kind of message allows now, by the rules that would refuse the rest (G50).
  func menu(of row: ChatItemRow, part: Int, in context: ScreenContext) -> ActionSheet {
    var entries: [(Word, Intent)] = [(.copy, .copy), (.forward, .forward), (.keep, .favorite)]
    var title = context(.messageMenu)
    if case .message(let message) = row.body {
      if case .voice = message.content.content {
        let word: Word = transcribed.contains(message.id) ? .hideTranscript : .convertToText
        entries.insert((word, .open), at: 0)
      }
      entries += [(.recall, .recall), (.quote, .quote), (.multiSelect, .startMarking)]
      entries.append((.delete, .askDelete))
      if !message.isMine, case .person = message.sender { entries.append((.nudge, .nudge)) }
      if ShareOnMoments.screen(sharing: message.content) != nil {
        entries.append((.shareOnMoments, .shareOnMoments))
      }
      if case .template = message.content.content {
        entries.insert((.notificationManagement, .manageNotices), at: 0)
      }
      entries.insert((.edit, .editAgain), at: 0)
      if message.isMine, message.delivery != .delivered {
        entries.insert((.resend, .askResend(message.id)), at: 0)
      }
      title = message.senderName
    } else {
      entries.append((.delete, .askDelete))
    }
    let possible = entries.filter { reason(against: $1, on: row, part: part, in: context) == nil }
    return ActionSheet(
      title: title, options: possible.map { ActionSheet.Option(context($0), $1, command: $0) })
  }
}
