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

  static func notInvited(_ whom: [String], _ context: ScreenContext) -> String {
    let names = context.list(whom)
    return context(
      Word(
        "\(names) can't be invited: you are not in their contacts. Send a friend request first.",
        "你无法邀请未添加你为朋友的\(names)进入群聊，请先发送朋友验证请求。"))
  }
}
