import Domain
import TerminalKit

/// What can be done with an ad besides what can be done with any post.
extension MomentActions {
  /// Learn More (M141): whoever opens it has done something with the ad (M146).
  func open(_ link: MomentAd.Link, of ad: MomentAd.ID, in context: ScreenContext) -> [Effect] {
    switch link {
    case .article(let id): [.perform(.openAd(ad)), .push(ArticleScreen(article: id))]
    case .page(let url):
      [
        .perform(.openAd(ad)),
        .popup(
          TextPanel(
            title: context(.learnMore),
            text: [url, "", context(.webPageNote)].joined(separator: "\n"), copying: url)),
      ]
    }
  }

  /// The menu at the mark: Not Interested with its reasons (M145).
  func objections(
    in context: ScreenContext, asked: (Intent) -> any Sendable
  ) -> ActionSheet {
    ActionSheet(
      title: context(.notInterested), message: context(.whyNotInterested),
      options: AdObjection.allCases.map { objection in
        ActionSheet.Option(context(objection.word), asked(.reject(objection)))
      })
  }
}

extension AdObjection {
  var word: Word {
    switch self {
    case .notRelevant: Word("Not relevant to me", "与我无关")
    case .seenTooOften: Word("Seen too often", "看到太多次")
    case .misleading: Word("Exaggerated or misleading", "内容夸大或误导")
    case .unpleasant: Word("Unpleasant to look at", "画面令人不适")
    }
  }
}
