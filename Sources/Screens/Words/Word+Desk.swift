import Domain

/// What passes between an account and one of its followers: menu, forms, notices, people of companies.
extension Word {
  package static let serviceNotifications = Word("Service Notifications", "服务通知")
  static let menuUpdated = Word("Custom menu updated", "自定义菜单已更新")

  static let required = Word("required", "必填")
  static let discardForm = Word("Discard", "放弃")
  static let discardFormQuestion = Word(
    "What you have filled in will be lost.", "离开后，已填写的内容将会丢失。")

  package static let notificationManagement = Word("Notification Management", "通知管理")
  static let receive = Word("Receive", "接收")
  static let rejectMessage = Word("Reject message", "拒收此消息")
  static let noNoticeTemplates = Word("No notices of this account yet", "暂无该帐号的通知")
  static let change = Word("Change", "更改")

  package static let subscribeTitle = Word("Notices", "订阅通知")
  static let allowOnce = Word("Allow once", "允许一次")
  static let allowAlways = Word("Always allow", "总是允许")
  static let dontAllow = Word("Don't allow", "不允许")
  static func menuEntry(_ number: Int) -> Word { Word("Entry \(number)", "第\(number)项") }

  static let notSubscribing = Word("You will not get this notice", "将不会收到此通知")
  static let subscribed = Word("You will get this notice", "将会收到此通知")

  /// V72; the titles stand below.
  static func asksToNotify(_ account: String) -> Word {
    Word("\(account) would like to send you:", "“\(account)”希望向你发送：")
  }

  static let weCom = Word("WeCom", "企业微信")
  /// Stands behind the company of a stranger (V82).
  static let moreOnceAdded = Word(" · more once you have added them", " · 添加后可查看更多资料")
  static let weComInGroup = Word("WeCom users are in this group", "群内有企业微信用户")

  /// V80.
  static func weComUser(of company: String) -> Word {
    Word("WeCom user of \(company)", "对方是“\(company)”的企业微信用户")
  }
}
