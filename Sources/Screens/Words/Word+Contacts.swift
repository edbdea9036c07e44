import Domain

/// Contacts, profiles, and the lists they lead to.
extension Word {
  package static let newFriends = Word("New Friends", "新的朋友")
  package static let groupChats = Word("Group Chats", "群聊")
  package static let tags = Word("Tags", "标签")
  package static let officialAccounts = Word("Official Accounts", "公众号")
  package static let starredFriends = Word("Starred", "星标朋友")
  package static let filterContacts = Word("Filter contacts", "筛选联系人")
  package static let filterAccounts = Word("Filter accounts", "筛选公众号")
  package static let jumpToLetter = Word("Jump to a letter", "跳到字母")
  package static let typeALetter = Word("Type a letter", "输入字母")
  package static let nextSection = Word("Next section", "下一组")
  package static let previousSection = Word("Previous section", "上一组")
  package static let noContacts = Word("No contacts yet", "暂无联系人")
  package static let noGroups = Word("No saved group chats", "没有保存到通讯录的群聊")
  package static let noAccounts = Word("You follow no account yet", "还没有关注公众号")
  package static let noTags = Word("No tags yet", "暂无标签")
  static let nobodyTagged = Word("Nobody has this tag", "该标签下没有朋友")
  static let noGroupsInCommon = Word("No groups in common", "没有共同群聊")
  static let shareContact = Word("Share Contact", "推荐给朋友")
  package static let noFriendRequests = Word("No friend requests", "没有好友请求")

  package static let messages = Word("Messages", "发消息")
  package static let moments = Word("Moments", "朋友圈")
  package static let nameLabel = Word("Name", "昵称")
  package static let weChatID = Word("WeChat ID", "微信号")
  package static let region = Word("Region", "地区")
  package static let whatsUp = Word("What's Up", "个性签名")
  package static let groupsInCommon = Word("Groups in Common", "共同群聊")
  package static let source = Word("From", "来源")
  package static let sourceSearch = Word("Added by search", "通过搜索添加")
  package static let sourceQR = Word("Added by QR code", "通过扫一扫添加")
  package static let sourceGroup = Word("Added from a group chat", "通过群聊添加")
  package static let sourceCard = Word("Added by contact card", "通过名片添加")
  package static let male = Word("male", "男")
  package static let female = Word("female", "女")
  package static let blocked = Word("Blocked", "已加入黑名单")
  package static let profile = Word("Profile", "详细资料")
  package static let addToContacts = Word("Add to Contacts", "添加到通讯录")
  package static let onlyFriendsChat = Word("You are not friends", "你们不是朋友")
  package static let gone = Word("This is no longer there", "内容已不存在")

  static let thisIsYou = Word("This is you", "这是你自己")
  static let reportPersonQuestion = Word("What is wrong with this person?", "请选择投诉原因")

  static func complaint(_ complaint: PersonComplaint) -> Word {
    switch complaint {
    case .fraud: Word("Fraud", "欺诈")
    case .harassment: Word("Harassment", "骚扰")
    case .indecency: Word("Indecent content", "色情低俗")
    case .rumour: Word("Rumours", "谣言")
    case .impersonation: Word("Pretends to be somebody else", "冒充他人")
    case .other: Word("Something else", "其他")
    }
  }

  /// Of those marked in a list, how many a search keeps out of sight.
  static func markedHidden(_ count: Int) -> Word {
    Word("\(count) not shown", "\(count)项未显示")
  }

  // Broadcast Messages (F24)
  package static let massSendings = Word("Broadcast Messages", "群发助手")
  static let noMassSendings = Word("Nothing sent to many yet", "还没有群发过消息")
  static let massSendingsHint = Word(
    "One message to up to 200 friends, each in their own chat: press a",
    "按 a 新建群发：一条消息分别发给最多200位朋友")
  static let newMassSending = Word("New Broadcast", "新建群发")
  static let sendAnother = Word("Send Another", "再发一条")
  static let sendToTagged = Word("Message All", "群发消息")
  package static let chooseReceivers = Word("Send To", "选择收信人")
  static let removeMassSendingQuestion = Word(
    "This is taken off the list. The messages stay in their chats.", "仅从列表中删除，已发送的消息不受影响。")

  static func sendTo(_ names: String) -> Word { Word("Send to: \(names)", "发送给：\(names)") }

  /// "To 12: Anna, Bo…".
  static func receivers(_ count: Int, _ names: String) -> Word {
    Word("To \(count): \(names)", "\(count)位收信人：\(names)")
  }

  static func sentToMany(_ count: Int) -> Word {
    Word(count == 1 ? "Sent to 1 friend" : "Sent to \(count) friends", "已发送给\(count)位朋友")
  }

  static func groupsInCommon(_ count: Int) -> Word {
    Word("Groups in Common (\(count))", "共同群聊(\(count))")
  }

  package static func contactCount(_ count: Int) -> Word {
    Word(count == 1 ? "1 contact" : "\(count) contacts", "\(count)位联系人")
  }

  package static func groupCount(_ count: Int) -> Word {
    Word(count == 1 ? "1 group chat" : "\(count) group chats", "\(count)个群聊")
  }

  package static func accountCount(_ count: Int) -> Word {
    Word(
      count == 1 ? "1 official account" : "\(count) official accounts", "\(count)个公众号")
  }

  package static func tagCount(_ count: Int) -> Word {
    Word(count == 1 ? "1 tag" : "\(count) tags", "\(count)个标签")
  }
}
