import Domain
import WorldStore

/// Fills an empty world from a plan: the cast, then everything that has happened, then what is going to happen.
struct WorldBuilder {
  let plan: WorldPlan
  let world: World
  /// The moment from which on the cast is as its files say.
  let dawn: WorldTime
  var report: (LoadingProgress) -> Void = { _ in }

  /// Builds all of it in one transaction.
  ///
  /// - Throws: a refused line of the history as a fault of the data, all of them together.
  func build() throws(LoadingError) {
    do {
      try world.atomically {
        report(LoadingProgress(phase: .cast, fraction: 0.1))
        let me = try addCast()
        report(LoadingProgress(phase: .pictures, fraction: 0.12))
        try addPictureFiles()
        try performHistory(me)
        report(LoadingProgress(phase: .future, fraction: 0.95))
        try world.schedule(plan.future.map { AgendaTask.step($0.step).entry(due: $0.step.at) })
        try world.setClock(
          ClockState(now: plan.world.start, isPaused: false, speed: plan.world.speed))
      }
    } catch let error as DataErrors {
      throw .data(error)
    } catch let error as StorageError {
      throw .storage(error)
    } catch ActionError.storage(let error) {
      throw .storage(error)
    } catch {
      preconditionFailure("the world refuses what every world allows: \(error)")
    }
  }

  // MARK: Cast

  private func addCast() throws -> Person.ID {
    var people: [String: Person.ID] = [:]
    for file in plan.people {
      let id = try world.addPerson(file.person)
      people[file.handle] = id
      try set(file.client, of: id, isMe: file.handle == plan.world.me, named: file.nickname)
      try world.openWallet(of: id, cents: file.wallet, at: dawn)
      if let persona = file.persona { try Cast.remember(persona, of: id, in: world) }
    }
    func person(_ handle: String) -> Person.ID {
      guard let id = people[handle] else { preconditionFailure("unchecked person \(handle)") }
      return id
    }
    let me = person(plan.world.me)
    try world.setIdentity(me: me)
    try addFriends(me: me, person)
    try addGroups(me: me, person)
    try addOfficial(person)
    for file in plan.pictures {
      try world.addPicture(
        file.picture, caption: Picture.Caption(english: file.english, chinese: file.chinese))
    }
    for file in plan.people {
      for entry in file.album {
        try world.addToCameraRoll(
          entry.picture, seconds: entry.seconds, of: person(file.handle))
      }
    }
    for place in plan.world.places { try world.addPlace(place) }
    try world.setFolder(plan.world.folder, order: plan.world.feedOrder)
    return me
  }

  /// A client speaks Chinese where its owner's name does, unless the file says otherwise; that of `me` is the user's.
  private func set(
    _ client: StepSettings?, of person: Person.ID, isMe: Bool, named nickname: String
  ) throws {
    var settings = Settings()
    if !isMe, nickname.unicodeScalars.contains(where: { ("\u{4E00}"..."\u{9FFF}").contains($0) }) {
      settings.language = .chinese
    }
    settings = client?.applied(to: settings) ?? settings
    if settings == Settings() { return }
    try world.perform(.changeSettings(settings), as: .person(person), at: dawn)
  }

  private func addFriends(me: Person.ID, _ person: (String) -> Person.ID) throws {
    var pairs: Set<[Person.ID]> = []
    for file in plan.people {
      let id = person(file.handle)
      for friend in file.friendsWith.map(person)
      where pairs.insert([id, friend].sorted()).inserted {
        try world.addFriends(id, friend, since: dawn)
      }
      guard let kept = file.kept else { continue }
      try world.addContact(
        Contact(
          owner: me, person: id, remark: kept.remark, isStarred: kept.isStarred,
          isBlocked: kept.isBlocked, permission: kept.permission, source: kept.source, since: dawn))
      try world.perform(.editContact(id, kept.card), as: .person(me), at: dawn)
      if kept.theirs.hasDeleted { continue }
      try world.addContact(
        Contact(
          owner: id, person: me, isBlocked: kept.theirs.isBlocked,
          permission: kept.theirs.permission, source: kept.source, since: dawn))
    }
    for tag in plan.world.tags {
      let members = plan.people.filter { $0.kept?.tags.contains(tag.handle) == true }
      try world.addTag(
        ContactTag(id: ContactTag.ID(0), owner: me, name: tag.name), handle: tag.handle,
        members: members.map { person($0.handle) })
    }
  }

  private func addGroups(me: Person.ID, _ person: (String) -> Person.ID) throws {
    for file in plan.groups {
      let aliases = Dictionary(file.aliases.map { ($0.person, $0.name) }) { first, _ in first }
      let members = file.members.map { handle in
        GroupMember(
          person(handle), alias: aliases[handle],
          isSaved: handle == plan.world.me && file.isSaved)
      }
      let id = try world.addGroup(
        Group(
          id: Group.ID(0), handle: file.handle, name: file.name, owner: person(file.owner),
          notice: file.notice),
        members: members)
      if file.isMuted {
        try world.perform(.setMuted(.group(id), true), as: .person(me), at: dawn)
      }
      if file.isSticky {
        try world.perform(.setSticky(.peer(.group(id)), true), as: .person(me), at: dawn)
      }
    }
  }

  private func addOfficial(_ person: @escaping (String) -> Person.ID) throws {
    var accounts: [String: OfficialAccount.ID] = [:]
    for file in plan.accounts {
      let id = try world.addAccount(file.account)
      accounts[file.handle] = id
      for follower in file.followers {
        try world.addFollower(person(follower), of: id, since: dawn)
      }
    }
    var articles: [String: Article.ID] = [:]
    for file in plan.articles {
      guard let account = accounts[file.account] else {
        preconditionFailure("unchecked account \(file.account)")
      }
      articles[file.handle] = try world.addArticle(file.article(of: account))
    }
    func article(_ handle: String) -> Article.ID {
      guard let id = articles[handle] else { preconditionFailure("unchecked article \(handle)") }
      return id
    }
    let names = ReplyNames(article: article, person: person)
    for file in plan.accounts {
      guard let id = accounts[file.handle] else { continue }
      try world.setMenu(
        try Menu(file.menu, names), replies: try AutoReplies(file.replies, names), of: id)
      for agent in file.agents {
        try world.addAgent(
          ServiceAgent(
            id: ServiceAgent.ID(0), handle: agent.handle, name: agent.name, avatar: agent.avatar),
          of: id)
      }
    }
    for file in plan.miniPrograms {
      guard let account = accounts[file.account] else {
        preconditionFailure("unchecked account \(file.account)")
      }
      try world.addMiniProgram(file.miniProgram(of: account))
    }
    for file in plan.ads {
      guard let advertiser = accounts[file.advertiser] else {
        preconditionFailure("unchecked account \(file.advertiser)")
      }
      try world.addAd(file.ad(of: advertiser, article))
    }
  }

  private func addPictureFiles() throws {
    for file in plan.pictureFiles {
      try world.addPictureFile(file.picture, shape: file.header.shape, bytes: file.bytes)
    }
  }

  // MARK: History

  private func performHistory(_ me: Person.ID) throws {
    let director = StepDirector(world: world)
    let dues = Dues(world: world)
    let history = plan.history
    var unread = plan.world.readUntil
    var refusals: [DataError] = []
    var unmade: Set<String> = []
    for (index, line) in history.enumerated() {
      if let until = unread, line.step.at >= until {
        try readEverything(me, at: until)
        unread = nil
      }
      if index % 64 == 0 {
        let part = Double(index) / Double(history.count)
        report(LoadingProgress(phase: .history, fraction: 0.15 + 0.8 * part))
      }
      try dues.settle(by: line.step.at)
      let events: [Event]
      do {
        guard let request = try director.request(for: line.step) else { continue }
        events = try world.perform(
          request.action, as: request.actor, at: line.step.at, naming: line.step.label)
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        if let label = line.step.label { unmade.insert(label) }
        // What refers to a refused line can only be refused too; one fault isn't told twice.
        guard !line.references.contains(where: { unmade.contains($0.name) }) else { continue }
        refusals.append(DataError(at: line.place, DataError.refused, refusal: refusal))
        continue
      }
      try world.schedule(Dues.entries(for: events))
    }
    if let unread { try readEverything(me, at: unread) }
    try dues.settle(by: plan.world.start)
    if !refusals.isEmpty { throw DataErrors(refusals) }
  }

  /// Opens every chat and list of `me` that has something unread, and listens to every voice message.
  private func readEverything(_ me: Person.ID, at time: WorldTime) throws {
    let reader = world.reader(as: me)
    func open(_ action: Action) throws { try world.perform(action, as: .person(me), at: time) }
    for row in try reader.subscriptions(.first(Self.rowsMax)) where row.badge != .none {
      try open(.openChat(.peer(.account(row.id))))
    }
    for row in try reader.chats(.first(Self.rowsMax)) where row.badge != .none {
      try open(.openChat(row.id))
    }
    try world.playVoices(as: me)
    try open(.openNewFriends)
    try open(.openMoments)
    try open(.openMomentNotifications)
  }

  /// More chats than a world made by hand has.
  private static let rowsMax = 100_000
}
