import Domain
import TerminalKit
import WorldStore

/// The menus of the chat list: the plus at its top, and a row's own.
extension ChatsScreen {
  /// C7; Scan says why it is of no use here.
  func plusMenu(in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: context(.plusMenu),
      options: [
        Option(context(.newChat), Intent.newChat, command: .newChat),
        Option(context(.addFriends), Intent.addFriends),
        Option(context(.scan), Intent.plusMenu, unavailable: context(.noCamera)),
        Option(context(.moneyWord), Intent.money),
      ])
  }

  /// Whom to talk to: one friend, or several in a new group (G100).
  var newChatPicker: FriendPicker {
    FriendPicker(.friends, title: .newChat, choice: FriendChoice()) {
      Intent.startChat($0.people.map(\.id))
    }
  }

  func start(with friends: [Person.ID]) -> [Effect] {
    switch friends.count {
    case 0: []
    case 1: [.push(ConversationScreen(peer: .person(friends[0])))]
    default: [.perform(.createGroup(with: friends))]
    }
  }

  /// C94.
  func unfollowQuestion(
    about row: ChatRow, _ account: OfficialAccount.ID, in context: ScreenContext
  ) -> Effect {
    .confirm(
      .unfollowQuestion(context.name(row.name)), .unfollow, Intent.unfollow(account),
      cancel: .continueToFollow, in: context)
  }

  /// C90–C96.
  func menu(of row: ChatRow, in context: ScreenContext) -> ActionSheet {
    typealias Option = ActionSheet.Option
    let chat = row.id
    var options = [Option(context(.open), Intent.openRow(chat))]
    if case .note = chat {
      options.append(Option(context(.unstick), Intent.setSticky(chat, false)))
      return ActionSheet(title: context.name(row.name), options: options)
    }
    if chat == .minimizedGroups {
      if row.badge != .none {
        options.append(Option(context(.markRead), Intent.markRead(chat)))
      }
      return ActionSheet(title: context.name(row.name), options: options)
    }
    options.append(
      row.badge == .none
        ? Option(context(.markUnread), Intent.markUnread(chat), command: .markReadOrUnread)
        : Option(context(.markRead), Intent.markRead(chat), command: .markReadOrUnread))
    options.append(
      Option(
        context(row.isSticky ? .unstick : .stick), Intent.setSticky(chat, !row.isSticky),
        command: .stickOrNot))
    if case .peer(let peer) = chat {
      options.append(
        Option(
          context(row.isMuted ? .unmute : .mute), Intent.setMuted(peer, !row.isMuted),
          command: .muteOrNot))
    }
    options.append(Option(context(.hide), Intent.hide(chat), command: .hide))
    if case .peer(.account(let account)) = chat {
      options.append(Option(context(.unfollow), Intent.askUnfollow(account)))
    }
    options.append(Option(context(.delete), Intent.askDelete(chat), command: .delete))
    return ActionSheet(title: context.name(row.name), options: options)
  }
}
