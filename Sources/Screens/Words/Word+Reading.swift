import Domain

/// Polls, buttons, floating windows and text size on an article's page.
extension Word {
  static let vote = Word("Vote", "投票")
  package static let reward = Word("Reward", "赞赏")
  static let rewarded = Word("The author thanks you", "已赞赏，作者感谢你")
  static func rewardGoesTo(_ name: String) -> Word {
    Word("It goes to \(name).", "赞赏将转给\(name)。")
  }
  static func rewardedBy(_ count: Int) -> Word {
    Word(count == 1 ? "1 person rewarded" : "\(count) people rewarded", "\(count)人赞赏")
  }
  /// A76.
  static func corrected(_ day: String) -> Word { Word("Corrected \(day)", "文章于\(day)修改") }

  static let letGoOfChosen = Word("Let go of what is chosen", "取消选中")
  static let lookAtPicture = Word("Look at it", "查看")
  static let reportArticle = Word("Report", "投诉")
  static let reported = Word("Reported. The platform looks into it.", "已提交投诉，平台将会核实")
  static let voted = Word("Voted", "投票成功")

  /// A13.
  static func pollKind(most: Int) -> Word {
    most == 1
      ? Word("Poll · choose one", "投票 · 单选")
      : Word("Poll · choose up to \(most)", "投票 · 最多选\(most)项")
  }

  static func pollVotes(_ count: Int) -> Word {
    Word(count == 1 ? "Poll · 1 vote" : "Poll · \(count) votes", "投票 · 共\(count)票")
  }

  static func pollCloses(_ time: String) -> Word { Word("Closes \(time)", "\(time) 截止") }
  static func pollClosedAt(_ time: String) -> Word { Word("Closed \(time)", "已于 \(time) 截止") }

  static func choicesMost(_ most: Int) -> Word {
    Word("At most \(most) can be chosen", "最多可选\(most)项")
  }

  static func buttonKind(_ kind: ArticleDocument.Button.Kind) -> Word {
    switch kind {
    case .reservation: Word("Reservation", "预约")
    case .purchase: Word("Purchase", "购买")
    }
  }

  static let floating = Word("Floating", "浮窗")
  static let cancelFloating = Word("Cancel Floating", "取消浮窗")
  static let nowFloating = Word("Floating; F2 opens it from anywhere", "已设为浮窗，按 F2 随处打开")
  static let floatsNoMore = Word("Floats no more", "已取消浮窗")
  static let floatingWindows = Word("Floating windows", "浮窗")
  static let nothingFloats = Word(
    "Nothing floats. Choose Floating in an article's menu to put its page aside.",
    "没有浮窗。在文章菜单中选择“浮窗”即可收起页面。")
  static let refreshPage = Word("Refresh", "刷新")
  /// A9.
  package static let moreLikeThis = Word("More like this", "喜欢此内容的人还喜欢")
  static let textSize = Word("Text Size", "调整字体")
  /// A44.
  static func textSize(_ size: Settings.TextSize) -> Word {
    switch size {
    case .small: Word("Small", "小")
    case .standard: Word("Default", "标准")
    case .large: Word("Large", "大")
    case .extraLarge: Word("Extra large", "特大")
    }
  }
}
