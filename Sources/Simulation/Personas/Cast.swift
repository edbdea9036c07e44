import Domain
import WorldStore

/// The people of the cast who act by themselves: who they are, and what they do when one of their tasks is due.
final class Cast {
  let world: World
  /// Read when somebody is first asked for, so that opening a world doesn't wait for it.
  private var read: [(id: Person.ID, persona: Persona)]?

  init(world: World) { self.world = world }

  /// All personas, in the order of their people.
  func personas() throws(StorageError) -> [(id: Person.ID, persona: Persona)] {
    if let read { return read }
    var found: [(id: Person.ID, persona: Persona)] = []
    for (key, text) in try world.memories(prefix: Self.prefix) {
      guard let number = Int64(key.dropFirst(Self.prefix.count)),
        let persona = CompactJSON.value(Persona.self, from: text)
      else {
        throw .unreadable(path: world.path, table: "memory", column: key, id: 0)
      }
      found.append((Person.ID(number), persona))
    }
    found.sort { $0.id < $1.id }
    read = found
    return found
  }

  func persona(of person: Person.ID) throws(StorageError) -> Persona? {
    try personas().first { $0.id == person }?.persona
  }

  static func remember(_ persona: Persona, of person: Person.ID, in world: World)
    throws(StorageError)
  {
    try world.remember(CompactJSON.text(persona), as: "\(prefix)\(person.rawValue)")
  }

  private static let prefix = "persona/"

  /// Who is to do what for a task that has come due; `nil` when there is nothing left to do.
  func request(for task: AgendaTask, at time: WorldTime) throws(ActionError) -> Request? {
    switch task {
    case .step(let step):
      guard let (actor, action) = try StepDirector(world: world).request(for: step) else {
        return nil
      }
      return Request(actor: actor, action: action, label: step.label)
    case .lookAtMoments(let person):
      return Request(actor: .person(person), action: .openMoments)
    case .like(let moment, let person):
      return Request(actor: .person(person), action: .setMomentLiked(moment, true))
    case .accept(let request, let person):
      return Request(actor: .person(person), action: .acceptRequest(request))
    case .answerRequest(let request, let person):
      do { return try answer(about: request, by: person, at: time) } catch {
        throw .storage(error)
      }
    case .joinGroup(let invitation, let person):
      return Request(actor: .person(person), action: .acceptGroupInvitation(invitation))
    case .confirmRequest(let request, let owner):
      return Request(actor: .person(owner), action: .confirmGroupRequest(request))
    case .openRedPacket(let packet, let person):
      return Request(actor: .person(person), action: .openRedPacket(packet))
    case .thank(let packet, let person):
      do { return try thanks(for: packet, by: person) } catch { throw .storage(error) }
    case .answerTransfer(let transfer, let person, let accepts):
      return Request(
        actor: .person(person),
        action: accepts ? .acceptTransfer(transfer) : .returnTransfer(transfer))
    case .reclaim(let message, let sender):
      return Request(actor: .person(sender), action: .reclaim(message))
    case .reply(let reply, let account, let person):
      return Request(actor: .account(account), action: .answer(to: person, reply, by: .account))
    case .notice(let notice, let account, let person):
      return Request(actor: .account(account), action: .sendTemplate(to: person, notice))
    case .answer(let person, let peer, let first):
      do { return try answer(by: person, in: peer, from: first, at: time) } catch {
        throw .storage(error)
      }
    case .comment(let moment, let person):
      do { return try comment(on: moment, by: person) } catch { throw .storage(error) }
    }
  }

  struct Request {
    var actor: Actor
    var action: Action
    var label: String?
  }

  /// The answer to everything that was said from `first` on and since this person last spoke; `nil` when that has been
  /// taken back or answered meanwhile.
  private func answer(
    by person: Person.ID, in peer: Peer, from first: Message.ID, at time: WorldTime
  ) throws(StorageError) -> Request? {
    guard let persona = try persona(of: person) else { return nil }
    let reader = world.reader(as: person)
    let unanswered = try reader.items(in: peer, .first(Self.rowsReadBack))
      .prefix { !$0.isMine }
      .compactMap { row -> Remark? in
        guard case .message(let message) = row.body, message.id >= first else { return nil }
        if case .group = peer, !message.mentionsViewer { return nil }
        return Remark(message.content.content)
      }
    guard let remark = unanswered.min() else { return nil }
    let key = "said/\(person.rawValue)/\(peer.key)"
    var generator = SplitMix64(
      seed: world.identity.seed, for: .phrase, person.rawValue, time.seconds)
    let phrase = persona.voice.phrase(
      for: remark, after: try world.memory(key), using: &generator)
    guard let phrase else { return nil }
    try world.remember(phrase, as: key)
    return Request(
      actor: .person(person), action: .sendMessage(to: peer, content: .text(phrase)))
  }

  /// The answer to what the other side last said about a request.
  private func answer(
    about id: FriendRequest.ID, by person: Person.ID, at time: WorldTime
  ) throws(StorageError) -> Request? {
    guard let persona = try persona(of: person),
      let row = try world.reader(as: person).friendRequest(id), let said = row.lines.last,
      !said.isMine, let remark = Remark(.text(said.text))
    else { return nil }
    let key = "requested/\(person.rawValue)/\(id.rawValue)"
    var generator = SplitMix64(
      seed: world.identity.seed, for: .phrase, person.rawValue, time.seconds)
    let phrase = persona.voice.fitting(FriendRequestRules.textMax)
      .phrase(for: remark, after: try world.memory(key), using: &generator)
    guard let phrase else { return nil }
    try world.remember(phrase, as: key)
    return Request(actor: .person(person), action: .replyToRequest(id, text: phrase))
  }

  /// How far back an answer looks for what it answers.
  private static let rowsReadBack = 20

  private func comment(on moment: Moment.ID, by person: Person.ID) throws(StorageError) -> Request?
  {
    guard let persona = try persona(of: person),
      let post = try world.reader(as: person).moment(moment)
    else { return nil }
    let key = "commented/\(person.rawValue)"
    var generator = SplitMix64(
      seed: world.identity.seed, for: .comment, person.rawValue, moment.rawValue)
    let last = try world.memory(key)
    guard
      let phrase = persona.voice.comments(on: post.subject).filter({ $0 != last })
        .randomElement(using: &generator)
    else { return nil }
    try world.remember(phrase, as: key)
    return Request(actor: .person(person), action: .comment(moment, text: phrase))
  }
}

extension ChatItemRow {
  fileprivate var isMine: Bool {
    if case .message(let message) = body { message.isMine } else { false }
  }
}
