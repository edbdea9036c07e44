package import Domain

/// Me, Favorites and Settings.
extension Word {
  package static let myPosts = Word("My Posts", "相册")
  package static let favorites = Word("Favorites", "收藏")
  package static let favorite = Word("Favorite", "收藏详情")
  package static let noFavorites = Word("Nothing kept yet", "还没有收藏")

  static let setStatus = Word("Set a status", "设置状态")
  static let changeStatus = Word("Change Status", "更换状态")
  static let endStatus = Word("End Status", "结束状态")
  static let statusHint = Word("A few words (optional), for 24 hours", "写点什么（可不填），24小时可见")
  static let likeStatus = Word("Like the status", "赞状态")
  static let noStatusToLike = Word("There is no status to like", "没有可赞的状态")
  static func sameStatus(_ count: Int) -> Word {
    Word(
      count == 1 ? "1 other has the same status" : "\(count) others have the same status",
      "\(count)人同状态")
  }

  static let editTags = Word("Edit Tags", "编辑标签")
  static let tagsApartByCommas = Word(
    "Tags with commas between them; without any they go.", "多个标签用逗号隔开，留空则清除。")
  static let byTypeOrTag = Word("By type or tag", "按类型或标签")
  static let allTypes = Word("All types", "全部类型")
  static let favoriteMenu = Word("Menu", "菜单")
  static let fileTooLargeToSend = Word(
    "Files over 25 MB can't be sent from here", "25MB 以上的文件不能转发")
  package static let removeFavorite = Word("Remove from Favorites", "取消收藏")
  package static let removeFavoriteQuestion = Word(
    "It will no longer be kept here.", "此内容将不再保留在收藏中。")
  package static let copy = Word("Copy", "复制")
  package static let copied = Word("Copied", "已复制")

  package static let settings = Word("Settings", "设置")
  package static let language = Word("Language", "语言")
  package static let theme = Word("Theme", "主题")
  package static let previewText = Word("Show Preview Text", "通知显示消息内容")
  package static let speedOfTime = Word("Speed of Time", "时间流速")
  package static let mouseSetting = Word("Mouse", "鼠标")
  package static let on = Word("On", "开")
  package static let off = Word("Off", "关")
  package static let nextChoice = Word("Next choice", "下一个选项")
  package static let previousChoice = Word("Previous choice", "上一个选项")

  package static func from(_ source: String) -> Word {
    Word("From \(source)", "来自 \(source)")
  }

  /// A language is always named in itself.
  package static func language(_ language: Settings.Language) -> Word {
    switch language {
    case .english: Word("English", "English")
    case .chinese: Word("中文", "中文")
    }
  }

  package static func theme(_ theme: Settings.ThemeChoice) -> Word {
    switch theme {
    case .dark: Word("Dark", "深色")
    case .light: Word("Light", "浅色")
    case .monochrome: Word("Monochrome", "单色")
    }
  }
}
