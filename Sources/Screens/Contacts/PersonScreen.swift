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
    case run(Deed)
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
  }

  package enum Deed: Hashable, Sendable { case message, moments, add, groups, share }

  private enum Line: Hashable, Sendable {
    case header
    case gap
    case fact(Fact)
    case deed(Deed)
  }

  private let person: Person.ID
  private var profile: PersonProfile?
  private var lines: [Line] = []
  private var list = LineList<Deed>()
  private var columns = Fact.Columns([], width: 0)
  private var width = 0

  package init(person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .choose, .choose, hinted: true),
      Binding([.character("c")], .run(.message), .messages, hinted: true),
      Binding([.character("o")], .run(.moments), .moments, hinted: true),
      Binding([.character("f")], .run(.share), .shareContact),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    let deed: Deed? =
      switch intent {
      case .run(let deed): deed
      case .choose: list.selectedID
      case .move, .wheel, .chooseRecipients, .send: nil
      }
    guard let deed else { return nil }
    guard let profile else { return .gone }
    switch deed {
    case .message, .share: return profile.relation == .friend ? nil : .onlyFriendsChat
    case .add: return .noRequestsYet
    case .moments, .groups: return nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    width = size.columns
    list.layout(height: size.rows)
    arrange(in: context)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.person(person)
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let profile else {
      lines = []
      list.set([])
      return
    }
    let facts = Self.facts(of: profile, in: context)
    columns = Fact.Columns(facts, width: width - 4)
    lines = [.header, .gap] + facts.map { .fact($0) } + (facts.isEmpty ? [] : [.gap])
    let common: [Line] = profile.groupsInCommon > 0 ? [.deed(.groups)] : []
    switch profile.relation {
    case .friend: lines += [.deed(.message), .deed(.moments)] + common + [.deed(.share)]
    case .me: lines += [.deed(.moments)]
    case .stranger: lines += [.deed(.add), .deed(.moments)] + common
    }
    list.set(
      lines.map { line in
        switch line {
        case .header:
          .init(
            nil, height: max(AvatarTile.height, 1 + Self.headerLines(profile, context).count))
        case .gap: .init(nil)
        case .fact(let fact): .init(nil, height: columns.height(of: fact))
        case .deed(let deed): .init(deed)
        }
      })
  }

  /// What stands below the name.
  private static func headerLines(_ profile: PersonProfile, _ context: ScreenContext) -> [String] {
    var lines: [String] = []
    if profile.remark != nil {
      lines.append("\(context(.nameLabel)): \(profile.person.nickname)")
    }
    if profile.relation != .stranger {
      lines.append("\(context(.weChatID)): \(profile.person.wechatID)")
    }
    return lines
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
    add(.tags, profile.tags.map(\.name).joined(separator: context(Word(", ", "、"))))
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
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .choose: return list.choice().map { run($0, in: context) } ?? []
    case .run(let deed):
      list.select(deed)
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
    guard let profile else {
      canvas.centred(context(.gone), y: 1, style: context.theme[.secondary])
      return
    }
    for (line, y) in list.visible {
      switch lines[line] {
      case .header: drawHeader(profile, y: y, on: &canvas, in: context)
      case .gap: break
      case .fact(let fact): canvas.fact(fact, columns, x: 2, y: y, in: context)
      case .deed(let deed):
        let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
        let name = name(of: deed, profile, in: context)
        canvas.write(
          name, x: 2, y: y, style: context.theme[deed == .add ? .secondary : .link],
          maxWidth: row.width - 2)
        canvas.onClick(row, .run(deed))
        if line == list.selectedIndex { canvas.mark(row, in: context) }
      }
    }
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

  private func drawHeader(
    _ profile: PersonProfile, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    canvas.avatar(profile.person.avatar, x: 2, y: y, in: context)
    let x = AvatarTile.width + 4
    let room = max(0, canvas.size.columns - x - 1)
    var marks = ""
    if profile.isStarred { marks += " ☆" }
    switch profile.person.gender {
    case .male: marks += " ♂"
    case .female: marks += " ♀"
    case nil: break
    }
    let nameRoom = max(0, room - TextWidth.width(of: marks))
    let used = canvas.write(
      TextWidth.clipped(profile.name, to: nameRoom), x: x, y: y, style: context.theme[.title])
    canvas.write(marks, x: x + used, y: y, style: context.theme[.secondary], maxWidth: room - used)
    for (row, text) in Self.headerLines(profile, context).enumerated() {
      canvas.write(
        TextWidth.clipped(text, to: room), x: x, y: y + 1 + row, style: context.theme[.secondary])
    }
  }
}
