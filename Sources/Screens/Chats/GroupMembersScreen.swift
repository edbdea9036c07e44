package import Domain
import TerminalKit
package import WorldStore

/// All members of a group in the order of joining (G115), whom its managers can take out (G106, G107).
///
/// ```
/// ▌ 周  安总编                   Owner
///   梁  梁辰                     Admin
///   弥  沈弥
///            6 members
/// ```
package struct GroupMembersScreen: RowScreen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<GroupMemberRow.ID>)
    case invite
    case inviteFriends([Person.ID])
    case menu
    case remove
    case askRemove(Person.ID)
    case askTransfer(Person.ID)
    case perform(Action)
  }

  private let id: Group.ID
  private var group: GroupPage?
  package var page = RowPage<GroupMemberRow>()

  package init(group: Group.ID) { id = group }

  package func title(in context: ScreenContext) -> String { context(.groupMembersTitle) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table([
    Binding([.character("m")], .menu, .memberMenu, hinted: true),
    Binding([.character("a")], .invite, .inviteToGroup, hinted: true),
    Binding(Keys.remove, .remove, .removeFromGroup),
  ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard let group else {
      return if case .row(.move) = intent { nil } else { Refusal.notInGroup.sentence }
    }
    switch intent {
    case .row(.open), .menu: return page.selectedID == nil ? .nothingFound : nil
    case .remove:
      guard let member = page.selected else { return .nothingFound }
      return removalReason(of: member, group, in: context)
    default: return nil
    }
  }

  /// The same as the world would say.
  private func removalReason(
    of member: GroupMemberRow, _ group: GroupPage, in context: ScreenContext
  ) -> Word? {
    if member.id == context.me { return Refusal.wrongActor.sentence }
    return Refusal.sentence { () throws(Refusal) in
      try GroupRules.checkRemoval(of: member.role, by: group.role)
    }
  }

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    group = try reader.group(id)
    page.set(try reader.groupMembers(id))
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let group else { return [] }
    switch intent {
    case .row(let intent): return act(on: intent)
    case .invite:
      return [
        .popup(
          FriendPicker(.friends, title: .inviteToGroup, choice: FriendChoice(), joining: id) {
            Intent.inviteFriends($0.people.map(\.id))
          })
      ]
    case .inviteFriends(let friends):
      return friends.isEmpty ? [] : [.perform(.inviteToGroup(id, friends))]
    case .menu: return page.selected.map { [.popup(menu(of: $0, group, in: context))] } ?? []
    case .remove: return page.selectedID.map { update(.askRemove($0), in: context) } ?? []
    case .askRemove(let person):
      return [
        .confirm(
          .removeFromGroupQuestion(name(of: person)), .removeFromGroup,
          Intent.perform(.removeFromGroup(id, [person])), in: context)
      ]
    case .askTransfer(let person):
      return [
        .confirm(
          .transferGroupQuestion(name(of: person)), .transferGroup,
          Intent.perform(.transferGroup(id, to: person)), in: context)
      ]
    case .perform(let action): return [.perform(action)]
    }
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .inviteToGroup = action, case .done(let events) = outcome else { return [] }
    return context.requestNotice(events)
  }

  package func destination(of person: Person.ID) -> any Screen {
    group.map { Self.profile(of: person, in: $0) } ?? PersonScreen(person: person)
  }

  private func name(of person: Person.ID) -> String {
    page.rows.first { $0.id == person }?.name ?? ""
  }

  private func menu(
    of member: GroupMemberRow, _ group: GroupPage, in context: ScreenContext
  ) -> ActionSheet {
    typealias Option = ActionSheet.Option
    let isAdmin = member.role == .admin
    let ownerOnly =
      group.role != .owner
      ? Refusal.onlyGroupOwner.sentence
      : member.id == context.me ? Refusal.wrongActor.sentence : nil
    return ActionSheet(
      title: member.name,
      options: [
        Option(context(.profile), Intent.row(.openRow(member.id))),
        Option(
          context(.removeFromGroup), Intent.askRemove(member.id),
          unavailable: removalReason(of: member, group, in: context).map { context($0) }),
        Option(
          context(isAdmin ? .unmakeAdmin : .makeAdmin),
          Intent.perform(.setGroupAdmin(id, member.id, !isAdmin)),
          unavailable: ownerOnly.map { context($0) }),
        Option(
          context(.transferGroup), Intent.askTransfer(member.id),
          unavailable: ownerOnly.map { context($0) }),
      ])
  }

  /// Somebody who is no friend can be added from there (G116); the request tells where the two met (F31, F38).
  static func profile(of person: Person.ID, in group: GroupPage) -> PersonScreen {
    PersonScreen(person: person, meeting: PersonScreen.Meeting(.group, group: group.ownName))
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    page.view(
      on: &canvas, empty: Refusal.notInGroup.sentence, count: .memberCount(page.rows.count),
      in: context
    ) { row, y, canvas in
      canvas.smallAvatar(row.avatar, x: 2, y: y, in: context)
      let role = Word.groupRole(row.role).map { context($0) } ?? ""
      let width = canvas.size.columns
      let roleWidth = TextWidth.width(of: role)
      canvas.write(
        TextWidth.clipped(row.name, to: max(0, width - 10 - roleWidth)), x: 8, y: y,
        style: context.theme[.text])
      canvas.write(role, x: width - roleWidth - 1, y: y, style: context.theme[.secondary])
    }
  }
}
