/// Search.
extension Word {
  static let searchMoments = Word("Search Moments", "搜索朋友圈")
  static let inChats = Word("Chat History", "聊天记录")
  static let searchChats = Word("Search Chat History", "搜索聊天记录")
  static func relatedMessages(_ count: Int) -> Word {
    Word("\(count) related messages", "\(count)条相关聊天记录")
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
