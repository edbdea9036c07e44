import Domain

/// The Subscriptions folder as a stream of pushes.
extension Word {
  package static let showAsFeed = Word("Show as Feed", "以消息流显示")
  package static let showAsList = Word("Show as List", "以列表显示")
  package static let frequentlyRead = Word("Frequently Read", "常读的订阅号")
  package static let accountNotices = Word("Notifications", "通知")
  package static let noNotices = Word("No conversations yet", "暂无会话")
  package static let accountList = Word("Accounts", "订阅号列表")
  package static let dayOldArticles = Word("Articles from 24 hours ago", "以下是一天前消息")
  package static let earlierArticles = Word("Earlier Articles", "以下是更早消息")
  package static let collapse = Word("Collapse", "收起")
  package static let pushMenu = Word("Menu of the message", "消息菜单")
  package static let foldPush = Word("Show or hide the rest", "展开或收起")
  package static let stopNotifications = Word("Stop Notifications", "不接收推送")
  package static let receiveAgain = Word("Receive Articles Again", "重新接收推送")
  package static let seldomRead = Word("You seldom read this account", "你很少阅读此订阅号")
  package static let stoppedNotifications = Word("Articles won't be sent to you", "已不再接收推送")
  package static let receivingAgain = Word("Articles will be sent to you", "已接收文章推送")
  package static let starAccount = Word("Star", "标为星标")
  package static let unstarAccount = Word("Unstar", "取消星标")
  package static let deletePush = Word("Delete Message", "删除消息")
  package static let deletePushQuestion = Word(
    "All articles of this message will be deleted on this device.", "将在本设备上删除该条消息的全部内容。")
  package static let articlesOff = Word(
    "You don't receive articles from this account", "你已不接收该公众号的文章推送")
  package static let nextAccount = Word("Next account", "下一个订阅号")
  package static let previousAccount = Word("Previous account", "上一个订阅号")
  package static let articlesOn = Word(
    "Articles of this account are being sent to you", "该公众号的文章推送并未关闭")
  package static let newerPushes = Word("Show what is new", "查看更新")

  package static func unfollow(_ name: String) -> Word {
    Word("Unfollow “\(name)”", "不再关注“\(name)”")
  }

  /// S34.
  package static func moreArticles(_ count: Int) -> Word {
    Word(count == 1 ? "1 more article" : "\(count) more articles", "余下\(count)篇")
  }

  /// S35.
  package static func readByFriends(_ count: Int) -> Word {
    Word(count == 1 ? "Read by 1 friend" : "Read by \(count) friends", "\(count)位朋友读过")
  }

  /// S35, of audio.
  package static func listenedByFriends(_ count: Int) -> Word {
    Word(
      count == 1 ? "Listened to by 1 friend" : "Listened to by \(count) friends",
      "\(count)位朋友听过")
  }

  /// S35, of a video.
  package static func viewedByFriends(_ count: Int) -> Word {
    Word(count == 1 ? "Viewed by 1 friend" : "Viewed by \(count) friends", "\(count)位朋友看过")
  }

  /// S38.
  package static func newPushes(_ count: Int) -> Word {
    let number = count > Badge.cap ? "\(Badge.cap)+" : "\(count)"
    return Word("\(number) new ↑", "\(number)条更新 ↑")
  }

  static func age(_ age: SubscriptionFeed.Age) -> Word? {
    switch age {
    case .recent: nil
    case .dayOld: .dayOldArticles
    case .earlier: .earlierArticles
    }
  }
}
