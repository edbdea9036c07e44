/// A chat's page: its messages, the input below them, and what can be done with a message.
extension Word {
  static let multiSelect = Word("Multi-select", "多选")
  static let oneByOne = Word("One by One", "逐条转发")
  static let combine = Word("Combine", "合并转发")
  static let goOn = Word("Go On", "继续")
  static func chosenMessages(_ count: Int) -> Word { Word("\(count) selected", "已选\(count)条") }
  static func messagesOneByOne(_ count: Int) -> Word {
    Word(count == 1 ? "1 message" : "\(count) messages, one by one", "[逐条转发] 共\(count)条消息")
  }
  static func deleteMarkedQuestion(_ count: Int) -> Word {
    Word(
      count == 1 ? "Delete this message here?" : "Delete these \(count) messages here?",
      "确定删除这\(count)条消息？")
  }
  /// G54.
  static func someLeftOut(_ count: Int) -> Word {
    Word(
      "\(count) of them can't be forwarded together, such as voice messages, cards, stickers and payments, and are left out.",
      "你选择的消息中，有\(count)条语音、名片、表情或支付等消息不能转发，将不会发送。")
  }
  static let groupChatHistory = Word("Group Chat History", "群聊的聊天记录")
  static func chatHistory(of names: String) -> Word {
    Word("Chat History of \(names)", "\(names)的聊天记录")
  }

  static let writeMessage = Word("Write a message", "输入消息")
  static let send = Word("Send", "发送")
  /// C100.
  package static let fileTransfer = Word("File Transfer", "文件传输助手")
  static let newLine = Word("New line", "换行")
  static let toMessages = Word("Messages", "浏览消息")
  static let toInput = Word("Back to the input", "回到输入框")
  static let toMenu = Word("To the menu", "回到菜单")
  static let emoji = Word("Emoji", "表情")
  static let newMessagesBelow = Word("Below are new messages", "以下为新消息")
  static let toNewMessages = Word("To the new messages", "跳到新消息")
  static let nothingNew = Word("No new messages out of sight", "没有未看到的新消息")
  static let noMessages = Word("No messages yet", "暂无消息")

  static let forward = Word("Forward", "转发")
  static let forwarded = Word("Forwarded", "已转发")
  static let keep = Word("Add to Favorites", "收藏")
  static let favorited = Word("Added to Favorites", "已收藏")
  static let recall = Word("Recall", "撤回")
  static let quote = Word("Quote", "引用")
  static let nudge = Word("Nudge", "拍一拍")
  static let edit = Word("Edit", "重新编辑")
  static let convertToText = Word("Convert to Text", "转文字")
  static let hideTranscript = Word("Hide the Text", "收起文字")
  static let messageMenu = Word("Message menu", "消息菜单")
  static let deleteMessageQuestion = Word(
    "The message will be deleted on this device only.", "仅在本设备上删除这条消息。")
  static let chooseMessage = Word("Choose a message first", "请先选择一条消息")
  static let notForNotices = Word("Not possible with a notice", "系统提示不支持该操作")
  static let resendQuestion = Word("Resend this message?", "重发该消息？")
  static let typing = Word("Typing...", "对方正在输入…")
  static let nothingToCopy = Word("There are no words to copy", "没有可复制的文字")
  static let nothingToEdit = Word("Only an own recalled text can be edited", "只能重新编辑自己撤回的文字")
  static let details = Word("Details", "资料")
  static let notForPushes = Word("Not possible with this card", "此卡片不支持该操作")
  static let quoteRecalled = Word("Quoted content recalled", "引用内容已撤回")
  static let fullText = Word("Full text", "全文")
  static let editTooLate = Word("Too late to edit this", "已超过重新编辑的时限")

  static let photoWord = Word("Photo", "图片")
  static let videoWord = Word("Video", "视频")
  static let locationWord = Word("Location", "位置")
  static let fileWord = Word("File", "文件")
  static let linkWord = Word("Link", "链接")
  static let miniProgramWord = Word("Mini Program", "小程序")
  static let musicWord = Word("Music", "音乐")
  static let audioWord = Word("Audio", "音频")
  static let noteWord = Word("Note", "笔记")
  static let contactCardWord = Word("Contact Card", "个人名片")
  static let accountCardWord = Word("Official Account", "公众号名片")
  static let chatHistoryWord = Word("Chat History", "聊天记录")
  static let redPacketWord = Word("WeChat Red Packet", "微信红包")
  static let transferWord = Word("WeChat Transfer", "微信转账")
  static let splitBillWord = Word("Split Bill", "群收款")
  static let viewDetails = Word("View Details", "查看详情")
  static let readAll = Word("Read All", "阅读全文")
  static let callCancelled = Word("Cancelled", "已取消")
  static let callDeclined = Word("Declined", "已拒绝")
  static let callMissed = Word("Missed", "未接听")
  static let callDuration = Word("Duration", "通话时长")

  /// By the key that works in every input, too.
  package static let answersWhenTimeGoesOn = Word(
    "Time is paused: the answer comes when F5 lets it go on", "时间已暂停：按 F5 继续后才会收到回复")
  static let keyboardOrMenu = Word("Keyboard or menu", "切换键盘与菜单")
  static let nextButton = Word("Next button", "下一个按钮")
  static let previousButton = Word("Previous button", "上一个按钮")
  static let sendLocation = Word("Send Location", "发送位置")
  static let followed = Word("Following", "已关注")

  static let mentionSomebody = Word("Mention", "选择提醒的人")
  static let everyone = Word("All", "所有人")
  static let sendTo = Word("Send to", "发送给")
  static let mark = Word("Mark or unmark", "选中或取消")
  static let markedTooMany = Word("At most 9 chats at once", "最多选择9个聊天")
  static let filterOrSearch = Word("Search", "搜索")

  static let noSubscriptions = Word("No posts yet", "暂无内容")
  static let deleteSubscriptionQuestion = Word(
    "This clears all posts of this account.", "删除后，将清空该公众号的消息记录。")
  static let accountMenu = Word("Account menu", "公众号菜单")

  static func accountCard(_ name: String) -> Word {
    Word("[Official Account] \(name)", "[公众号名片] \(name)")
  }

  static func newMessages(_ count: Int) -> Word {
    Word(count == 1 ? "1 new message" : "\(count) new messages", "\(count)条新消息")
  }

  static func redPacketFrom(_ name: String) -> Word {
    Word("Red Packet from \(name)", "\(name)的红包")
  }

  static func sendCount(_ count: Int) -> Word {
    count == 0 ? .send : Word("Send (\(count))", "发送(\(count))")
  }
}
