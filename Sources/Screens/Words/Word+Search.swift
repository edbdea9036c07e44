/// Search.
extension Word {
  static let searchMoments = Word("Search Moments", "搜索朋友圈")
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
