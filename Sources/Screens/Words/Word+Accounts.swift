package import Domain

/// The profile of an official account and its articles.
extension Word {
  package static let subscription = Word("Subscription", "订阅号")
  package static let service = Word("Service", "服务号")
  package static let intro = Word("Intro", "功能介绍")
  package static let accountOwner = Word("Account Owner", "帐号主体")
  package static let verification = Word("Verification", "认证")
  package static let verified = Word("Verified", "已认证")
  package static let notVerified = Word("Not verified", "未认证")
  package static let friendsAmongFollowers = Word("Friends", "关注的朋友")
  package static let originalArticles = Word("Originals", "原创内容")
  package static let individual = Word("Individual", "个人")
  package static let accountKind = Word("Kind", "类型")
  package static let articles = Word("Articles", "消息")
  package static let accountSettings = Word("Settings", "设置")
  package static let receiveArticles = Word("Receive Articles", "接收文章推送")
  package static let receiveArticlesMeaning = Word(
    "Off: no articles come, other notices still do", "关闭后不再收到文章推送，其他通知不受影响")
  package static let shareMyLocation = Word("Share My Location", "提供位置信息")
  package static let sharingLocation = Word(
    "This account is told where you are", "该公众号可获取你的位置")
  package static let stopSharingLocation = Word("Stop sharing", "停止提供")
  package static let notSharingLocation = Word(
    "This account isn't told where you are", "未向该公众号提供位置信息")
  package static let shareAccount = Word("Share to Friends", "推荐给朋友")
  package static let clearHistory = Word("Clear History", "清空内容")
  package static let historyCleared = Word("History cleared", "内容已清空")
  package static let report = Word("Report", "投诉")
  package static let reportQuestion = Word("What is wrong with this account?", "请选择投诉原因")
  package static let reportedByMe = Word("You reported", "你已投诉")
  package static let aboutAccount = Word("About", "更多资料")
  package static let starAccountOrNot = Word("Star or unstar", "设为或取消星标")
  package static let follow = Word("Follow", "关注")
  package static let unfollow = Word("Unfollow", "不再关注")
  package static let continueToFollow = Word("Continue to Follow", "仍然关注")
  package static let enterAccount = Word("Enter Account", "进入公众号")
  /// On the account's own page (S50).
  static let viewAccount = Word("View", "进入公众号")
  package static let allArticles = Word("All Articles", "全部消息")
  package static let noArticles = Word("No articles yet", "暂无文章")
  package static let notFollowing = Word("You don't follow this account", "尚未关注该公众号")
  package static let alreadyFollowing = Word("You follow it already", "已关注该公众号")

  package static func unfollowQuestion(_ name: String) -> Word {
    Word(
      "You will no longer receive messages from \(name).",
      "不再关注“\(name)”后将不再收到其下发的消息。")
  }

  package static func clearHistoryQuestion(_ name: String) -> Word {
    Word("This clears all messages of \(name).", "将清空“\(name)”的全部消息。")
  }

  package static func unfollowed(_ name: String) -> Word {
    Word("You no longer follow \(name)", "已取消关注“\(name)”")
  }

  package static func complaint(_ complaint: AccountComplaint) -> Word {
    switch complaint {
    case .fraud: Word("Fraud", "欺诈")
    case .harassment: Word("Harassment", "骚扰")
    case .rumour: Word("Rumours", "谣言")
    case .indecency: Word("Indecent content", "色情低俗")
    case .infringement: Word("Copied from others", "侵权或抄袭")
    case .other: Word("Something else", "其他")
    }
  }

  /// What has changed in how one keeps an account; the first of several, `nil` where nothing has.
  package static func change(from old: FollowSettings, to new: FollowSettings) -> Word? {
    if old.isStarred != new.isStarred { return new.isStarred ? .accountStarred : .noLongerStarred }
    if old.receivesArticles != new.receivesArticles {
      return new.receivesArticles ? .receivingAgain : .stoppedNotifications
    }
    if old.isMuted != new.isMuted {
      return new.isMuted
        ? Word("Its messages won't notify you", "已开启消息免打扰")
        : Word("Its messages notify you again", "已关闭消息免打扰")
    }
    if old.isSticky != new.isSticky {
      return new.isSticky
        ? Word("It stays on top now", "已置顶") : Word("No longer on top", "已取消置顶")
    }
    if old.sharesLocation != new.sharesLocation {
      return new.sharesLocation
        ? Word("It may learn where you are", "已允许其获取位置信息")
        : Word("It no longer learns where you are", "已停止向其提供位置信息")
    }
    return nil
  }

  private static let accountStarred = Word("Starred", "已设为星标")

  package static func kind(_ kind: OfficialAccount.Kind) -> Word {
    switch kind {
    case .subscription: Word("Subscription Account", "订阅号")
    case .service: Word("Service Account", "服务号")
    }
  }

  /// S50.
  package static func originals(_ count: Int) -> Word {
    Word(
      count == 1 ? "1 Original Article" : "\(count) Original Articles", "\(count)篇原创内容")
  }

  /// S50.
  package static func friendsFollowing(_ count: Int) -> Word {
    Word(count == 1 ? "1 Friend Following" : "\(count) Friends Following", "\(count)位朋友关注")
  }
}
