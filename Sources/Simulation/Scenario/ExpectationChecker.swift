import Domain
import WorldStore

/// Compares what a line expects with what its actor sees.
struct ExpectationChecker {
  let plan: WorldPlan
  let world: World

  /// What is wrong, or `nil`; that a line was refused is for its performer to tell.
  func failure(
    of expectation: Expectation, seenBy viewer: String, at now: WorldTime
  ) throws(StorageError) -> String? {
    if case .refused = expectation.claim { return nil }
    do throws(ActionError) {
      let director = StepDirector(world: world)
      if PushChecker.isForAccount(expectation.claim) {
        return try PushChecker(plan: plan, world: world, director: director)
          .failure(of: expectation.claim)
      }
      let reader = world.reader(as: try director.person(viewer))
      return try failure(of: expectation.claim, reader, director, now)
    } catch {
      switch error {
      case .storage(let error): throw error
      case .refused: return "there is nothing to look at: an earlier line was refused"
      }
    }
  }

  private func failure(
    of claim: Expectation.Claim, _ reader: World.Reader, _ director: StepDirector,
    _ now: WorldTime
  ) throws(ActionError) -> String? {
    switch claim {
    case .chats(let names):
      var expected: [ChatID] = []
      for name in names { expected.append(try director.chat(name)) }
      let rows = try chats(reader)
      if rows.map(\.id) == expected { return nil }
      return try
        "the chats are \(rows.map { row throws(ActionError) in try name(of: row.id, director) })"
    case .badge(let chat, let badge):
      let id = try director.chat(chat)
      let found = try chats(reader).first { $0.id == id }?.badge
      if found == badge { return nil }
      return "the badge of \(chat) is \(found.map(\.name) ?? "nowhere: the chat has no row")"
    case .tab(let tab, let badge):
      let badges = try stored { () throws(StorageError) in try reader.tabBadges() }
      let found =
        switch tab {
        case .chats: badges.chats
        case .contacts: badges.contacts
        case .discover: badges.discover
        }
      return found == badge ? nil : "the badge of the tab \(tab.rawValue) is \(found.name)"
    case .timeline(let labels):
      var expected: [Moment.ID] = []
      for label in labels { expected.append(try director.moment(label)) }
      let rows = try stored { () throws(StorageError) in
        try reader.timeline(.first(max(1, expected.count)))
      }
      // An empty list says that there is nothing at all.
      if rows.map(\.id) == expected { return nil }
      return try
        "the timeline begins with \(rows.map { row throws(ActionError) in try name(of: row.id, director) })"
    case .sees(let label):
      return try sees(label, reader, director, now) ? nil : "\(label) is not to be seen"
    case .hides(let label):
      return try sees(label, reader, director, now) ? "\(label) is to be seen" : nil
    case .contacts, .blocked, .request, .tag, .delivery, .likes:
      return try PeopleChecker(plan: plan, reader: reader, director: director).failure(of: claim)
    case .unseen, .pins, .cover, .coverLikes:
      return try MomentChecker(plan: plan, reader: reader, director: director).failure(of: claim)
    case .balance, .money:
      return try MoneyChecker(reader: reader, director: director).failure(of: claim)
    case .page, .recent, .mine, .newest:
      let now = try stored { () throws(StorageError) in try world.clock().now }
      return try MiniProgramClaimChecker(reader: reader, director: director, now: now)
        .failure(of: claim)
    case .folder, .feed, .history:
      return try PushChecker(plan: plan, world: world, director: director)
        .failure(of: claim, seenBy: reader)
    case .topComments, .wowed, .stories:
      return try OpinionChecker(
        plan: plan, reader: reader, director: director, now: now
      ).failure(of: claim)
    case .refused, .delivered, .failed: return nil
    }
  }

  private func chats(_ reader: World.Reader) throws(ActionError) -> [ChatRow] {
    try stored { () throws(StorageError) in try reader.chats(.first(Self.chatsMax)) }
  }

  private static let chatsMax = 1000

  private func sees(
    _ label: String, _ reader: World.Reader, _ director: StepDirector, _ now: WorldTime
  ) throws(ActionError) -> Bool {
    let target = try director.target(label)
    var subject: Moment.ID?
    if case .comment(let on, _, _)? = verb(making: label) { subject = try director.moment(on) }
    return try stored { () throws(StorageError) in
      switch target {
      case .message(let id):
        guard case .message(let row)? = try reader.message(id)?.body else { return false }
        // What is left of a recalled message is not the message.
        if case .notice(.recalled) = row.content.content { return false }
        return true
      case .moment(let id): return try reader.moment(id) != nil
      case .push(let id): return try reader.push(id) != nil
      case .group(let id): return try reader.chatHeader(.group(id)) != nil
      case .articleComment(let id):
        return try reader.articleComment(id, at: now) != nil
      case .comment(let id):
        return try subject.flatMap { moment throws(StorageError) in try reader.moment(moment) }?
          .comments.contains { $0.id == id } == true
      }
    }
  }

  private func verb(making label: String) -> Verb? {
    plan.lines.first { $0.step.label == label }?.step.verb
  }

  private func name(of chat: ChatID, _ director: StepDirector) throws(ActionError) -> String {
    let names =
      plan.people.map(\.handle) + plan.groups.map(\.handle) + plan.accounts.map(\.handle)
      + [Names.folder, Names.fold]
    for name in names where try director.chat(name) == chat { return name }
    return "\(chat)"
  }

  private func name(of moment: Moment.ID, _ director: StepDirector) throws(ActionError) -> String {
    let labels = plan.lines.filter { $0.step.verb.makes == .moment }.compactMap(\.step.label)
    for name in labels + plan.ads.map(\.handle) {
      do throws(ActionError) {
        if try director.moment(name) == moment { return name }
      } catch {
        // A label of a line that is still to come, or was refused, stands for nothing.
        if case .storage = error { throw error }
      }
    }
    return "a post without a label"
  }

  private func stored<Value>(_ look: () throws(StorageError) -> Value) throws(ActionError) -> Value
  {
    do { return try look() } catch { throw .storage(error) }
  }
}

extension Expectation.FolderRow {
  var line: String { "\(account): \(badge.name)" }
}

extension Badge {
  /// As stories write it.
  fileprivate var name: String {
    switch self {
    case .none: "none"
    case .dot: "dot"
    case .count(let count): String(count)
    }
  }
}
