package import Domain
import TerminalKit
package import WorldStore

/// What one fills in to ask somebody to be friends, or to accept (F31, F36): the words, and how one will keep the other.
///
/// ```
///   Message          › I'm 沈弥
///   Remark             罗一鸣
///   Tags               None
///   Privacy            ● Chats, Moments, etc.  ○ Chats Only
///   Hide My Posts      ○ On  ● Off
///
/// ▌ Send
/// ```
package struct FriendFormScreen: FormScreen {
  package enum Purpose: Hashable, Sendable {
    /// `group`: the name of the group the two met in.
    case request(Contact.Source, group: String?)
    case accept(FriendRequest.ID)
  }

  package enum Part: Hashable, Sendable {
    case text, remark, tags, permission, hideMine, hideTheirs, send
  }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case setTags([ContactTag])
    case send
  }

  private let purpose: Purpose
  private let person: Person.ID
  private var profile: PersonProfile?
  package var page = FormPage<Part>()
  private var tags: [ContactTag] = []
  private var permission: ContactPermission = []
  private var isFilled = false

  package init(_ purpose: Purpose, person: Person.ID) {
    self.purpose = purpose
    self.person = person
  }

  private var isRequest: Bool {
    if case .request = purpose { true } else { false }
  }

  package func title(in context: ScreenContext) -> String {
    context(isRequest ? .sendFriendRequest : .acceptFriendRequest)
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    (isRequest ? Self.requestTables : Self.acceptTables)[page]
  }

  private static let requestTables = tables(.send)
  private static let acceptTables = tables(.done)

  private static func tables(_ sending: Word) -> FormKeys<Intent> {
    FormKeys([Binding([.control("s")], .send, sending, hinted: true)])
  }

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.person(person)
    if !isFilled, let profile {
      isFilled = true
      let me = try reader.me().nickname
      if case .request(_, let group) = purpose {
        let text = FriendRequest.defaultText(from: me, inGroup: group, in: context.language)
        page.setText(String(text.prefix(FriendRequestRules.textMax)), of: .text)
      }
      page.setText(profile.remark ?? "", of: .remark)
      tags = profile.tags
      permission = profile.permission
    }
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let profile else {
      page.set([.note(context(.gone))])
      return
    }
    var entries: [FormPage<Part>.Entry] = []
    if isRequest {
      entries.append(
        .init(.text, context(.requestText), .field(placeholder: context(.requestTextHint))))
    }
    entries += [
      .init(.remark, context(.remark), .field(placeholder: profile.person.nickname)),
      .init(.tags, context(.tags), .tags(tags, in: context)),
    ]
    entries += PermissionChoice.entries(
      permission, of: profile.person, permission: .permission, hideMine: .hideMine,
      hideTheirs: .hideTheirs, in: context)
    entries += [
      .gap, .init(.send, context(isRequest ? .send : .done), .button(reason: nil)),
    ]
    page.set(entries)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      let answer = page.update(intent)
      switch answer {
      case .choose(let part, let choice):
        permission = PermissionChoice.changed(
          permission,
          part == .permission ? .kind(choice) : part == .hideMine ? .mine(choice) : .theirs(choice))
        arrange(in: context)
      case .list(let part): return [.popup(page.sheet(of: part) { Intent.form($0) })]
      case .open(.tags): return [.popup(TagPicker(chosen: tags) { Intent.setTags($0) })]
      case .open: return [send()]
      case .edited, nil: break
      }
    case .setTags(let tags):
      self.tags = tags
      arrange(in: context)
    case .send: return [send()]
    }
    return []
  }

  private func send() -> Effect {
    let remark = page.text(of: .remark).trimmed
    let tags = tags.map(\.id)
    switch purpose {
    case .request(let source, _):
      return .perform(
        .requestFriend(
          person,
          FriendRequest.Form(
            text: page.text(of: .text), remark: remark.isEmpty ? nil : remark, tags: tags,
            permission: permission, source: source)))
    case .accept(let request):
      return .perform(
        .acceptRequest(
          request, remark: remark.isEmpty ? nil : remark, tags: tags, permission: permission))
    }
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    let areFriends = events.contains {
      if case .becameFriends = $0 { true } else { false }
    }
    return [.pop, .notice(Notice(context(areFriends ? .areFriendsNow : .sent)))]
  }
}
