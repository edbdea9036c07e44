import Domain

/// Adding friends, and how each is kept.
extension Word {
  // New Friends
  static let addFriends = Word("Add Friends", "添加朋友")
  static let accept = Word("Accept", "接受")
  static let added = Word("Added", "已添加")
  static let expired = Word("Expired", "已过期")
  static let waiting = Word("Waiting", "等待验证")
  static let waitingForOther = Word("Waiting for them to accept", "等待对方验证")
  static let wantsToBeFriends = Word("Wants to be your friend", "请求添加你为朋友")
  static let noOpenRequest = Word("There is no open request", "没有待验证的朋友请求")
  static let removeFromList = Word("Remove from the list", "从列表中删除")
  static let searchPeople = Word("Search", "搜索")
  static let typeWeChatID = Word("Type a WeChat ID first", "请先输入微信号")
  static let nobodyFound = Word("This user does not exist", "该用户不存在")
  static let myWeChatID = Word("My WeChat ID", "我的微信号")

  /// "Bo: I'm Bo".
  static func saying(_ name: String, _ text: String) -> Word {
    Word("\(name): \(text)", "\(name)：\(text)")
  }

  // The form
  static let sendFriendRequest = Word("Send Friend Request", "申请添加朋友")
  static let sendRequestLink = Word("Send Friend Request", "发送朋友验证")
  static let acceptFriendRequest = Word("Accept Friend Request", "通过朋友验证")
  static let friendRequest = Word("Friend Request", "朋友验证")
  static let requestText = Word("Message", "验证申请")
  static let requestTextHint = Word("Say who you are", "说说你是谁")
  static let remark = Word("Remark", "备注")
  static let friendPrivacy = Word("Privacy", "朋友权限")
  static let chatsAndMoments = Word("Chats, Moments, etc.", "聊天、朋友圈等")
  static let chatsOnly = Word("Chats Only", "仅聊天")
  static let none = Word("None", "无")
  static let nextField = Word("Next", "下一项")
  static let areFriendsNow = Word("You are friends now", "已添加为朋友")
  static let addOrAccept = Word("Add or accept", "添加或接受")
  static let replyToRequest = Word("Reply", "回复")

  // Privacy
  static let hideMyPosts = Word("Hide My Posts", "不让他（她）看")
  static let hideTheirPosts = Word("Hide Their Posts", "不看他（她）")
  static let chatsOnlyFriends = Word("Chats-Only Friends", "仅聊天的朋友")
  static let blockedList = Word("Blocked List", "通讯录黑名单")
  static let noneHiddenFrom = Word("Your posts are hidden from nobody", "没有不让看朋友圈的朋友")
  static let noneHidden = Word("Nobody's posts are hidden", "没有不看其朋友圈的朋友")
  static let noneChatsOnly = Word("No chats-only friends", "没有仅聊天的朋友")
  static let noneBlocked = Word("Nobody is blocked", "黑名单中没有联系人")
  static let addFriendsToList = Word("Add friends", "添加朋友")
  static let hideMineMeaning = Word(
    "They see none of your Moments.", "对方看不到你的朋友圈。")
  static let hideTheirsMeaning = Word(
    "Their posts stay out of your Moments; their album still shows them.",
    "你的朋友圈里不会出现对方的动态，进入对方相册仍可看到。")
  static let chatsOnlyMeaning = Word(
    "You can chat. Neither of you sees the other's Moments.", "只能聊天，互相看不到朋友圈。")
  static let onlyFriendsKept = Word("You are not friends", "你们不是朋友")

  static func hideMine(from gender: Person.Gender?) -> Word {
    Word("Hide My Posts", "不让\(pronoun(gender))看")
  }

  static func hideTheirs(of gender: Person.Gender?) -> Word {
    Word("Hide Their Posts", "不看\(pronoun(gender))")
  }

  private static func pronoun(_ gender: Person.Gender?) -> String {
    switch gender {
    case .male: "他"
    case .female: "她"
    case nil: "他（她）"
    }
  }

  // Settings › Privacy
  static let privacy = Word("Privacy", "隐私")
  static let friendConfirmation = Word("Friend Confirmation", "加我为朋友时需要验证")
  static let friendConfirmationMeaning = Word(
    "Off: whoever adds you is your friend at once.", "关闭后，别人添加你时无需验证。")
  static let friendsCanView = Word("Friends Can View", "允许朋友查看朋友圈的范围")
  static let lastTenPublic = Word("Make Last 10 Posts Public", "允许陌生人查看十条朋友圈")

  static func range(_ range: MomentsRange) -> Word {
    switch range {
    case .threeDays: Word("Last 3 days", "最近三天")
    case .month: Word("Last month", "最近一个月")
    case .halfYear: Word("Last 6 months", "最近半年")
    case .all: Word("All", "全部")
    }
  }

  // Edit Contact
  static let editContact = Word("Edit Contact", "设置备注和标签")
  static let phone = Word("Phone", "电话号码")
  static let addPhone = Word("Add a phone number", "添加电话号码")
  static let description = Word("Description", "描述")
  static let descriptionHint = Word("Only you can see it", "仅自己可见")
  static let save = Word("Save", "保存")
  static let saved = Word("Saved", "已保存")
  static let saveChangesQuestion = Word("Save the changes?", "是否保存修改？")
  static let discardChanges = Word("Don't Save", "不保存")

  // The menu
  static let contactMenu = Word("More", "更多")
  static let star = Word("Star", "设为星标朋友")
  static let unstar = Word("Unstar", "取消星标朋友")
  static let starOrNot = Word("Star or unstar", "设为或取消星标朋友")
  static let nowStarred = Word("Starred", "已设为星标朋友")
  static let noLongerStarred = Word("No longer starred", "已取消星标")
  static let block = Word("Block", "加入黑名单")
  static let unblock = Word("Unblock", "移出黑名单")
  static let blockOrNot = Word("Block or unblock", "加入或移出黑名单")
  static let nowBlocked = Word("Blocked", "已加入黑名单")
  static let noLongerBlocked = Word("No longer blocked", "已移出黑名单")
  static let blockQuestion = Word(
    "You will get no more messages from them, and neither of you will see the other's Moments.",
    "加入黑名单后，你将不再收到对方的消息，并且你们互相看不到对方朋友圈的更新。")
  static let blockedMeaning = Word(
    "You get no messages from them; Moments are hidden both ways.",
    "你将不再收到对方的消息，互相看不到朋友圈。")
  static let deleteContact = Word("Delete Contact", "删除联系人")
  static let contactDeleted = Word("Deleted", "已删除")

  /// F60.
  static func deleteContactQuestion(_ name: String) -> Word {
    Word(
      "Delete \(name) from your contacts, and the chat with them with all its history?",
      "将联系人“\(name)”删除，同时删除与该联系人的聊天记录")
  }

  // Tags
  static let makeTag = Word("New Tag", "新建标签")
  static let tagMenu = Word("More", "更多")
  static let renameTag = Word("Rename", "更改标签名字")
  static let deleteTag = Word("Delete Tag", "删除标签")
  static let tagName = Word("Tag name", "标签名字")
  static let tagMembers = Word("Members", "标签成员")
  static let takeOffTag = Word("Take off the tag", "移出标签")
  static let filterOrNewTag = Word("Find or make a tag", "查找或新建标签")

  static func newTag(_ name: String) -> Word {
    Word("New tag \"\(name)\"", "新建标签“\(name)”")
  }

  /// F22.
  static func deleteTagQuestion(_ name: String) -> Word {
    Word(
      "Delete the tag \"\(name)\"? Its friends stay; posts shared with it will show to others or to nobody.",
      "删除标签“\(name)”后，标签中的联系人不会被删除，使用此标签设置的朋友圈可见范围会随之改变。")
  }

  // Group chats
  static let allGroupChats = Word("All Group Chats", "全部群聊")
  static let allOrSavedGroups = Word("All or saved groups", "全部或已保存的群聊")
  static let saveGroupOrNot = Word("Save to Contacts or not", "保存到通讯录或取消")
  static let groupSaved = Word("Saved to Contacts", "已保存到通讯录")
  static let groupNoLongerSaved = Word("No longer in Contacts", "已从通讯录移除")
  static let savedMark = Word("saved", "已保存")
  static let noGroupsAtAll = Word("You are in no group chat", "你没有加入任何群聊")
}
