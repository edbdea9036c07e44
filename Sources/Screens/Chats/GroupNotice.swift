/// The grey lines about who is in a group (G102); `nil` stands for the viewer.
enum GroupNotice {
  static func invited(_ whom: [String?], by inviter: String?, _ context: ScreenContext) -> String {
    let others = context.list(whom.compactMap(\.self))
    guard let inviter else {
      return context(
        Word("You invited \(others) to the group chat", "你邀请\(others)加入了群聊"))
    }
    if !whom.contains(nil) {
      return context(
        Word("\(inviter) invited \(others) to the group chat", "\(inviter)邀请\(others)加入了群聊"))
    }
    if others.isEmpty {
      return context(
        Word("\(inviter) invited you to a group chat", "\(inviter)邀请你加入了群聊"))
    }
    return context(
      Word(
        "\(inviter) invited you and \(others) to a group chat", "\(inviter)邀请你和\(others)加入了群聊"))
  }

  /// As owner and admins read it (G110).
  static func requested(
    _ whom: [String?], by inviter: String?, _ context: ScreenContext
  ) -> String {
    let names = context.list(whom.map { "\"\($0 ?? context(.you))\"" })
    let inviter = inviter ?? context(.you)
    return context(
      Word(
        "\"\(inviter)\" wants to invite \(names) to the group chat",
        "\"\(inviter)\"想邀请\(names)加入群聊"))
  }

  static func confirming(_ isOn: Bool, _ context: ScreenContext) -> String {
    context(
      isOn
        ? Word(
          "Invitations to this group are now confirmed by its owner or an admin",
          "已启用“群聊邀请确认”，群成员需群主或群管理员确认才能邀请朋友进群")
        : Word("Anybody in this group can invite friends again", "已恢复默认进群方式"))
  }

  static func notInvited(_ whom: [String], _ context: ScreenContext) -> String {
    let names = context.list(whom)
    return context(
      Word(
        "\(names) can't be invited: you are not in their contacts. Send a friend request first.",
        "你无法邀请未添加你为朋友的\(names)进入群聊，请先发送朋友验证请求。"))
  }

  static func removed(_ whom: [String?], by remover: String?, _ context: ScreenContext) -> String {
    let names = whom.compactMap { $0 }.map { "\"\($0)\"" }
    guard let remover else {
      let list = context.list(names)
      return context(
        Word("You removed \(list) from the group chat", "你将\(list)移出了群聊"))
    }
    return context(
      Word(
        "You were removed from the group chat by \"\(remover)\"", "你被\"\(remover)\"移出群聊"))
  }

  static func left(_ name: String, _ context: ScreenContext) -> String {
    context(Word("\"\(name)\" left the group chat", "\"\(name)\"退出了群聊"))
  }

  static func owned(by name: String?, _ context: ScreenContext) -> String {
    guard let name else {
      return context(Word("You are the group's owner now", "你已成为新群主"))
    }
    return context(Word("\"\(name)\" is the group's owner now", "\"\(name)\"已成为新群主"))
  }
}
