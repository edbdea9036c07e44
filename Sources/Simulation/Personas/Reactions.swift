import Domain
import WorldStore

/// What the cast makes of what happens: entries for the agenda.
///
/// Friends answer when somebody without a persona writes to them, in groups when called by name; personas never answer
/// one another, so that no talk goes on by itself. Whom they are asked by they accept, or not. Friends like and comment on posts they can see. Accounts welcome,
/// answer by keyword or by default, and reply to their menus (V26, V30–V40). All chance comes from the world's seed and
/// the thing reacted to.
struct Reactions {
  let world: World
  let cast: Cast
  let isActive: Bool

  /// Seconds until an account's automatic answer.
  static let accountDelay: ClosedRange<Int64> = 1...2
  /// Seconds until friends come upon a post: at the latest, and at the earliest.
  static let likeDelay: ClosedRange<Int64> = 30...10_800
  static let commentDelay: ClosedRange<Int64> = 60...14_400
  /// How much rarer reactions to a post of the cast are, whose timeline brings its own.
  static let castPostShare = 0.125
  /// How much rarer likes of an ad are.
  static let adShare = 0.25

  func entries(
    for events: [Event], of action: Action, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard isActive else { return [] }
    var entries: [AgendaEntry] = []
    for event in events {
      switch event {
      case .messageSent(let message, from: .person(let writer), to: .account(let account)):
        entries += try answers(of: account, to: message, from: writer, at: time)
      case .messageSent(let message, from: _, to: .person(let person)) where action.invites:
        entries += try joining(by: message, person, at: time)
      case .messageSent(let message, from: .person(let writer), to: let peer):
        entries += try answers(in: peer, to: message, from: writer, of: action, at: time)
      case .groupRequested(let request, to: let owner, by: let inviter):
        entries += try confirmation(of: request, from: inviter, by: owner, at: time)
      case .friendRequested(let request, by: let asker, to: let person):
        entries += try acceptance(of: request, from: asker, by: person, at: time)
      case .requestReplied(let request, by: let writer, to: let person):
        entries += try answers(about: request, from: writer, by: person, at: time)
      case .followed(let account, by: let person):
        let voice = AccountVoice(world: world, account: account, follower: person)
        let welcome = try voice.replies()?.welcome
        entries += try replyEntries(welcome.map { [$0] } ?? [], of: account, to: person, at: time)
      case .menuTapped(let account, by: let person, let button, let entry):
        entries += try menuReply(of: account, button, entry, to: person, at: time)
      case .formSubmitted(_, to: let account, by: let person, thanks: let thanks):
        entries += try replyEntries([thanks], of: account, to: person, at: time)
      case .momentPosted(let moment, by: let author):
        entries += try echoes(of: moment, by: author, at: time)
      case .miniProgramUsed(let program, by: let person, let outcomes):
        entries += try notices(of: program, to: person, outcomes, at: time)
      case .adPlaced(let ad, for: let viewer):
        entries += try likes(of: ad, besides: viewer, at: time)
      default: entries += try takings(of: event, at: time)
      }
    }
    return entries
  }

  // MARK: Friends

  private func answers(
    in peer: Peer, to message: Message.ID, from writer: Person.ID, of action: Action,
    at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard try cast.persona(of: writer) == nil else { return [] }
    let addressed: [(person: Person.ID, peer: Peer)]
    switch (peer, action) {
    // Money is answered by taking it.
    case (_, .sendRedPacket), (_, .sendTransfer): addressed = []
    case (.person(let person), _):
      addressed = [(person, .person(writer))]
    case (.group, .sendMessage(_, _, _, .people(let mentioned))):
      addressed = mentioned.sorted().map { ($0, peer) }
    default:
      addressed = []
    }
    var entries: [AgendaEntry] = []
    for (person, peer) in addressed {
      // One who owes an answer will answer everything at once.
      guard let persona = try cast.persona(of: person),
        try !world.isScheduled(kind: AgendaTask.answerKind(by: person, in: peer))
      else { continue }
      var generator = SplitMix64(
        seed: world.identity.seed, for: .answer, person.rawValue, message.rawValue)
      let due = persona.moment(after: time, using: &generator)
      entries.append(AgendaTask.answer(by: person, in: peer, from: message).entry(due: due))
    }
    return entries
  }

  /// One who is asked into a large group joins when they get round to it (G101).
  private func joining(
    by invitation: Message.ID, _ person: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard let persona = try cast.persona(of: person) else { return [] }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .answer, person.rawValue, invitation.rawValue)
    let due = persona.moment(after: time, using: &generator)
    return [AgendaTask.joinGroup(invitation, by: person).entry(due: due)]
  }

  /// The owner of a group lets in whom somebody without a persona invites, when they get round to it (G110).
  private func confirmation(
    of request: Message.ID, from inviter: Person.ID, by owner: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard try cast.persona(of: inviter) == nil, let persona = try cast.persona(of: owner) else {
      return []
    }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .answer, owner.rawValue, request.rawValue)
    let due = persona.moment(after: time, using: &generator)
    return [AgendaTask.confirmRequest(request, by: owner).entry(due: due)]
  }

  /// One who is asked accepts when they get round to it, or lets the request expire.
  private func acceptance(
    of request: FriendRequest.ID, from asker: Person.ID, by person: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard try cast.persona(of: asker) == nil, let persona = try cast.persona(of: person) else {
      return []
    }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .request, person.rawValue, request.rawValue, time.seconds)
    guard generator.happens(persona.accepts) else { return [] }
    let due = persona.moment(after: time, using: &generator)
    return [AgendaTask.accept(request, by: person).entry(due: due)]
  }

  private func answers(
    about request: FriendRequest.ID, from writer: Person.ID, by person: Person.ID,
    at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard try cast.persona(of: writer) == nil, let persona = try cast.persona(of: person),
      try !world.isScheduled(kind: AgendaTask.answerKind(by: person, about: request))
    else { return [] }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .request, person.rawValue, request.rawValue, time.seconds)
    let due = persona.moment(after: time, using: &generator)
    return [AgendaTask.answerRequest(request, by: person).entry(due: due)]
  }

  private func echoes(
    of moment: Moment.ID, by author: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    let share = try cast.persona(of: author) == nil ? 1 : Self.castPostShare
    var entries: [AgendaEntry] = []
    for (person, persona) in try cast.personas() where person != author {
      var generator = SplitMix64(
        seed: world.identity.seed, for: .post, person.rawValue, moment.rawValue)
      let likes = generator.happens(persona.likes * share)
      let likedAt = Self.early(in: Self.likeDelay, using: &generator)
      let comments = generator.happens(persona.comments * share)
      let commentedAt = Self.early(in: Self.commentDelay, using: &generator)
      guard likes || comments, try world.reader(as: person).moment(moment) != nil else { continue }
      if likes {
        entries.append(
          AgendaTask.like(moment, by: person).entry(due: persona.awake(from: time + likedAt)))
      }
      if comments {
        entries.append(
          AgendaTask.comment(moment, by: person)
            .entry(due: persona.awake(from: time + commentedAt)))
      }
    }
    return entries
  }

  /// Friends come upon an ad that somebody without a persona has been shown, in their own way (M144).
  ///
  /// They look at their own timeline, and like the ad if it stands there: what the rules don't bring them they can't like.
  private func likes(
    of ad: MomentAd.ID, besides viewer: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard try cast.persona(of: viewer) == nil else { return [] }
    var entries: [AgendaEntry] = []
    for (person, persona) in try cast.personas() {
      var generator = SplitMix64(
        seed: world.identity.seed, for: .ad, person.rawValue, ad.rawValue, time.seconds)
      let likes = generator.happens(persona.likes * Self.adShare)
      let seenAt = Self.early(in: Self.likeDelay, using: &generator)
      guard likes, try world.reader(as: viewer).person(person)?.relation == .friend else {
        continue
      }
      let due = persona.awake(from: time + seenAt)
      entries.append(AgendaTask.lookAtMoments(by: person).entry(due: due))
      entries.append(AgendaTask.like(Moment.ID(ad), by: person).entry(due: due + 20))
    }
    return entries
  }

  /// A number of the range, the small ones more often: most friends come upon a post soon.
  static func early(
    in range: ClosedRange<Int64>, using generator: inout SplitMix64
  ) -> Int64 {
    let part = Double.random(in: 0...1, using: &generator)
    return range.lowerBound + Int64(part * part * Double(range.upperBound - range.lowerBound))
  }

  // MARK: Accounts

  private func answers(
    of account: OfficialAccount.ID, to message: Message.ID, from follower: Person.ID,
    at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    guard case .message(let row)? = try world.reader(as: follower).message(message)?.body else {
      return []
    }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .account, account.rawValue, message.rawValue)
    let voice = AccountVoice(world: world, account: account, follower: follower)
    let decision = try voice.decision(on: row.content.content, at: time, using: &generator)
    guard let decision else { return [] }
    return try replyEntries(decision.replies, of: account, to: follower, at: time)
  }

  private func menuReply(
    of account: OfficialAccount.ID, _ button: Int, _ entry: Int?, to person: Person.ID,
    at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    // The world has just allowed the tap on the menu that the phone has, so that the rule can only agree.
    guard let menu = try world.reader(as: person).chatHeader(.account(account))?.menu,
      case .reply(let reply)? = try? MenuRules.action(in: menu, button: button, entry: entry)
    else { return [] }
    return try replyEntries([reply], of: account, to: person, at: time)
  }

  /// What the account of a Mini Program has been told, it follows up with notices (A14, V70).
  private func notices(
    of program: MiniProgram.ID, to person: Person.ID, _ outcomes: [MiniProgram.Outcome],
    at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    var entries: [AgendaEntry] = []
    for case .told(_, let notices) in outcomes {
      guard let account = try world.account(of: program) else { continue }
      entries += notices.map { notice in
        AgendaTask.notice(notice.content, by: account, to: person)
          .entry(due: time + notice.after)
      }
    }
    return entries
  }

  /// Nothing is said to those on the account's blacklist (F69).
  private func replyEntries(
    _ replies: [Reply], of account: OfficialAccount.ID, to person: Person.ID, at time: WorldTime
  ) throws(StorageError) -> [AgendaEntry] {
    if try world.isBlacklisted(person, by: account) { return [] }
    var generator = SplitMix64(
      seed: world.identity.seed, for: .account, account.rawValue, person.rawValue, time.seconds)
    let delay = Int64.random(in: Self.accountDelay, using: &generator)
    return replies.map { AgendaTask.reply($0, by: account, to: person).entry(due: time + delay) }
  }
}

extension Persona {
  /// When this person gets round to something that came at `time`: after the usual delay, and if that falls into their
  /// sleep, the usual delay after waking.
  func moment(
    after time: WorldTime, using generator: inout some RandomNumberGenerator
  ) -> WorldTime {
    let ready = time + Int64.random(in: delay, using: &generator)
    let awake = awake(from: ready)
    return awake == ready ? ready : awake + Int64.random(in: delay, using: &generator)
  }
}

extension Action {
  /// Whether it asks people into a group.
  fileprivate var invites: Bool {
    if case .inviteToGroup = self { true } else { false }
  }
}
