/// The chat list, chats and messages.
extension Word {
  package static let subscriptions = Word("Subscriptions", "订阅号")
  package static let groupChat = Word("Group Chat", "群聊")
  static func groupChat(of count: Int) -> Word { Word("Group Chat (\(count))", "群聊(\(count)人)") }
  package static let filter = Word("Filter", "筛选")
  package static let clearFilter = Word("Clear the filter", "清除筛选")
  package static let noUnread = Word("Nothing unread", "没有未读")
  package static let noChats = Word("No chats yet", "暂无聊天")
  package static let chatMenu = Word("Chat menu", "聊天菜单")
  package static let stick = Word("Sticky on Top", "置顶")
  /// C16.
  static let foldStickyChats = Word("▴ Fold Sticky Chats", "▴ 折叠置顶聊天")
  static func stickyChats(_ count: Int) -> Word {
    Word("▾ \(count) Sticky Chats", "▾ \(count)个置顶聊天")
  }
  static let foldOrUnfoldSticky = Word("Fold or unfold sticky chats", "折叠或展开置顶聊天")
  static let fewSticky = Word(
    "Offered for more than \(StickyFold.spared) sticky chats",
    "置顶聊天超过\(StickyFold.spared)个才能折叠")
  package static let unstick = Word("Remove from Top", "取消置顶")
  package static let mute = Word("Mute Notifications", "消息免打扰")
  package static let unmute = Word("Unmute Notifications", "取消免打扰")
  package static let markUnread = Word("Mark as Unread", "标为未读")
  package static let markRead = Word("Mark as Read", "标为已读")
  package static let stickOrNot = Word("Sticky on Top or not", "置顶或取消置顶")
  package static let muteOrNot = Word("Mute Notifications or not", "开关消息免打扰")
  package static let markReadOrUnread = Word("Mark as Read or Unread", "标为已读或未读")
  package static let hide = Word("Hide", "不显示")
  /// C91.
  static let hiddenTillNext = Word(
    "Hidden until its next message; search finds it", "已不显示，有新消息或搜索时再出现")
  package static let delete = Word("Delete", "删除")
  package static let deleteChatQuestion = Word(
    "This clears all messages of this chat.", "删除后，将清空该聊天的消息记录。")
  /// C93.
  static let deleteUnsavedGroupQuestion = Word(
    "This group isn't saved to Contacts and will be hard to find again. All its messages are cleared.",
    "该群聊未保存到通讯录，删除后将较难找到，并将清空聊天记录。")
  static let plusMenu = Word("New or add", "发起或添加")
  package static let newChat = Word("New Chat", "发起群聊")
  static let moneyWord = Word("Money", "收付款")
  package static let deleteFolderQuestion = Word(
    "This clears all subscription history.", "删除后，将清空所有订阅号的消息记录。")

  package static let snippetDraft = Word("[Draft]", "[草稿]")
  package static let snippetMentioned = Word("[You're mentioned]", "[有人@我]")
  package static let snippetMentionedAll = Word("[@All]", "[@所有人]")
  package static let photo = Word("[Photo]", "[图片]")
  package static let audio = Word("[Audio]", "[语音]")
  package static let video = Word("[Video]", "[视频]")
  package static let sticker = Word("[Sticker]", "[动画表情]")
  package static let location = Word("[Location]", "[位置]")
  package static let file = Word("[File]", "[文件]")
  package static let link = Word("[Link]", "[链接]")
  package static let miniProgram = Word("[Mini Program]", "[小程序]")
  package static let redPacket = Word("[Red Packet]", "[微信红包]")
  package static let transfer = Word("[Transfer]", "[转账]")
  package static let splitBill = Word("[Split Bill]", "[群收款]")
  package static let chatHistory = Word("[Chat History]", "[聊天记录]")
  /// What a note on top of the chat list is called (D66).
  package static let noteName = Word("Note", "笔记")
  package static let notesAreRead = Word("A note has no unread mark", "笔记没有未读标记")
  package static let notesAreSilent = Word("A note makes no sound", "笔记不会发出提醒")
  package static let note = Word("[Note]", "[笔记]")
  package static let music = Word("[Music]", "[音乐]")
  package static let voiceCall = Word("[Voice Call]", "[语音通话]")
  package static let videoCall = Word("[Video Call]", "[视频通话]")
  package static let newMessageArrived = Word("A new message", "你收到了一条新消息")
  static let yourContactCard = Word("Your contact card", "你的名片")
  static func contactCard(of name: String) -> Word { Word("\(name)'s contact card", "\(name)的名片") }
  static func youSharedContact(_ name: String) -> Word {
    Word("You shared \(name)'s contact card", "你推荐了\(name)")
  }
  static func sharedContact(_ name: String, by sharer: String) -> Word {
    Word("\(sharer) shared \(name)'s contact card to you", "\(sharer)向你推荐了\(name)")
  }
  package static let you = Word("You", "你")

  package static func unreadMessages(_ count: Int) -> Word {
    Word(count == 1 ? "[1 message]" : "[\(count) messages]", "[\(count)条]")
  }

  /// S4.
  package static func unreadNotices(_ count: Int) -> Word {
    Word(count == 1 ? "[1 notification]" : "[\(count) notifications]", "[\(count)条通知]")
  }

  package static func unreadPushes(_ count: Int) -> Word { Word("[\(count)]", "[\(count)条]") }
}
