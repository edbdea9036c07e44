/// Discover.
extension Word {
  package static let scan = Word("Scan", "扫一扫")
  package static let shake = Word("Shake", "摇一摇")
  package static let topStories = Word("Top Stories", "看一看")
  package static let search = Word("Search", "搜一搜")
  package static let peopleNearby = Word("People Nearby", "附近的人")
  package static let games = Word("Games", "游戏")
  package static let miniPrograms = Word("Mini Programs", "小程序")

  package static let manageDiscover = Word("Manage Discover", "发现页管理")
  static let hiddenEntriesKeepData = Word(
    "Hidden entries keep all that is theirs.", "隐藏后数据仍会保留。")
  static let allIsHidden = Word("All is hidden; m brings it back", "已全部隐藏，按 m 恢复")

  package static let noCamera = Word("A terminal has no camera to scan with", "终端没有摄像头，无法扫码")
  package static let nothingToShake = Word(
    "There is no phone here to shake", "这里没有可以摇的手机")
  package static let notInThisVersion = Word("Not in this version yet", "此版本暂未提供")
}
