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
    typealias Option = ActionSheet.Option
    var options = [Option(context(page.isLiked ? .unlike : .like), Intent.toggleLike)]
    if page.rewards != nil { options.append(Option(context(.reward), Intent.chooseReward)) }
    if !page.isFollowing { options.insert(Option(context(.follow), Intent.followAccount), at: 0) }
    return ActionSheet(
      title: page.article.title, options: options + shareOptions(page, in: context))
  }

  private func shareOptions(
    _ page: ArticlePage, in context: ScreenContext
  ) -> [ActionSheet.Option] {
    typealias Option = ActionSheet.Option
    return [
      Option(context(.sendToChat), Intent.sendToChat),
      Option(context(.shareOnMoments), Intent.shareOnMoments),
      Option(
        context(page.favorite == nil ? .favorites : .removeFavorite), Intent.toggleFavorite),
      Option(context(page.isWowed ? .unwow : .wow), Intent.toggleWow),
      Option(context(page.isFloating ? .cancelFloating : .floating), Intent.toggleFloating),
      Option(context(.copyLink), Intent.copyLink),
      Option(context(.refreshPage), Intent.refresh),
      Option(context(.searchPage), Intent.startSearch),
      Option(context(.textSize), Intent.chooseTextSize),
    ]
      + OutsideTarget.allCases.map { Option(context($0.word), Intent.shareOutside($0)) }
      + [
        Option(context(.accountProfile), Intent.showAccount),
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
        let sign = size == context.settings.textSize ? "●" : "○"
        return ActionSheet.Option("\(sign) \(context(.textSize(size)))", Intent.setTextSize(size))
      })
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
