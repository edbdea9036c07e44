import Domain

/// Mini Programs.
extension Word {
  /// D51.
  static let myMiniPrograms = Word("My Mini Programs", "我的小程序")
  static let recentlyUsed = Word("Recently Used", "最近使用")
  static let otherMiniPrograms = Word("More Mini Programs", "更多小程序")
  static let searchMiniPrograms = Word("Search Mini Programs", "搜索小程序")
  static let noMiniPrograms = Word("No Mini Programs in this world", "这个世界里没有小程序")
  static let miniProgramGone = Word(
    "This Mini Program isn't available", "该小程序暂时无法使用")
  static let miniPageGone = Word("This page isn't available", "该页面已失效")
  static let toFirstPage = Word("To its first page", "回到首页")

  static let useOrMore = Word("Choose", "选择")
  static let oneFewer = Word("One fewer", "减一")
  static let oneMore = Word("One more", "加一")
  static let miniProgramMenu = Word("Menu of the Mini Program", "小程序菜单")
  static let closeMiniProgram = Word("Close the Mini Program", "关闭小程序")
  static let addToMine = Word("Add to My Mini Programs", "添加到我的小程序")
  static let addToOrRemoveFromMine = Word(
    "Add to My Mini Programs, or remove", "添加到我的小程序，或移除")
  static let removeFromMine = Word("Remove from My Mini Programs", "从我的小程序移除")
  static let addedToMine = Word("Added to My Mini Programs", "已添加到我的小程序")
  static let removedFromMine = Word("Removed from My Mini Programs", "已从我的小程序移除")
  static let feedback = Word("Feedback", "反馈")
  static let aboutMiniProgram = Word("About", "关于")
  static let removeFromRecent = Word("Remove", "删除")
  static let removeMiniProgram = Word("Remove from Recently Used", "从最近使用中删除")
  static let removed = Word("Removed", "已删除")
  static let onlyUsedCanBeRemoved = Word("It hasn't been used", "尚未使用过")

  /// D53.
  static func removeMiniProgramQuestion(_ name: String) -> Word {
    Word(
      "Remove \(name)? What it keeps for you (orders, choices, scores) is deleted too.",
      "删除“\(name)”？它为你保存的数据（订单、选择、成绩）也会一并删除。")
  }

  static func votes(_ votes: Int, percent: Int) -> Word {
    Word("\(percent)%  \(votes)", "\(percent)%  \(votes)人")
  }
}
