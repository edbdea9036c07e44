package import Domain
package import TerminalKit
package import WorldStore

/// Chat Info (聊天信息) of a group (G113).
///
/// ```
///   周    梁    弥    苗    T     ＋
///   安总编 梁辰  沈弥  何苗  Tom
///
/// ▌ All Members (6)         ›
///   Group Name              纸灯编辑部
///   Group Notice            改字请先在群里说…
///
///   Mute Notifications      ○ On  ● Off
/// ```
/// The members above can be clicked; keys find them behind All Members.
package struct GroupScreen: FormScreen {
  package enum Part: Hashable, Sendable {
    case members, invite, name, notice, remark, search
    case mute, fold, sticky, save, alias, names, confirm
    case clear, leave
  }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case invite
    case inviteFriends([Person.ID])
    case openMember(Person.ID)
    case rename(String)
    case setNotice(String)
    case setRemark(String)
    case setAlias(String)
    case search(String)
    case perform(Action)
  }

  private let id: Group.ID
  private var group: GroupPage?
  package var page = FormPage<Part>()
  private var size = Size(columns: 0, rows: 0)

  package init(group: Group.ID) { id = group }

  package func title(in context: ScreenContext) -> String {
    context(group.map { .chatInfo($0.memberCount) } ?? .groupChat)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>([
    Binding([.character("a")], .invite, .inviteToGroup, hinted: true)
  ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .invite: group == nil ? Refusal.notInGroup.sentence : nil
    default: nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    page.layout(Size(columns: size.columns, rows: max(1, size.rows - stripHeight)))
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    group = try reader.group(id)
    guard let group else { return page.set([.note(context(Refusal.notInGroup.sentence))]) }
    func onOff(_ part: Part, _ word: Word, _ isOn: Bool) -> FormPage<Part>.Entry {
      .init(part, context(word), .onOff(isOn, in: context))
    }
    func door(_ part: Part, _ word: Word, _ text: String?, _ empty: Word) -> FormPage<Part>.Entry {
      .init(
        part, context(word), .door(text?.onOneLine ?? context(empty), isSet: text != nil))
    }
    page.set(
      [
        .init(.members, context(.groupMembers(group.memberCount)), .door("", isSet: false)),
        .init(.invite, context(.inviteToGroup), .door("", isSet: false)), .gap,
        door(.name, .groupName, group.ownName, .notNamed),
        door(.notice, .groupNotice, group.notice, .noGroupNotice),
        door(.remark, .groupRemark, group.remark, .notSet), .gap,
        .init(.search, context(.searchInChat), .door("", isSet: false)),
        onOff(.mute, .mute, group.isMuted),
        // Only what is muted is folded away (C106).
        group.isMuted ? onOff(.fold, .minimizeGroup, group.isFolded) : nil,
        // What is folded away has no place on top (C105).
        group.isFolded ? nil : onOff(.sticky, .stick, group.isSticky),
        onOff(.save, .saveToContacts, group.isSaved), .gap,
        door(.alias, .groupAlias, group.alias, .notSet),
        onOff(.names, .showNames, group.showsNames),
        group.role.isManager
          ? onOff(.confirm, .confirmInvitations, group.confirmsInvitations) : nil, .gap,
        .init(.clear, context(.clearChatHistory), .button(reason: nil)),
        .init(.leave, context(.leaveGroup), .button(reason: nil)),
      ].compactMap(\.self))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let group else { return [] }
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .choose(let part, let choice): return choose(part, choice == 0, group)
      case .open(let part): return open(part, group, in: context)
      case .list, .edited, nil: return []
      }
    case .invite: return open(.invite, group, in: context)
    case .inviteFriends(let friends):
      return friends.isEmpty ? [] : [.perform(.inviteToGroup(id, friends))]
    case .openMember(let person): return [.push(GroupMembersScreen.profile(of: person, in: group))]
    case .rename(let name): return [.perform(.renameGroup(id, name))]
    case .setNotice(let text): return [.perform(.setGroupNotice(id, text))]
    case .setRemark(let text): return [.perform(.setGroupRemark(id, text))]
    case .search(let text):
      return [.push(ChatSearchScreen(peer: .group(id), words: SearchWords(text)))]
    case .setAlias(let text): return [.perform(.setGroupAlias(id, text))]
    case .perform(let action): return [.perform(action)]
    }
  }

  private func choose(_ part: Part, _ isOn: Bool, _ group: GroupPage) -> [Effect] {
    switch part {
    case .mute: isOn == group.isMuted ? [] : [.perform(.setMuted(.group(id), isOn))]
    case .fold: isOn == group.isFolded ? [] : [.perform(.setGroupFolded(id, isOn))]
    case .sticky:
      isOn == group.isSticky ? [] : [.perform(.setSticky(.peer(.group(id)), isOn))]
    case .save: isOn == group.isSaved ? [] : [.perform(.setGroupSaved(id, isOn))]
    case .confirm:
      isOn == group.confirmsInvitations ? [] : [.perform(.setGroupConfirmation(id, isOn))]
    case .names: isOn == group.showsNames ? [] : [.perform(.setGroupNames(id, shown: isOn))]
    default: []
    }
  }

  private func open(_ part: Part, _ group: GroupPage, in context: ScreenContext) -> [Effect] {
    switch part {
    case .members: return [.push(GroupMembersScreen(group: id))]
    case .invite:
      return [
        .popup(
          FriendPicker(.friends, title: .inviteToGroup, choice: FriendChoice(), joining: id) {
            Intent.inviteFriends($0.people.map(\.id))
          })
      ]
    case .name:
      let (role, members) = (group.role, group.memberCount)
      return [
        prompt(.groupName, group.ownName, in: context) { text in
          Refusal.sentence { () throws(Refusal) in
            _ = try GroupRules.name(text, by: role, members: members)
          }
        } answer: {
          .rename($0)
        }
      ]
    case .remark: return [prompt(.groupRemark, group.remark, in: context) { .setRemark($0) }]
    case .alias: return [prompt(.groupAlias, group.alias, in: context) { .setAlias($0) }]
    case .notice: return [notice(of: group, in: context)]
    case .clear:
      return [
        .confirm(
          .clearChatQuestion, .clearChatHistory, Intent.perform(.deleteChat(.peer(.group(id)))),
          in: context)
      ]
    case .leave:
      return [
        .confirm(.leaveGroupQuestion, .leaveGroup, Intent.perform(.leaveGroup(id)), in: context)
      ]
    case .search:
      return [
        .popup(
          TextPrompt(
            title: context(.searchInChat), placeholder: context(.searchInChat), action: .lookUp,
            check: { SearchWords($0).isEmpty ? .typeSomething : nil },
            answer: { Intent.search($0) }))
      ]
    case .mute, .fold, .sticky, .save, .names, .confirm: return []
    }
  }

  /// Managers write it; the others read it (G109).
  private func notice(of group: GroupPage, in context: ScreenContext) -> Effect {
    guard group.role.isManager else {
      return .popup(
        TextPanel(
          title: context(.groupNotice), text: group.notice ?? context(.noGroupNotice)))
    }
    let role = group.role
    return .popup(
      LongTextPrompt(
        title: context(.groupNotice), message: context(.groupNoticeQuestion),
        text: group.notice ?? "", placeholder: context(.groupNoticeHint),
        action: .publish,
        check: { text in
          Refusal.sentence { () throws(Refusal) in _ = try GroupRules.notice(text, by: role) }
        }, answer: { Intent.setNotice($0) }))
  }

  private func prompt(
    _ title: Word, _ text: String?, in context: ScreenContext,
    check: @escaping @Sendable (String) -> Word? = { text in
      Refusal.sentence { () throws(Refusal) in _ = try GroupRules.ownName(text) }
    },
    answer: @escaping @Sendable (String) -> Intent
  ) -> Effect {
    .popup(
      TextPrompt(
        title: context(title), text: text ?? "", placeholder: context(title), action: .done,
        check: check, answer: answer))
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .leaveGroup: return [.pop]
    case .inviteToGroup: return context.requestNotice(events)
    case .deleteChat: return [.notice(Notice(context(.historyCleared)))]
    case .setGroupSaved(_, let isSaved):
      return [.notice(Notice(context(isSaved ? .groupSaved : .groupNoLongerSaved)))]
    default: return []
    }
  }

  // MARK: View

  /// The members' tiles with their names and a blank row, where there is room for more than them.
  private var stripHeight: Int { size.rows >= 9 ? 3 : 0 }
  private static let cell = 8

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let height = stripHeight
    canvas.inside(
      Rect(x: 0, y: height, width: size.columns, height: max(0, size.rows - height))
    ) { page.view(on: &$0, in: context) { .form($0) } }
    guard height > 0, let group else { return }
    let places = max(0, (size.columns - 2) / Self.cell)
    let shown = group.members.prefix(max(0, places - 1))
    for (index, member) in shown.enumerated() {
      let x = 2 + index * Self.cell
      canvas.smallAvatar(member.avatar, x: x, y: 0, in: context)
      canvas.write(
        TextWidth.clipped(member.name, to: Self.cell - 1), x: x, y: 1,
        style: context.theme[.secondary])
      canvas.onClick(Rect(x: x, y: 0, width: Self.cell, height: 2), .openMember(member.id))
    }
    guard places > 0 else { return }
    let x = 2 + shown.count * Self.cell
    canvas.sign("+", .grey, x: x, y: 0, in: context)
    canvas.onClick(Rect(x: x, y: 0, width: Self.cell, height: 2), .invite)
  }
}
