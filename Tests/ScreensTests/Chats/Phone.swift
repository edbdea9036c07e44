import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// A client without a terminal: keys go in, the world answers, lines of text come out.
///
/// The world has Lin, whose phone it is, her friends Bo and Mei, the group "Walkers" of the three, a subscription
/// account and a service account with a menu.
struct Phone {
  let world: World
  let lin, bo, mei: Person.ID
  let walkers: Group.ID
  let kitchen, tram: OfficialAccount.ID
  private(set) var workspace: Workspace
  private(set) var copied: [String] = []
  private(set) var performed: [Action] = []
  private(set) var clockChanges: [Effect.ClockChange] = []
  private(set) var exported: [ExportFormat] = []
  var now: WorldTime

  static let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  init(
    columns: Int = 60, rows: Int = 20, language: Settings.Language = .english,
    theme: Settings.ThemeChoice = .dark, colours: ColorSupport = .palette256
  ) throws {
    let world = try World.inMemory(seed: 7, name: "test", start: Self.start)
    self.world = world
    now = Self.start
    func person(_ name: String, _ avatar: String, _ colour: Avatar.Colour) throws -> Person.ID {
      try world.addPerson(
        Person(
          id: Person.ID(0), handle: name.lowercased(), nickname: name, wechatID: name,
          avatar: Avatar(text: avatar, colour: colour)))
    }
    lin = try person("Lin", "林", .green)
    bo = try person("Bo", "Bo", .blue)
    mei = try person("梅梅", "梅", .pink)
    try world.addFriends(lin, bo, since: Self.start)
    try world.addFriends(lin, mei, since: Self.start)
    try world.addFriends(bo, mei, since: Self.start)
    walkers = try world.addGroup(
      Group(id: Group.ID(0), handle: "walkers", name: "Walkers", owner: lin),
      members: [GroupMember(lin), GroupMember(bo), GroupMember(mei)])
    func account(_ name: String, _ kind: OfficialAccount.Kind, _ menu: Menu) throws
      -> OfficialAccount.ID
    {
      try world.addAccount(
        OfficialAccount(
          id: OfficialAccount.ID(0), handle: name.lowercased(), kind: kind, name: name,
          wechatID: name, intro: "", owner: "", isVerified: true,
          avatar: Avatar(text: String(name.prefix(2)), colour: .amber), menu: menu))
    }
    kitchen = try account("Kitchen", .subscription, Menu())
    tram = try account(
      "Tram", .service,
      Menu(buttons: [
        .submenu(
          name: "Tickets",
          [
            Menu.Entry(name: "Day ticket", action: .reply(.text("4 yuan"))),
            Menu.Entry(name: "Month ticket", action: .reply(.text("80 yuan"))),
          ]),
        .action(name: "Timetable", .reply(.text("Every ten minutes"))),
      ]))
    try world.setIdentity(me: lin)
    var settings = Settings()
    settings.language = language
    settings.theme = theme
    if settings != Settings() {
      try world.perform(.changeSettings(settings), as: .person(lin), at: now)
    }
    for account in [kitchen, tram] {
      try world.perform(.follow(account), as: .person(lin), at: now)
    }
    workspace = Workspace(
      context: ScreenContext(
        me: lin, worldName: "test",
        clock: ClockState(now: now, isPaused: true, speed: 60), settings: settings),
      size: Size(columns: columns, rows: rows),
      roots: [ChatsScreen(), ContactsScreen(), DiscoverScreen(), MeScreen()])
    workspace.context.colors = colours
    try refresh()
  }

  var reader: World.Reader { world.reader(as: lin) }

  // MARK: The world

  /// Somebody does something, a second after what was before.
  @discardableResult
  mutating func does(_ action: Action, _ actor: Actor) throws -> [Event] {
    now = now + 1
    let events = try world.perform(action, as: actor, at: now)
    try refresh()
    return events
  }

  @discardableResult
  mutating func sends(
    _ person: Person.ID, _ content: MessageContent, to peer: Peer, quote: Message.ID? = nil
  ) throws -> Message.ID? {
    let events = try does(
      .sendMessage(to: peer, content: content, quote: quote), .person(person))
    switch events.first {
    case .messageSent(let id, _, _)?, .messageRefused(let id, _, _, _)?: return id
    default: return nil
    }
  }

  /// An account sends articles with these titles to its followers, all in one push.
  mutating func publish(_ titles: [String], of account: OfficialAccount.ID) throws {
    let articles = try titles.map { title in
      try world.addArticle(
        Article(
          id: Article.ID(0), handle: title.lowercased(), account: account, title: title,
          author: "", digest: "About \(title).", cover: Picture("broth-pot"), isOriginal: true,
          place: nil, originalURL: nil, body: "Text.",
          crowd: ArticleCrowd(readers: 1, likes: 1, wows: 1)))
    }
    now = now + WorldTime.day
    try does(.broadcast(.articles(articles)), .account(account))
  }

  mutating func wait(_ seconds: Int64) { now = now + seconds }

  /// So long after the sitting began.
  mutating func realTimePasses(to present: Duration) { workspace.realTimeChanged(to: present) }

  /// The app tells of something.
  mutating func tells(_ notice: Notice) { workspace.show(notice) }
  mutating func typing(_ friend: Person.ID?) { workspace.typing(friend) }
  mutating func tells(of arrival: Arrival) { workspace.arrived(arrival) }

  /// What the app does when the world has changed.
  mutating func refresh(_ areas: Set<Area> = Set(Area.allCases)) throws {
    workspace.clockChanged(to: ClockState(now: now, isPaused: true, speed: 60))
    try serve(workspace.worldChanged(in: areas, reader: reader))
  }

  // MARK: The user

  /// A key script: `Enter`, `C-e`, `text:hello`, `Down*3`, `click:3,4`.
  mutating func press(_ script: String) throws {
    for event in try KeyScript.events(script) { try handle(event) }
  }

  /// A click on the first cell of this text.
  mutating func click(on text: String) throws {
    let place = lines.enumerated().lazy.compactMap { y, line in
      line.firstRange(of: text).map { (x: TextWidth.width(of: line[..<$0.lowerBound]), y: y) }
    }.first
    let (x, y) = try #require(place)
    try press("click:\(x + 1),\(y + 1)")
  }

  /// One event, and what is done before the frame that follows it.
  mutating func handle(_ event: TerminalEvent) throws { try handle([event]) }

  /// Events that are there all at once, like held keys: no frame is drawn between them.
  mutating func handle(_ events: [TerminalEvent]) throws {
    for event in events { try serve(workspace.handle(event, reader: reader)) }
    try serve(workspace.rest())
    while workspace.readsOn { try workspace.readOn(from: reader) }
  }

  private mutating func serve(_ requests: [Workspace.Request]) throws {
    for request in requests {
      switch request {
      case .perform(let action, let id):
        performed.append(action)
        let outcome: Outcome
        var areas: Set<Area> = []
        do throws(ActionError) {
          let events = try world.perform(action, as: .person(lin), at: now)
          areas = Set(events.map(\.area))
          outcome = .done(events)
        } catch {
          guard case .refused(let refusal) = error else { throw error }
          outcome = .refused(refusal)
        }
        try serve(workspace.performed(action, outcome, from: id))
        if areas.isEmpty {
          try serve(workspace.load(from: reader))
        } else {
          try refresh(areas)
        }
      case .copy(let text): copied.append(text)
      case .clock(let change): clockChanges.append(change)
      case .export(_, let format): exported.append(format)
      default: break
      }
    }
  }

  // MARK: What is seen

  var frame: Frame { workspace.render().frame }
  /// The rows of the screen, without blanks at their ends.
  var lines: [String] {
    ScreenText.render(frame).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }
  /// The title without the sign at its right end.
  var title: String {
    let parts = lines[0].split(separator: "  ", omittingEmptySubsequences: true)
    return parts.first.map(String.init) ?? ""
  }
  var text: String { ScreenText.render(frame) }
  func shows(_ text: String) -> Bool { self.text.contains(text) }
}

extension Phone {
  /// Bo's chat open, after Bo has said `texts`.
  init(hearing texts: [String], columns: Int = 50, rows: Int = 12) throws {
    try self.init(columns: columns, rows: rows)
    for text in texts { try sends(bo, .text(text), to: .person(lin)) }
    try press("Enter")
  }
}

extension Person {
  /// Somebody of whom nothing matters but the name, which nothing else of them has in it.
  static func named(_ name: String) -> Person {
    Person(
      id: Person.ID(0), handle: name.lowercased(), nickname: name, wechatID: "wx\(name.count)",
      avatar: Avatar(text: String(name.prefix(2)), colour: .teal))
  }
}

extension Phone: CustomTestStringConvertible {
  /// A failed expectation shows the screen.
  var testDescription: String { "\n" + text }
}
