/// Search.
extension Word {
  static let searchPhone = Word("Search", "搜索")
  static func searchPhone(for text: String) -> Word {
    Word("Search for “\(text)”", "搜索“\(text)”")
  }
  static let selectSearchType = Word("Select Search Type", "搜索指定内容")
  static let topHits = Word("Top Hits", "最常使用")
  static let contactsFound = Word("Contacts", "联系人")
  static let followedAccounts = Word("Official Accounts You Follow", "关注的公众号")
  static let usedMiniPrograms = Word("Mini Programs Used", "使用过的小程序")
  static let features = Word("Features", "功能")
  static let articlesFound = Word("Articles", "文章")
  static let allFound = Word("All", "全部")
  static let membersFound = Word("Members: ", "包含：")
  static func more(_ section: Word) -> Word {
    Word("More \(section.english)", "更多\(section.chinese)")
  }
  static func searchFor(_ section: Word) -> Word {
    Word("Search \(section.english)", "搜索\(section.chinese)")
  }
  static func searchWeb(_ text: String) -> Word {
    Word("Search “\(text)”", "搜一搜“\(text)”")
  }
  static let searchMoments = Word("Search Moments", "搜索朋友圈")
  static let inChats = Word("Chat History", "聊天记录")
  static let searchChats = Word("Search Chat History", "搜索聊天记录")
  static func relatedMessages(_ count: Int) -> Word {
    Word("\(count) related messages", "\(count)条相关聊天记录")
  }
  static let hotWords = Word("Many read now", "大家都在看")
  static let searchOrder = Word("Sort", "排序")
  static let newestFirst = Word("Newest", "最新")
  static let mostReadFirst = Word("Most read", "阅读最多")
  static let searchFollowed = Word("Only accounts you follow", "只看关注的公众号")
  static let followedMark = Word("Following", "已关注")
  static func recentArticle(_ title: String) -> Word {
    Word("Latest: \(title)", "最近更新：\(title)")
  }
  static let searchBy = Word("From", "发布人")
  static let searchWithin = Word("Time", "时间")
  static let anyone = Word("Anyone", "所有人")
  static let anyTime = Word("Any time", "不限时间")
  static let lastDay = Word("Last day", "最近一天")
  static let lastWeek = Word("Last week", "最近一周")
  static let lastMonth = Word("Last month", "最近一个月")
  static let lastHalfYear = Word("Last 6 months", "最近半年")
  static let lastYear = Word("Last year", "最近一年")
  static let typeWords = Word("Type what to look for", "请输入要搜索的内容")
  static let searching = Word("Searching…", "正在搜索…")
  static func noResults(_ text: String) -> Word {
    Word("No “\(text)” results found", "没有找到“\(text)”相关结果")
  }
}
