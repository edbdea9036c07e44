package import Domain

/// Me, Favorites and Settings.
extension Word {
  static let myProfile = Word("My Profile", "个人信息")
  package static let myPosts = Word("My Posts", "相册")
  package static let favorites = Word("Favorites", "收藏")
  package static let favorite = Word("Favorite", "收藏详情")
  package static let noFavorites = Word("Nothing kept yet", "还没有收藏")

  static let cards = Word("Cards & Offers", "卡包")
  static let noCards = Word("Nobody in this world gives out cards", "这个世界里还没有人发卡券")
  static let stickers = Word("Sticker Gallery", "表情")
  static let noStickers = Word("Stickers can't be collected in this version", "此版本不能收集表情")

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
  /// The page of Settings; the tab is called otherwise.
  package static let chatSettings = Word("Chats", "聊天")
  static let chatBackground = Word("Chat Background", "聊天背景")
  static let clearAllChats = Word("Clear All Chat History", "清空聊天记录")
  static let clearAllChatsMeaning = Word(
    "Contacts, Moments and Favorites stay", "通讯录、朋友圈和收藏不受影响")
  static let clearAllChatsQuestion = Word(
    "All messages of all chats will be deleted from this phone.", "将删除本机上所有聊天的全部消息。")
  static let allChatsCleared = Word("All chats are empty now", "聊天记录已清空")

  static func chatBackground(_ background: Settings.ChatBackground) -> Word {
    switch background {
    case .plain: Word("None", "无")
    case .mist: Word("Mist", "雾")
    case .dusk: Word("Dusk", "暮")
    case .rose: Word("Rose", "绯")
    case .plum: Word("Plum", "梅")
    }
  }

  static let noteStuck = Word("It stands on top of your chats now", "已置顶到聊天列表")
  static let noteUnstuck = Word("No longer on top of your chats", "已从聊天列表取消置顶")
  static let favoriteMenu = Word("Menu", "菜单")
  static let fileTooLargeToSend = Word(
    "Files over 25 MB can't be sent from here", "25MB 以上的文件不能转发")
  package static let removeFavorite = Word("Remove from Favorites", "取消收藏")
  package static let removeFavoriteQuestion = Word(
    "It will no longer be kept here.", "此内容将不再保留在收藏中。")
  package static let copy = Word("Copy", "复制")
  package static let copied = Word("Copied", "已复制")

  package static let settings = Word("Settings", "设置")
  static let about = Word("About", "关于")
  static let whatThisIs = Word(
    "A simulation of WeChat for the terminal, over a world in one file on your own machine. "
      + "Nothing of it talks to Tencent, and everybody in it is invented.",
    "在终端里模拟微信，整个世界就是你自己电脑上的一个文件。它不与腾讯通信，其中的人物和账号均为虚构。")
  static func worldIs(_ name: String) -> Word { Word("World: \(name)", "世界：\(name)") }
  package static let language = Word("Language", "语言")
  package static let theme = Word("Theme", "主题")
  package static let previewText = Word("Show Preview Text", "通知显示消息内容")
  package static let speedOfTime = Word("Speed of Time", "时间流速")
  static func speedOfTime(_ speed: Int) -> Word {
    Word("Speed of Time: \(speed)×", "时间流速：\(speed)×")
  }
  package static let mouseSetting = Word("Mouse", "鼠标")
  package static let on = Word("On", "开")
  package static let off = Word("Off", "关")
  package static let onOrOff = Word("On or off", "打开或关闭")
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
