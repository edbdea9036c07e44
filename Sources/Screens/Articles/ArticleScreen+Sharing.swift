import Domain
import TerminalKit
import WorldStore

/// The sheets of what can be done with an article (A36).
extension ArticleScreen {
  func shareSheet(of page: ArticlePage, in context: ScreenContext) -> ActionSheet {
    ActionSheet(title: context(.share), options: shareOptions(page, in: context))
  }

  /// What readers say of it, then the ways to share it.
  func menu(of page: ArticlePage, in context: ScreenContext) -> ActionSheet {
    var options = [option(page.isLiked ? .unlike : .like, .toggleLike, in: context)]
    if page.rewards != nil { options.append(option(.reward, .chooseReward, in: context)) }
    if !page.isFollowing {
      options.insert(option(.follow, .followAccount, in: context), at: 0)
    }
    return ActionSheet(
      title: page.article.title, options: options + shareOptions(page, in: context))
  }

  /// One that a key of the page does as well, if there is such a key.
  private func option(
    _ word: Word, _ intent: Intent, in context: ScreenContext
  ) -> ActionSheet.Option {
    .init(context(word), intent, command: keys.name(of: intent))
  }

  private func shareOptions(
    _ page: ArticlePage, in context: ScreenContext
  ) -> [ActionSheet.Option] {
    typealias Option = ActionSheet.Option
    let entries: [(Word, Intent)] = [
      (.sendToChat, .sendToChat), (.shareOnMoments, .shareOnMoments),
      (page.favorite == nil ? .favorites : .removeFavorite, .toggleFavorite),
      (page.isWowed ? .unwow : .wow, .toggleWow),
      (page.isFloating ? .cancelFloating : .floating, .toggleFloating),
      (.copyLink, .copyLink), (.refreshPage, .refresh), (.searchPage, .startSearch),
      (.textSize, .chooseTextSize),
    ]
    return entries.map { option($0, $1, in: context) }
      + OutsideTarget.allCases.map { Option(context($0.word), Intent.shareOutside($0)) }
      + [
        option(.accountProfile, .showAccount, in: context),
        Option(
          context(.reportArticle), Intent.askReport,
          unavailable: page.complaint.map {
            context(.reported($0.reason.word, context.listTime($0.at)))
          }),
      ]
  }

  /// Why it is reported.
  func reasons(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.reportArticle),
      options: ArticleReport.allCases.map { .init(context($0.word), Intent.report($0)) })
  }

  /// A44.
  func textSizes(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.textSize),
      options: Settings.TextSize.allCases.map { size in
        .init(
          context(.textSize(size)), Intent.setTextSize(size),
          isChosen: size == context.settings.textSize)
      }, selected: Settings.TextSize.allCases.firstIndex(of: context.settings.textSize) ?? 0)
  }

  /// Asks what is to be said with it (A42).
  func leaveMessage(
    to recipients: [Recipient], with page: ArticlePage, in context: ScreenContext
  ) -> [Effect] {
    let peers = recipients.map(\.peer)
    return [
      .popup(
        TextPrompt(
          title: page.article.title, message: context.sendingTo(recipients),
          placeholder: context(.leaveMessage), action: .send
        ) { Intent.send(to: peers, message: $0) })
    ]
  }

  func card(of page: ArticlePage) -> ArticleCard {
    let article = page.article
    return ArticleCard(
      id: article.id, title: article.title, digest: page.digest, cover: article.cover,
      account: article.account, accountName: page.accountName, publishedAt: page.publishedAt)
  }

  func copied(_ text: String, in context: ScreenContext) -> [Effect] {
    [.copy(text), .notice(Notice(context(.linkCopied)))]
  }
}
