import Domain
import WorldStore

/// What is done with a push of the stream and its account.
extension FeedScreen {
  mutating func open(in context: ScreenContext) -> [Effect] {
    switch head.chosen {
    case .list?: return update(.showAsList, in: context)
    case .notices?: return update(.notices, in: context)
    case .account(let account)?: return [.push(ConversationScreen(peer: .account(account)))]
    case nil: break
    }
    guard let row = list.selected, let part = chosenPart else { return [] }
    switch part {
    case .article(let index): return [.push(ArticleScreen(article: row.articles[index].card.id))]
    case .fold:
      list.toggleFold(row.id)
      keepPart()
      return []
    case .stopNotifications: return act(.receive(row.account, false), in: context)
    case .content:
      if case .text = row.content, !row.isDeleted, foldPart == nil {
        return [.popup(menu(of: row, in: context))]
      }
      return PushContentView.effects(
        of: row.content, row.id, from: row.accountName, isDeleted: row.isDeleted, in: context)
    }
  }

  mutating func act(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .enter(let account):
      guard let account = account ?? list.selected?.account else { return [] }
      return [.push(ConversationScreen(peer: .account(account)))]
    case .menu: return list.selected.map { [.popup(menu(of: $0, in: context))] } ?? []
    case .star(let account, let isOn):
      return change(account) { $0.isStarred = isOn }
    case .receive(let account, let isOn):
      return change(account) { $0.receivesArticles = isOn }
    case .askUnfollow(let account):
      guard let row = list.rows.first(where: { $0.account == account }) else { return [] }
      return [
        .confirm(
          .unfollowQuestion(row.accountName), .unfollow, Intent.unfollow(account),
          cancel: .continueToFollow, in: context)
      ]
    case .unfollow(let account): return [.perform(.unfollow(account))]
    case .askDelete(let push):
      return [.confirm(.deletePushQuestion, .delete, Intent.delete(push), in: context)]
    case .delete(let push): return [.perform(.removePush(push))]
    case .forward(let push, let article):
      return [
        .popup(
          PeerPicker(title: context(.sendTo)) { Intent.chooseRecipients(push, article, $0) })
      ]
    case .chooseRecipients(let push, let article, let recipients):
      return [.popup(prompt(for: push, article, to: recipients, in: context))]
    case .send(let push, let article, let peers, let words):
      message = words.trimmed
      return [.perform(.forwardPush(push, article: article, to: peers))]
    default: return []
    }
  }

  /// Changes one thing about how an account is kept.
  private func change(
    _ account: OfficialAccount.ID, _ body: (inout FollowSettings) -> Void
  ) -> [Effect] {
    guard var settings = settings[account] else { return [] }
    body(&settings)
    return [.perform(.setFollowSettings(account, settings))]
  }

  private func prompt(
    for push: Push.ID, _ article: Int, to recipients: [Recipient], in context: ScreenContext
  ) -> TextPrompt {
    let peers = recipients.map(\.peer)
    var lines = [context.sendingTo(recipients)]
    if let row = list.row(push), row.articles.indices.contains(article) {
      lines.append(row.articles[article].card.title)
    }
    return TextPrompt(
      title: context(.forward), message: lines.joined(separator: "\n"),
      placeholder: context(.leaveMessage), action: .send
    ) { Intent.send(push, article, to: peers, message: $0) }
  }

  /// The menu of a card (S39), with why a push can't be sent on (S65).
  func menu(of row: FeedRow, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    let settings = settings[row.account] ?? FollowSettings()
    var article = 0
    if case .article(let index)? = chosenPart { article = index }
    var unshared: String?
    do throws(Refusal) { try row.content.checkSharing(isDeleted: row.isDeleted) } catch {
      unshared = context(error.sentence)
    }
    return ActionSheet(
      title: row.accountName,
      options: [
        Option(context(.enterAccount), Intent.enter(row.account), command: .enterAccount),
        Option(context(.forward), Intent.forward(row.id, article), unavailable: unshared),
        Option(
          context(settings.isStarred ? .unstarAccount : .starAccount),
          Intent.star(row.account, !settings.isStarred)),
        Option(
          context(settings.receivesArticles ? .stopNotifications : .receiveAgain),
          Intent.receive(row.account, !settings.receivesArticles)),
        Option(context(.unfollow(row.accountName)), Intent.askUnfollow(row.account)),
        Option(context(.deletePush), Intent.askDelete(row.id)),
      ])
  }
}
