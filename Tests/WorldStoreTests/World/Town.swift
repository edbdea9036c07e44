import Domain
import WorldStore

/// A small world for stories: Lin, whose phone we look at, her friends Bo and Mei, Kai whom only Bo
/// knows, two groups, two subscription accounts and a service account.
///
/// Every deed happens a second after the one before.
final class Town {
  let world: World
  private(set) var now = Town.start
  let lin, bo, mei, kai: Person.ID
  /// Owned by Lin; all but Kai are in it.
  let family: Group.ID
  /// Without a name, owned by Bo; all are in it.
  let walkers: Group.ID
  /// Subscription accounts.
  let daily, gazette: OfficialAccount.ID
  /// A service account.
  let tram: OfficialAccount.ID

  static let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  init(_ world: World? = nil) throws {
    let world = try world ?? World.inMemory(seed: 7, name: "town", start: Self.start)
    self.world = world
    lin = try world.addPerson(.named("lin"))
    bo = try world.addPerson(.named("bo"))
    mei = try world.addPerson(.named("mei"))
    kai = try world.addPerson(.named("kai"))
    try world.addFriends(lin, bo, since: Self.start)
    try world.addFriends(lin, mei, since: Self.start)
    try world.addFriends(bo, kai, since: Self.start)
    family = try world.addGroup(
      Group(id: Group.ID(0), handle: "family", name: "Family", owner: lin),
      members: [GroupMember(lin), GroupMember(bo, alias: "Uncle Bo"), GroupMember(mei)])
    walkers = try world.addGroup(
      Group(id: Group.ID(0), handle: "walkers", name: nil, owner: bo),
      members: [GroupMember(bo), GroupMember(lin), GroupMember(mei), GroupMember(kai)])
    daily = try world.addAccount(.named("daily", .subscription))
    gazette = try world.addAccount(.named("gazette", .subscription))
    tram = try world.addAccount(.named("tram", .service))
    try world.setIdentity(me: lin)
  }

  /// What Lin sees.
  var eyes: World.Reader { world.reader(as: lin) }

  func eyes(of person: Person.ID) -> World.Reader { world.reader(as: person) }

  func wait(_ seconds: Int64) { now = now + seconds }

  @discardableResult
  func does(_ action: Action, _ person: Person.ID) throws(ActionError) -> [Event] {
    wait(1)
    return try world.perform(action, as: .person(person), at: now)
  }

  @discardableResult
  func does(_ action: Action, _ account: OfficialAccount.ID) throws(ActionError) -> [Event] {
    wait(1)
    return try world.perform(action, as: .account(account), at: now)
  }

  /// Somebody writes; the number of the message.
  @discardableResult
  func says(
    _ person: Person.ID, _ text: String, to peer: Peer, quote: Message.ID? = nil,
    mentions: Message.Mentions = .none
  ) throws -> Message.ID {
    try sends(person, .text(text), to: peer, quote: quote, mentions: mentions)
  }

  @discardableResult
  func sends(
    _ person: Person.ID, _ content: MessageContent, to peer: Peer, quote: Message.ID? = nil,
    mentions: Message.Mentions = .none
  ) throws -> Message.ID {
    let events = try does(
      .sendMessage(to: peer, content: content, quote: quote, mentions: mentions), person)
    switch events.first {
    case .messageSent(let id, _, _)?, .messageRefused(let id, _, _, _)?: return id
    default: throw Unexpected(events: events)
    }
  }

  struct Unexpected: Error { let events: [Event] }

  /// An article that its account hasn't sent yet: "old" is titled Old.
  func addArticle(_ handle: String, of account: OfficialAccount.ID) throws -> Article.ID {
    try world.addArticle(.named(handle, of: account))
  }

  /// Why an action was refused; `nil` where it happened.
  func refusal(_ action: Action, _ actor: Actor) throws -> Refusal? {
    wait(1)
    do throws(ActionError) {
      try world.perform(action, as: actor, at: now)
      return nil
    } catch {
      switch error {
      case .refused(let refusal): return refusal
      case .storage(let error): throw error
      }
    }
  }

  func refusal(_ action: Action, _ person: Person.ID) throws -> Refusal? {
    try refusal(action, .person(person))
  }

  /// The chat list as somebody reads it, a line a row.
  func list(of person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).chats(.first(100)).map(\.line)
  }

  /// A chat as somebody reads it, the newest first.
  func chat(with peer: Peer, of person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).items(in: peer, .first(100)).map(\.line)
  }

  func row(_ id: ChatID, of person: Person.ID? = nil) throws -> ChatRow? {
    try eyes(of: person ?? lin).chats(.first(100)).first { $0.id == id }
  }
}

extension OfficialAccount {
  /// An account with the least there can be said: "daily" is called Daily.
  static func named(_ handle: String, _ kind: Kind) -> OfficialAccount {
    OfficialAccount(
      id: OfficialAccount.ID(0), handle: handle, kind: kind,
      name: handle.prefix(1).uppercased() + handle.dropFirst(), wechatID: "gh_" + handle,
      intro: "", owner: "", isVerified: true,
      avatar: Avatar(text: String(handle.prefix(2)), colour: .red),
      menu: Menu(buttons: [
        .action(name: "Hello", .reply(.text("Hello!"))),
        .submenu(
          name: "More",
          [
            Menu.Entry(name: "One", action: .reply(.text("1"))),
            Menu.Entry(name: "Two", action: .sendLocation),
          ]),
      ]))
  }
}

extension Article {
  /// An article with the least there can be said: "old" is titled Old.
  static func named(_ handle: String, of account: OfficialAccount.ID) -> Article {
    Article(
      id: Article.ID(0), handle: handle, account: account,
      title: handle.prefix(1).uppercased() + handle.dropFirst(), author: "", digest: nil,
      cover: Picture("cover.png"), isOriginal: false, place: nil, originalURL: nil,
      body: "Words.", crowd: ArticleCrowd(readers: 0, likes: 0, wows: 0))
  }
}
