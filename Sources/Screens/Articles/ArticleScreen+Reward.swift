import Domain
import WorldStore

/// Rewarding the author (A10): an amount, then what it is paid with.
extension ArticleScreen {
  func reward(
    _ intent: Intent, for page: ArticlePage, in context: ScreenContext
  ) -> [Effect] {
    switch intent {
    case .chooseReward:
      return [
        .popup(
          ActionSheet(
            title: context(.reward), message: context(.rewardGoesTo(page.accountName)),
            options: Reward.amounts.map { .init(Bubble.money($0), Intent.payReward($0)) }))
      ]
    case .payReward(let cents):
      return [
        .popup(
          PaySheet(
            cents: cents, lines: [page.accountName, page.article.title], action: .payNow
          ) { Intent.reward(cents, $0) })
      ]
    case .reward(let cents, let source):
      return [.perform(.rewardArticle(article, cents: cents, from: source))]
    default: return []
    }
  }
}
