import Domain
import TerminalKit
import WorldStore

/// What can be done with the chosen message (G50–G64).
extension ConversationScreen {
  /// The chosen item with its part.
  private var chosen: (row: ChatItemRow, part: Int)? {
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
      return [.copy(copyText(of: row, part: part, in: context)), .notice(Notice(context(.copied)))]
    case .editAgain: return editAgain(row, in: context)
    case .forward: return forward(row, part: part, in: context)
    case .favorite:
      return favoriteSubject(of: row, part: part).map { [.perform(.addFavorite($0))] } ?? []
    default: break
    }
    guard case .message(let message) = row.body else {
      guard case .push(let push) = row.id, intent == .askDelete else { return [] }
      return [
        .popup(
          ActionSheet.confirm(
            context(.deletePushQuestion), context(.delete), Intent.removePush(push), in: context))
      ]
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
      return [
        .popup(
          ActionSheet.confirm(
            context(.deleteMessageQuestion), context(.delete), Intent.delete(message.id),
            in: context))
      ]
    default: break
    }
    return []
  }

  // MARK: Reasons

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .open, .menu, .copy, .quote, .recall, .editAgain, .forward, .favorite, .nudge,
      .askDelete:
      guard let (row, part) = chosen else { return .chooseMessage }
      return reason(against: intent, on: row, part: part, in: context)
    case .info: return isGroup ? .onlyHere : nil
    case .receiveArticles: return header?.follow?.receivesArticles == false ? nil : .articlesOn
    case .editAgainOf(let message):
      return transcript.row(.message(message)).flatMap { editReason($0, in: context) }
    default: return nil
    }
  }

  private func reason(
    against intent: Intent, on row: ChatItemRow, part: Int, in context: ScreenContext
  ) -> Word? {
    switch intent {
    case .editAgain: return editReason(row, in: context)
    case .favorite:
      if case .push(let push) = row.body {
        return refusal { () throws(Refusal) in try push.content.checkSharing() }
      }
      return favoriteSubject(of: row, part: part) == nil
        ? Refusal.cannotFavoriteThisKind.sentence : nil
    case .forward:
      return refusal { () throws(Refusal) in
        switch row.body {
        case .push(let push): try push.content.checkSharing()
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
    refusal { () throws(Refusal) in
      try Recall.check(
        Message(
          id: message.id, sender: message.sender, sentAt: sentAt,
          content: message.content.content),
        by: .person(context.me), at: context.now)
    }
  }

  private func refusal(_ check: () throws(Refusal) -> Void) -> Word? {
    do throws(Refusal) {
      try check()
      return nil
    } catch {
      return error.sentence
    }
  }

  private func editReason(_ row: ChatItemRow, in context: ScreenContext) -> Word? {
    guard let (_, recalledAt) = recalled(row, in: context) else { return .nothingToEdit }
    return Recall.canEdit(recalledAt: recalledAt, now: context.now) ? nil : .editTooLate
  }

  // MARK: Doing

  /// What the viewer has taken back here, and when (G61, G62).
  private func recalled(_ row: ChatItemRow, in context: ScreenContext) -> (
    text: String, at: WorldTime
  )? {
    guard case .message(let message) = row.body,
      case .notice(.recalled(let actor, let text?)) = message.content.content,
      actor == .person(context.me), let at = message.recalledAt
    else { return nil }
    return (text, at)
  }

  private mutating func editAgain(_ row: ChatItemRow, in context: ScreenContext) -> [Effect] {
    guard let (text, _) = recalled(row, in: context) else { return [] }
    putBack(text)
    return []
  }

  private func forward(_ row: ChatItemRow, part: Int, in context: ScreenContext) -> [Effect] {
    let forwarded: Forwarded
    switch row.body {
    case .push(let push): forwarded = .push(push.id, article: part)
    case .message(let message): forwarded = .message(message.id)
    }
    return [
      .popup(PeerPicker(title: context(.sendTo)) { Intent.chooseRecipients(forwarded, $0) })
    ]
  }

  /// Asks before anything is sent, and offers to leave a message with it (G52, A42).
  private func prompt(
    for forwarded: Forwarded, to recipients: [Recipient], in context: ScreenContext
  ) -> TextPrompt {
    let peers = recipients.map(\.peer)
    let excerpt = chosen.map { copyText(of: $0.row, part: $0.part, in: context) } ?? ""
    let lines = [
      context.sendingTo(recipients), excerpt.replacing("\n", with: " "),
    ].filter { !$0.isEmpty }
    return TextPrompt(
      title: context(.forward), message: lines.joined(separator: "\n"),
      placeholder: context(.leaveMessage), action: .send
    ) { Intent.forwardTo(peers, forwarded, message: $0) }
  }

  private mutating func send(
    _ forwarded: Forwarded, to peers: [Peer], message: String
  ) -> [Effect] {
    switch forwarded {
    case .message(let id):
      leftMessage = message
      return [.perform(.forward(id, to: peers))]
    case .push(let id, let article):
      leftMessage = message
      return [.perform(.forwardPush(id, article: article, to: peers))]
    }
  }

  private func article(of row: ChatItemRow, part: Int) -> Article.ID? {
    switch row.body {
    case .push(let push):
      return push.articles.indices.contains(part) ? push.articles[part].id : nil
    case .message(let message):
      switch message.content.content {
      case .article(let id): return id
      case .preview(.articles(let ids)): return ids.indices.contains(part) ? ids[part] : nil
      default: return nil
      }
    }
  }

  private func favoriteSubject(of row: ChatItemRow, part: Int) -> FavoriteSubject? {
    guard case .message(let message) = row.body else {
      return article(of: row, part: part).map { .article($0) }
    }
    if case .article(let article) = message.content.content { return .article(article) }
    return message.content.content.canBeKept ? .message(message.id) : nil
  }

  private func copyText(of row: ChatItemRow, part: Int, in context: ScreenContext) -> String {
    switch row.body {
    case .message(let message):
      switch message.content.content {
      case .voice(_, let transcript): return transcript
      case .link(let card): return card.url
      default: return SnippetText.text(of: message.content, in: context)
      }
    case .push(let push):
      if push.articles.indices.contains(part) { return push.articles[part].title }
      return SnippetText.text(
        of: ResolvedContent(content: push.content.ordinary ?? .text("")), in: context)
    }
  }

  private func info() -> [Effect] {
    switch peer {
    case .person(let person): [.push(PersonScreen(person: person))]
    case .account(let account): [.push(AccountProfileScreen(account: account))]
    case .group: []
    }
  }

  private func profile(of id: ChatItemID) -> [Effect] {
    switch transcript.row(id)?.body {
    case .push(let push)?: return [.push(AccountProfileScreen(account: push.account))]
    case .message(let message)?:
      switch message.sender {
      case .person(let person): return [.push(PersonScreen(person: person, meeting: meeting))]
      case .account(let account): return [.push(AccountProfileScreen(account: account))]
      }
    case nil: return []
    }
  }

  /// A group says where its members met (F31, F38).
  private var meeting: PersonScreen.Meeting? {
    guard isGroup else { return nil }
    guard case .name(let name)? = header?.name else { return PersonScreen.Meeting(.group) }
    return PersonScreen.Meeting(.group, group: name)
  }

  // MARK: Opening

  /// What Enter or a click means on an item.
  private mutating func open(
    _ row: ChatItemRow, part: Int, in context: ScreenContext
  ) -> [Effect] {
    if let article = article(of: row, part: part) {
      return [.push(ArticleScreen(article: article))]
    }
    switch row.body {
    case .push(let push) where push.isDeleted:
      return [.notice(Notice(context(Refusal.articleDeleted.sentence), kind: .refused))]
    case .push(let push):
      let effects: [Effect]
      if case .audio(let seconds, let title) = push.content {
        effects = panel(.audioWord, [title, Bubble.length(seconds)], in: context)
      } else {
        effects = details(
          ResolvedContent(content: push.content.ordinary ?? .text("")), sender: push.accountName,
          in: context)
      }
      return effects.isEmpty ? [.popup(menu(of: row, part: part, in: context))] : effects
    case .message(let message):
      if case .voice = message.content.content {
        toggleTranscript(message.id)
        return message.isUnheard ? [.perform(.playVoice(message.id))] : []
      }
      if let sheet = moneySheet(of: message, in: context) { return sheet }
      if case .contactCard(let person) = message.content.content {
        return [.push(PersonScreen(person: person, meeting: .init(.card)))]
      }
      if case .notice(.needsFriendRequest(let person)) = message.content.content {
        let purpose = FriendFormScreen.Purpose.request(.search, group: nil)
        return [.push(FriendFormScreen(purpose, person: person))]
      }
      if let (_, recalledAt) = recalled(row, in: context),
        Recall.canEdit(recalledAt: recalledAt, now: context.now)
      {
        return editAgain(row, in: context)
      }
      if let quote = message.quote, quote.content != nil {
        return reactOnMotionToQuoted(quote.message, in: context)
      }
      let effects = details(message.content, sender: message.senderName, in: context)
      return effects.isEmpty ? [.popup(menu(of: row, part: part, in: context))] : effects
    }
  }

  private mutating func reactOnMotionToQuoted(
    _ message: Message.ID, in context: ScreenContext
  ) -> [Effect] {
    update(.toQuoted(message), in: context)
  }

  private func panel(
    _ title: Word, _ lines: [String], copying: String? = nil, in context: ScreenContext
  ) -> [Effect] {
    let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return [.popup(TextPanel(title: context(title), text: text, copying: copying))]
  }

  /// The viewer, where there is something to see in it.
  private func looking(
    at view: PictureView, of sender: String, in context: ScreenContext
  ) -> [Effect]? {
    guard context.drawsPictures, view.picture.shape != nil else { return nil }
    return [
      .popup(PictureViewer([view], at: 0, heading: sender, present: context.present))
    ]
  }

  /// A panel with all there is to read about a message, text included: a row of a chat may be folded or narrow.
  private func details(
    _ resolved: ResolvedContent, sender: String, in context: ScreenContext
  ) -> [Effect] {
    func panel(_ title: Word, _ lines: [String], copying: String? = nil) -> [Effect] {
      self.panel(title, lines, copying: copying, in: context)
    }
    switch resolved.content {
    case .text(let text): return [.popup(TextPanel(title: context(.fullText), text: text))]
    case .photo(let picture):
      return looking(at: PictureView(picture), of: sender, in: context)
        ?? panel(.photoWord, [context.caption(picture)])
    case .video(let seconds, let cover):
      return looking(at: PictureView(cover, seconds: seconds), of: sender, in: context)
        ?? panel(.videoWord, [context.caption(cover), Bubble.length(seconds)])
    case .location(let name, let address): return panel(.locationWord, [name, address])
    case .file(let name, let bytes): return panel(.fileWord, [name, Bubble.size(bytes)])
    case .link(let card):
      return panel(.linkWord, [card.title, card.digest, card.url], copying: card.url)
    case .miniProgram(_, _, let link?, _): return MiniProgramDoor.open(link)
    case .miniProgram(let name, let title, nil, _):
      return MiniProgramDoor.describe(name, title, in: context)
    case .music(let title, let artist): return panel(.musicWord, [title, artist])
    case .note(let text): return panel(.noteWord, [text])
    case .chatHistory(let title, let lines): return panel(.chatHistoryWord, [title, ""] + lines)
    case .redPacket(let greeting, _):
      return panel(
        .redPacketWord,
        [context(.redPacketFrom(sender)), greeting, context(.moneyFromBefore)])
    case .transfer(let cents, let note):
      return panel(.transferWord, [Bubble.money(cents), note, context(.moneyFromBefore)])
    case .splitBill(let title, let cents):
      return panel(.splitBillWord, [title, Bubble.money(cents)])
    case .bill(let bill):
      return panel(.viewDetails, [bill.title, Bubble.money(bill.cents), context(.billPaid)])
    case .receipt(let receipt):
      let notice = ReceiptText.notice(of: receipt, names: resolved.names, in: context)
      return panel(.viewDetails, [notice.title] + notice.lines.map { "\($0.key)  \($0.value)" })
    case .template(let notice):
      if let link = notice.program { return MiniProgramDoor.open(link) }
      return panel(
        .viewDetails,
        [notice.title] + notice.lines.map { "\($0.key)  \($0.value)" } + [notice.page ?? ""])
    case .preview(let push):
      guard let content = push.ordinary else { return [] }
      return details(ResolvedContent(content: content), sender: sender, in: context)
    case .commentNotice(let notice): return [.push(ArticleScreen(article: notice.article))]
    case .voice, .sticker, .article, .contactCard, .call, .notice: return []
    }
  }

  /// The long-press menu: what this kind of message allows, and why not where it doesn't (G50).
  private func menu(of row: ChatItemRow, part: Int, in context: ScreenContext) -> ActionSheet {
    var entries: [(Word, Intent)] = [(.copy, .copy), (.forward, .forward), (.keep, .favorite)]
    var title = context(.messageMenu)
    if case .message(let message) = row.body {
      if case .voice = message.content.content {
        let word: Word = transcribed.contains(message.id) ? .hideTranscript : .convertToText
        entries.insert((word, .open), at: 0)
      }
      if reason(against: .recall, on: row, part: part, in: context) == nil {
        entries.append((.recall, .recall))
      }
      entries += [(.quote, .quote), (.delete, .askDelete)]
      if !message.isMine, case .person = message.sender { entries.append((.nudge, .nudge)) }
      if ShareOnMoments.screen(sharing: message.content) != nil {
        entries.append((.shareOnMoments, .shareOnMoments))
      }
      if case .template = message.content.content {
        entries.insert((.notificationManagement, .manageNotices), at: 0)
      }
      if recalled(row, in: context) != nil { entries = [(.edit, .editAgain)] + entries }
      title = message.senderName
    } else {
      entries.append((.delete, .askDelete))
    }
    let options = entries.map { word, intent in
      ActionSheet.Option(
        context(word), intent,
        unavailable: reason(against: intent, on: row, part: part, in: context).map { context($0) })
    }
    return ActionSheet(title: title, options: options)
  }
}
