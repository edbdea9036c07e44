import Domain
import TerminalKit
import WorldStore

/// What opens from a message: what it holds, whoever wrote it, and the chat's own page.
extension ConversationScreen {
  /// What Enter or a click means on an item.
  mutating func open(
    _ row: ChatItemRow, part: Int, in context: ScreenContext
  ) -> [Effect] {
    if let article = article(of: row, part: part) {
      return [.push(ArticleScreen(article: article))]
    }
    switch row.body {
    case .push(let push):
      if case .text(let text) = push.content, !push.isDeleted, isWhole(text) {
        return [.popup(menu(of: row, part: part, in: context))]
      }
      return PushContentView.effects(
        of: push.content, push.id, from: push.accountName, isDeleted: push.isDeleted, in: context)
    case .message(let message) where message.isMine && message.delivery != .delivered:
      return [resendQuestion(about: message.id, in: context)]
    case .message(let message):
      if case .voice = message.content.content {
        toggleTranscript(message.id)
        return message.isUnheard ? [.perform(.playVoice(message.id))] : []
      }
      if let sheet = moneySheet(of: message, in: context) { return sheet }
      if case .contactCard(let person) = message.content.content {
        return [.push(PersonScreen(person: person, meeting: .init(.card)))]
      }
      if case .accountCard(let account) = message.content.content {
        return [.push(AccountProfileScreen(account: account))]
      }
      if case .groupInvitation = message.content.content, !message.isMine {
        return [.offer(.joinGroupQuestion, .joinGroup, Intent.joinGroup(message.id), in: context)]
      }
      if case .notice(.needsFriendRequest(let person)) = message.content.content {
        let purpose = FriendFormScreen.Purpose.request(.search, group: nil)
        return [.push(FriendFormScreen(purpose, person: person))]
      }
      if case .notice(.groupRequested) = message.content.content, message.content.isOpen {
        return [
          .offer(
            .confirmRequestQuestion, .confirmRequest, Intent.confirmRequest(message.id), in: context
          )
        ]
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

  /// Whether the chat itself shows all of a text, so that there is nothing more of it to open.
  private func isWhole(_ text: String) -> Bool {
    !Bubble.isFolded(text, maxWidth: entryLayout.bubbleWidth)
  }

  /// A panel with all there is to read about a message; nothing where its bubble says it all.
  private func details(
    _ resolved: ResolvedContent, sender: String, in context: ScreenContext
  ) -> [Effect] {
    func panel(_ title: Word, _ lines: [String], copying: String? = nil) -> [Effect] {
      self.panel(title, lines, copying: copying, in: context)
    }
    switch resolved.content {
    case .text(let text): return isWhole(text) ? [] : panel(.fullText, [text])
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
      let lines = [notice.title] + notice.lines.map { "\($0.key)  \($0.value)" }
      guard let page = notice.page else { return panel(.viewDetails, lines) }
      return [
        .popup(
          ActionSheet.webPage(page, about: lines, copy: Intent.copyText(page), in: context))
      ]
    case .preview(let push):
      guard let content = push.ordinary else { return [] }
      return details(ResolvedContent(content: content), sender: sender, in: context)
    case .commentNotice(let notice): return [.push(ArticleScreen(article: notice.article))]
    case .groupInvitation(_, let name):
      return panel(.groupChat, [context(.groupInvitation), name ?? ""])
    case .voice, .sticker, .article, .contactCard, .accountCard, .call, .notice: return []
    }
  }

  func article(of row: ChatItemRow, part: Int) -> Article.ID? {
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

  func info() -> [Effect] {
    switch peer {
    case .person(let person): [.push(PersonScreen(person: person))]
    case .account(let account): [.push(AccountProfileScreen(account: account))]
    case .group(let group): [.push(GroupScreen(group: group))]
    }
  }

  func profile(of id: ChatItemID) -> [Effect] {
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

  /// Shows or hides what a voice message says (G24).
  mutating func toggleTranscript(_ id: Message.ID) {
    transcript.forget(.message(id))
    if transcribed.remove(id) == nil { transcribed.insert(id) }
  }
}
