package import Domain

/// The profile of an official account and its articles.
extension Word {
  package static let subscription = Word("Subscription", "订阅号")
  package static let service = Word("Service", "服务号")
  package static let intro = Word("Intro", "功能介绍")
  package static let accountOwner = Word("Account Owner", "帐号主体")
  package static let verified = Word("verified", "已认证")
  package static let friendsFollowing = Word("Friends Following", "朋友关注")
  package static let originalArticles = Word("Originals", "原创内容")
  package static let follow = Word("Follow", "关注")
  package static let unfollow = Word("Unfollow", "不再关注")
  package static let continueToFollow = Word("Continue to Follow", "仍然关注")
  package static let enterAccount = Word("Enter Account", "进入公众号")
  package static let allArticles = Word("All Articles", "全部消息")
  package static let noArticles = Word("No articles yet", "暂无文章")
  package static let notFollowing = Word("You don't follow this account", "尚未关注该公众号")
  package static let alreadyFollowing = Word("You follow it already", "已关注该公众号")

  package static func unfollowQuestion(_ name: String) -> Word {
    Word(
      "You will no longer receive messages from \(name).",
      "不再关注“\(name)”后将不再收到其下发的消息。")
  }

  package static func kind(_ kind: OfficialAccount.Kind) -> Word {
    switch kind {
    case .subscription: Word("Subscription Account", "订阅号")
    case .service: Word("Service Account", "服务号")
    }
  }

  package static func originals(_ count: Int) -> Word {
    Word(
      count == 1 ? "1 original article" : "\(count) original articles", "\(count)篇原创内容")
  }

  /// S50; names are at most three.
  package static func friendsFollow(_ names: String, count: Int) -> Word {
    Word(
      count == 1 ? "1 friend: \(names)" : "\(count) friends: \(names)", "\(count)位朋友：\(names)")
  }
}
