package import Domain
package import TerminalKit
package import WorldStore

/// A person's profile (F50–F55); a stranger's shows no WeChat ID and no remark (F51).
///
/// ```
///   周   安总编 ☆ ♂
///        Name: 周予安
///        WeChat ID: zhouyuan_88
///
///   Region            澄港 北埠
///   Tags              Work 工作
///
/// ▌ Messages
///   Moments           ▦ street lanterns · 雾还没散。
///   Groups in Common (2)
///   Edit Contact
///   Privacy           Chats Only
///   More
/// ```
package struct PersonScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case choose
    case why
    case run(Deed)
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
    case reply(FriendRequest.ID, String)
    case perform(Action)
    case likeStatus
  }

  package enum Deed: Hashable, Sendable {
    case message, moments, accept, reply, add, groups, edit, privacy, more
    // Behind More (F52).
    case share, star, block, delete
  }

  private let person: Person.ID
  /// `nil`: it isn't known how.
  private let meeting: Meeting?
  var profile: PersonProfile?
  private var status: StatusRow?
  private var previews: [String] = []
  private var page = ProfilePage<Deed>()

  /// How the viewer came upon somebody, for a request that may follow (F31, F38).
  package struct Meeting: Hashable, Sendable {
    var source: Contact.Source
    /// The name of the group, where it was in one.
    var group: String?

    package init(_ source: Contact.Source, group: String? = nil) {
      self.source = source
      self.group = group
    }
  }

  package init(person: Person.ID, meeting: Meeting? = nil) {
    self.person = person
    self.meeting = meeting
  }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .choose, .choose, hinted: true),
      Binding([.character("a")], .run(.add), .addOrAccept, hinted: true),
      Binding([.character("r")], .run(.reply), .replyToRequest, hinted: true),
      Binding([.character("c")], .run(.message), .messages, hinted: true),
      Binding([.character("o")], .run(.moments), .moments, hinted: true),
      Binding([.character("m")], .run(.more), .contactMenu, hinted: true),
      Binding([.character("e")], .run(.edit), .editContact),
      Binding([.character("w")], .run(.privacy), .friendPrivacy),
      Binding([.character("f")], .run(.share), .shareContact),
      Binding([.character("W")], .why, .whyPerson),
      Binding([.character("L")], .likeStatus, .likeStatus),
      Binding([.character("s")], .run(.star), .starOrNot),
      Binding([], .run(.block), .blockOrNot),
      Binding([.character("d"), .delete], .run(.delete), .deleteContact),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    let deed: Deed? =
      switch intent {
      case .run(let deed): deed
      case .choose: page.selectedID
      default: nil
      }
    if case .likeStatus = intent { return status == nil ? .noStatusToLike : nil }
    guard let deed else { return nil }
    guard let profile else { return .gone }
    switch deed {
    case .message, .share, .edit, .privacy, .star, .block, .delete, .more:
      return profile.relation == .friend ? nil : .onlyFriendsChat
    case .add:
      switch profile.relation {
      case .stranger: return nil
      case .friend: return Refusal.alreadyFriends.sentence
      case .me: return Refusal.cannotAddYourself.sentence
      }
    case .accept, .reply: return profile.openRequest == nil ? .noOpenRequest : nil
    case .moments, .groups: return nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) { page.layout(size) }

  /// As many as a line of previews may need.
  private static let previewsMax = 4

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.person(person)
    guard let profile else {
      page.clear()
      return
    }
    status = try reader.status(of: person, at: context.now)
    previews = try reader.album(of: person, .first(Self.previewsMax))
      .map { $0.preview(in: context) }.filter { !$0.isEmpty }
    page.set(
      headerHeight: profile.header(in: context).height,
      facts: statusFacts(in: context) + profile.facts(in: context, met: meeting?.source),
      deeds: deeds(of: profile))
  }

  /// D71, D72.
  private func statusFacts(in context: ScreenContext) -> [Fact] {
    guard let status else { return [] }
    let text = [status.line(in: context), status.echo(in: context)].filter { !$0.isEmpty }
    return [Fact(context(.status), text.joined(separator: "  "))]
  }

  private func deeds(of profile: PersonProfile) -> [Deed] {
    let common: [Deed] = profile.groupsInCommon > 0 ? [.groups] : []
    let asked: [Deed] =
      switch profile.openRequest?.direction {
      case .received: [.accept, .reply]
      case .sent: [.reply]
      case nil: []
      }
    switch profile.relation {
    case .friend:
      return asked + [.message, .moments] + common + [.edit, .privacy, .more]
    case .me: return [.moments]
    case .stranger:
      return (asked.contains(.accept) ? asked : [.add] + asked) + [.moments] + common
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): page.move(move)
    case .wheel(let rows): page.wheel(by: rows)
    case .choose: return page.choice().map { run($0, in: context) } ?? []
    case .why: return [.popup(WhyPersonPanel(person: person))]
    case .run(let deed):
      page.select(deed)
      return run(deed, in: context)
    case .chooseRecipients(let recipients):
      let peers = recipients.map(\.peer)
      return [
        .popup(
          TextPrompt(
            title: context(.shareContact), message: context.sendingTo(recipients),
            placeholder: context(.leaveMessage), action: .send
          ) { Intent.send(to: peers, message: $0) })
      ]
    case .send(let peers, let message):
      return SendToChat.effects(of: .contactCard(person), to: peers, message: message)
    case .reply(let request, let text): return [.perform(.replyToRequest(request, text: text))]
    case .perform(let action): return [.perform(action)]
    case .likeStatus:
      return status.map { [.perform(.setStatusLiked(person, !$0.isLiked))] } ?? []
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    switch action {
    case .sendMessage, .replyToRequest: return [.notice(Notice(context(.sent)))]
    case .setStarred(_, let isStarred):
      return [.notice(Notice(context(isStarred ? .nowStarred : .noLongerStarred)))]
    case .setBlocked(_, let isBlocked):
      return [.notice(Notice(context(isBlocked ? .nowBlocked : .noLongerBlocked)))]
    case .deleteContact: return [.pop, .notice(Notice(context(.contactDeleted)))]
    default: return []
    }
  }

  private func run(_ deed: Deed, in context: ScreenContext) -> [Effect] {
    guard let profile else { return [] }
    switch deed {
    case .message: return [.push(ConversationScreen(peer: .person(person)))]
    case .moments: return [.push(AlbumScreen(person: person))]
    case .add where profile.openRequest?.direction == .received, .accept:
      guard let request = profile.openRequest else { return [] }
      return [.push(FriendFormScreen(.accept(request.id), person: person))]
    case .add:
      let purpose = FriendFormScreen.Purpose.request(
        meeting?.source ?? .search, group: meeting?.group)
      return [.push(FriendFormScreen(purpose, person: person))]
    case .reply:
      guard let request = profile.openRequest?.id else { return [] }
      return [
        .popup(
          TextPrompt(
            title: context(.replyToRequest), placeholder: context(.requestTextHint), action: .send
          ) { Intent.reply(request, $0) })
      ]
    case .groups: return [.push(GroupsScreen(inCommonWith: person))]
    case .edit: return [.push(EditContactScreen(person: person))]
    case .privacy: return [.push(FriendPrivacyScreen(person: person))]
    case .share:
      return [.popup(PeerPicker(title: context(.shareContact)) { Intent.chooseRecipients($0) })]
    case .star: return [.perform(.setStarred(person, !profile.isStarred))]
    case .more: return [.popup(menu(of: profile, in: context))]
    case .block:
      if profile.isBlocked { return [.perform(.setBlocked(person, false))] }
      return [
        .popup(
          ActionSheet.confirm(
            context(.blockQuestion), context(.block), Intent.perform(.setBlocked(person, true)),
            in: context))
      ]
    case .delete:
      return [
        .popup(
          ActionSheet.confirm(
            context(.deleteContactQuestion(profile.name)), context(.deleteContact),
            Intent.perform(.deleteContact(person)), in: context))
      ]
    }
  }

  /// F52.
  private func menu(of profile: PersonProfile, in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: profile.name,
      options: [Deed.edit, .privacy, .share, .star, .block, .delete].map {
        ActionSheet.Option(context(word(of: $0, profile)), Intent.run($0))
      })
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, in: context, run: { .run($0) },
      header: { y, canvas in
        guard let profile else { return }
        canvas.profile(
          profile.header(in: context), avatar: profile.person.avatar, y: y, in: context)
      },
      label: { deed in
        guard let profile else { return .init(text: "") }
        return .init(
          text: context(word(of: deed, profile)),
          detail: detail(of: deed, profile, in: context),
          role: deed == .add || deed == .accept ? .marker : .link)
      })
  }

  private func word(of deed: Deed, _ profile: PersonProfile) -> Word {
    switch deed {
    case .message: .messages
    case .moments: profile.relation == .me ? .myPosts : .moments
    case .accept: .accept
    case .reply: .replyToRequest
    case .add: .addToContacts
    case .groups: .groupsInCommon(profile.groupsInCommon)
    case .edit: .editContact
    case .privacy: .friendPrivacy
    case .more: .more
    case .share: .shareContact
    case .star: profile.isStarred ? .unstar : .star
    case .block: profile.isBlocked ? .unblock : .block
    case .delete: .deleteContact
    }
  }

  private func detail(
    of deed: Deed, _ profile: PersonProfile, in context: ScreenContext
  ) -> String {
    switch deed {
    case .moments: previews.joined(separator: " · ")
    case .privacy: context.list(profile.permission.words(for: profile.person).map { context($0) })
    default: ""
    }
  }
}

extension ContactPermission {
  /// What is not as it is with most friends.
  fileprivate func words(for person: Person) -> [Word] {
    if self == .chatsOnly { return [.chatsOnly] }
    return (contains(.hideMine) ? [.hideMine(from: person.gender)] : [])
      + (contains(.hideTheirs) ? [.hideTheirs(of: person.gender)] : [])
  }
}
