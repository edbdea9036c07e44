package import Domain

/// A system notice in words, as the viewer reads it (G34, G61–G63, G70, F36, F63–F64, G102).
///
/// Who isn't among the names is the viewer.
package enum NoticeText {
  package static func text(
    of notice: SystemNotice, names: [Actor: String], in context: ScreenContext
  ) -> String {
    func name(_ person: Person.ID) -> String? { names[.person(person)] }
    switch notice {
    case .recalled(let actor, _):
      guard let name = names[actor] else {
        return context(Word("You recalled a message", "你撤回了一条消息"))
      }
      return context(Word("\"\(name)\" recalled a message", "\"\(name)\" 撤回了一条消息"))
    case .nudged(let actor, let whom): return nudge(by: name(actor), whom: name(whom), context)
    case .becameFriends(let person):
      let name = name(person) ?? ""
      return context(
        Word(
          "You have added \(name) as a contact. Start chatting!",
          "你已添加了\(name)，现在可以开始聊天了。"))
    case .needsFriendRequest(let person):
      let name = name(person) ?? ""
      return context(
        Word(
          "\(name) has friend verification on. You are not in their contacts: send a friend request first.",
          "\(name)开启了朋友验证，你还不是他（她）朋友。请先发送朋友验证请求，对方验证通过后，才能聊天。"))
    case .rejected:
      return context(
        Word("The message was sent but rejected by the receiver.", "消息已发出，但被对方拒收了。"))
    case .groupRenamed(let actor, let title):
      guard let name = name(actor) else {
        return context(
          Word("You changed the group name to \"\(title)\"", "你修改群名为“\(title)”"))
      }
      return context(
        Word("\"\(name)\" changed the group name to \"\(title)\"", "\"\(name)\"修改群名为“\(title)”"))
    case .groupInvited(let actor, let whom):
      return GroupNotice.invited(whom.map(name), by: name(actor), context)
    case .groupRemoved(let actor, let whom):
      return GroupNotice.removed(whom.map(name), by: name(actor), context)
    case .groupLeft(let person): return GroupNotice.left(name(person) ?? "", context)
    case .groupOwned(let person): return GroupNotice.owned(by: name(person), context)
    case .groupRequested(_, let person, let whom):
      return GroupNotice.requested(whom.map(name), by: name(person), context)
    case .groupConfirming(let isOn): return GroupNotice.confirming(isOn, context)
    case .notInvited(let whom): return GroupNotice.notInvited(whom.compactMap(name), context)
    case .redPacketOpened(let person, let sender, let isLast):
      return MoneyNotice.opened(
        by: name(person), of: name(sender), isLast: isLast, isSame: person == sender, context)
    case .transferSettled(let outcome, let receiver, let sender):
      return MoneyNotice.settled(outcome, by: name(receiver), of: name(sender), context)
    case .plain(let text): return text
    }
  }

  private static func nudge(
    by actor: String?, whom: String?, _ context: ScreenContext
  ) -> String {
    switch (actor, whom) {
    case (nil, nil): context(Word("I nudged myself", "我拍了拍自己"))
    case (nil, let whom?): context(Word("I nudged \"\(whom)\"", "我拍了拍\"\(whom)\""))
    case (let actor?, nil): context(Word("\"\(actor)\" nudged me", "\"\(actor)\"拍了拍我"))
    case (let actor?, let whom?):
      context(Word("\"\(actor)\" nudged \"\(whom)\"", "\"\(actor)\"拍了拍\"\(whom)\""))
    }
  }
}
