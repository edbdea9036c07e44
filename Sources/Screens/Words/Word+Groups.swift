import Domain

/// Group chats: their own page, their members, and what is asked about them.
extension Word {
  /// G113.
  static func chatInfo(_ count: Int) -> Word { Word("Chat Info (\(count))", "聊天信息(\(count))") }
  static func groupMembers(_ count: Int) -> Word {
    Word("All Members (\(count))", "全部群成员(\(count))")
  }
  static let groupMembersTitle = Word("Members", "群成员")
  static func memberCount(_ count: Int) -> Word {
    Word(count == 1 ? "1 member" : "\(count) members", "\(count)位成员")
  }
  static let inviteToGroup = Word("Invite Friends", "邀请朋友")
  static let groupName = Word("Group Name", "群聊名称")
  static let groupNotice = Word("Group Notice", "群公告")
  static let groupRemark = Word("Remark", "备注")
  static let groupAlias = Word("My Name in This Group", "我在群里的昵称")
  static let showNames = Word("Show Names", "显示群成员昵称")
  static let saveToContacts = Word("Save to Contacts", "保存到通讯录")
  static let clearChatHistory = Word("Clear Chat History", "清空聊天记录")
  static let clearChatQuestion = Word(
    "This clears all messages of this group on your side.", "将清空你在该群聊的聊天记录。")
  /// G118.
  static let searchInChat = Word("Search Chat History", "查找聊天记录")
  static let lookUp = Word("Search", "搜索")
  static let typeSomething = Word("Type a word to look for", "请输入要查找的内容")
  static let leaveGroup = Word("Delete and Leave", "删除并退出")
  /// G103, G104.
  static let leaveGroupQuestion = Word(
    "You leave the group and lose its messages. Only its owner is told.",
    "退出后不会通知群聊中其他成员，只有群主会收到通知，且不会再接收此群聊消息。")
  static let notNamed = Word("Not named", "未命名")
  static let notSet = Word("Not set", "未设置")
  static let noGroupNotice = Word("No notice", "暂无群公告")
  static let groupNoticeQuestion = Word(
    "All members will be notified.", "发布后会通知全部群成员。")
  package static let publish = Word("Publish", "发布")
  static let groupNoticeHint = Word("What everybody is to know", "写下要告知大家的内容")

  static let removeFromGroup = Word("Remove from Group", "移出群聊")
  static func removeFromGroupQuestion(_ name: String) -> Word {
    Word("Remove \(name) from the group chat?", "确定要将“\(name)”移出群聊吗？")
  }
  static let memberMenu = Word("Member menu", "成员菜单")
  static let makeAdmin = Word("Make Admin", "设为群管理员")
  static let unmakeAdmin = Word("Remove as Admin", "取消群管理员")
  static let transferGroup = Word("Transfer Ownership", "转让群主")
  static func transferGroupQuestion(_ name: String) -> Word {
    Word(
      "\(name) will own the group, and you no longer will.", "“\(name)”将成为新群主，你将失去群主身份。")
  }

  /// `nil`: an ordinary member.
  static func groupRole(_ role: GroupRole) -> Word? {
    switch role {
    case .member: nil
    case .admin: Word("Admin", "管理员")
    case .owner: Word("Owner", "群主")
    }
  }

  /// C105.
  package static let minimizedGroups = Word("Minimized Groups", "折叠的聊天")
  static let minimizeGroup = Word("Minimize This Group", "折叠该聊天")
  static let restoreGroup = Word("Restore to Chats", "移出折叠的聊天")
  static let nothingMinimized = Word("No groups are minimized", "没有折叠的聊天")
  /// G101.
  static let groupInvitation = Word("Invitation to a group chat", "邀请你加入群聊")
  static func invitesTo(_ name: String) -> Word { Word("Group: \(name)", "群聊：\(name)") }
  static let joinGroup = Word("Join Group", "加入群聊")
  static let joinGroupQuestion = Word("Join this group chat?", "确认加入群聊？")
  /// G110.
  static let confirmInvitations = Word("Confirm Invitations", "群聊邀请确认")
  static let confirmRequestQuestion = Word("Let them join the group chat?", "确认让他们加入群聊？")
  static let confirmRequest = Word("Confirm", "去确认")
  static let requestConfirmed = Word("Confirmed", "已确认")
  static let requestSent = Word(
    "Sent to the group's owner for confirmation", "已发送给群主或群管理员，等待确认")
  /// C52.
  static func snippetRequests(_ count: Int) -> Word {
    Word(count == 1 ? "[1 Invitation]" : "[\(count) Invitations]", "[\(count)条进群申请]")
  }
  /// G117.
  static let removedFromGroup = Word(
    "You are no longer in this group", "你已不在此群聊中，无法发送消息")
}
