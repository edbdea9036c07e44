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

  let person: Person.ID
  /// `nil`: it isn't known how.
  let meeting: Meeting?
  private(set) var profile: PersonProfile?
  private(set) var status: StatusRow?
  private var previews: [String] = []
  private var page = ProfilePage<Deed>()

  package init(person: Person.ID, meeting: Meeting? = nil) {
    self.person = person
    self.meeting = meeting
  }

  package func title(in context: ScreenContext) -> String { context(.profile) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .choose, .choose, hinted: true),
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
      Binding([], .run(.report), .report),
      Binding(Keys.remove, .run(.delete), .deleteContact),
    ] + ListMove.bindings { .move($0) })

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    let deed: Deed? =
      switch intent {
      case .run(let deed): deed
      case .choose: page.selectedID
      default: nil
      }
    if case .likeStatus = intent { return status == nil ? .noStatusToLike : nil }
    return deed.flatMap { self.reason(against: $0) }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) { page.layout(size) }

  /// As many posts as show on the line of Moments.
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
    let posts = try reader.album(of: person, .first(Self.previewsMax))
    previews = posts.map { $0.preview(in: context) }.filter { !$0.isEmpty }
    let thumbnails = context.drawsPictures ? posts.compactMap(\.thumbnail) : []
    page.set(
      headerHeight: profile.header(in: context).height,
      facts: statusFacts(in: context) + profile.facts(in: context, met: meeting?.source),
      deeds: profile.deeds, pictures: [.moments: thumbnails])
  }

  /// D71, D72.
  private func statusFacts(in context: ScreenContext) -> [Fact] {
    guard let status else { return [] }
    let text = [status.line(in: context), status.echo(in: context)].filter { !$0.isEmpty }
    return [Fact(context(.status), text.joined(separator: "  "))]
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
    case .reportPerson: return [.notice(Notice(context(.reported)))]
    default: return []
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
          profile.header(in: context), avatar: profile.person.avatar, y: y, in: context)
      },
      label: { deed in
        guard let profile else { return .init(text: "") }
        return .init(
          text: context(deed.word(for: profile)),
          detail: detail(of: deed, profile, in: context),
          role: deed == .add || deed == .accept ? .marker : .link)
      })
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
