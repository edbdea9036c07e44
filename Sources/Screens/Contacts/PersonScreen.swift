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
///   Moments
///   Groups in Common (2)
///   Share Contact
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
  }

  package enum Deed: Hashable, Sendable { case message, moments, add, groups, share }

  private let person: Person.ID
  private var profile: PersonProfile?
  private var page = ProfilePage<Deed>()

  package init(person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .choose, .choose, hinted: true),
      Binding([.character("c")], .run(.message), .messages, hinted: true),
      Binding([.character("o")], .run(.moments), .moments, hinted: true),
      Binding([.character("f")], .run(.share), .shareContact),
      Binding([.character("W")], .why, .whyPerson),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    let deed: Deed? =
      switch intent {
      case .run(let deed): deed
      case .choose: page.selectedID
      case .move, .wheel, .why, .chooseRecipients, .send: nil
      }
    guard let deed else { return nil }
    guard let profile else { return .gone }
    switch deed {
    case .message, .share: return profile.relation == .friend ? nil : .onlyFriendsChat
    case .add: return .noRequestsYet
    case .moments, .groups: return nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) { page.layout(size) }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.person(person)
    guard let profile else {
      page.clear()
      return
    }
    let common: [Deed] = profile.groupsInCommon > 0 ? [.groups] : []
    let deeds: [Deed] =
      switch profile.relation {
      case .friend: [.message, .moments] + common + [.share]
      case .me: [.moments]
      case .stranger: [.add, .moments] + common
      }
    page.set(
      headerHeight: Self.header(of: profile, in: context).height,
      facts: Self.facts(of: profile, in: context), deeds: deeds)
  }

  private static func header(
    of profile: PersonProfile, in context: ScreenContext
  ) -> ProfileHeader {
    var marks = profile.isStarred ? " ☆" : ""
    switch profile.person.gender {
    case .male: marks += " ♂"
    case .female: marks += " ♀"
    case nil: break
    }
    var lines: [String] = []
    if profile.remark != nil {
      lines.append("\(context(.nameLabel)): \(profile.person.nickname)")
    }
    if profile.relation != .stranger {
      lines.append("\(context(.weChatID)): \(profile.person.wechatID)")
    }
    return ProfileHeader(name: profile.name, marks: marks, lines: lines)
  }

  private static func facts(of profile: PersonProfile, in context: ScreenContext) -> [Fact] {
    let person = profile.person
    var facts: [Fact] = []
    func add(_ word: Word, _ text: String) {
      if !text.isEmpty { facts.append(Fact(context(word), text)) }
    }
    add(.region, person.region)
    add(.whatsUp, person.whatsUp)
    guard profile.relation != .me else { return facts }
    add(.tags, context.list(profile.tags.map(\.name)))
    switch profile.source {
    case .search: add(.source, context(.sourceSearch))
    case .qr: add(.source, context(.sourceQR))
    case .group: add(.source, context(.sourceGroup))
    case .card: add(.source, context(.sourceCard))
    case nil: break
    }
    return facts
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
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .sendMessage = action, case .done = outcome else { return [] }
    return [.notice(Notice(context(.sent)))]
  }

  private func run(_ deed: Deed, in context: ScreenContext) -> [Effect] {
    switch deed {
    case .message: [.push(ConversationScreen(peer: .person(person)))]
    case .moments: [.push(AlbumScreen(person: person))]
    case .add: []
    case .groups: [.push(GroupsScreen(inCommonWith: person))]
    case .share:
      [.popup(PeerPicker(title: context(.shareContact)) { Intent.chooseRecipients($0) })]
    }
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    page.view(
      on: &canvas, in: context, run: { .run($0) },
      header: { y, canvas in
        guard let profile else { return }
        canvas.profile(
          Self.header(of: profile, in: context), avatar: profile.person.avatar, y: y, in: context)
      },
      label: { deed in
        .init(
          text: profile.map { name(of: deed, $0, in: context) } ?? "",
          role: deed == .add ? .secondary : .link)
      })
  }

  private func name(
    of deed: Deed, _ profile: PersonProfile, in context: ScreenContext
  ) -> String {
    switch deed {
    case .message: context(.messages)
    case .moments: context(profile.relation == .me ? .myPosts : .moments)
    case .add: context(.addToContacts)
    case .groups: context(.groupsInCommon(profile.groupsInCommon))
    case .share: context(.shareContact)
    }
  }
}
