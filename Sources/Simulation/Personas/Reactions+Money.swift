import Domain
import WorldStore

/// What the cast makes of money: whom it is for opens a red packet or accepts a transfer, soon and nearly always, by a
/// chance of their own.
extension Reactions {
  /// Seconds until somebody of a group comes upon a red packet: at the earliest, and at the latest.
  static let packetDelay: ClosedRange<Int64> = 20...5400
  /// Chances, 0–1.
  private static let opens = 0.9
  private static let thanks = 0.4
  private static let accepts = 0.92

  func takings(of event: Event, at time: WorldTime) throws(StorageError) -> [AgendaEntry] {
    switch event {
    case .redPacketSent(let packet, let sender, .group(let group), _):
      var entries: [AgendaEntry] = []
      for member in try world.reader(as: sender).groupMembers(group) where member.id != sender {
        guard let persona = try cast.persona(of: member.id) else { continue }
        var generator = generator(member.id, packet)
        let isWanted = generator.happens(Self.opens)
        let due = persona.awake(from: time + Self.early(in: Self.packetDelay, using: &generator))
        if isWanted { entries += opening(of: packet, by: member.id, at: due, &generator) }
      }
      return entries
    case .redPacketSent(let packet, _, .person(let receiver), _):
      guard let persona = try cast.persona(of: receiver) else { return [] }
      var generator = generator(receiver, packet)
      guard generator.happens(Self.opens) else { return [] }
      let due = persona.moment(after: time, using: &generator)
      return opening(of: packet, by: receiver, at: due, &generator)
    case .transferSent(let transfer, _, let receiver, _):
      guard let persona = try cast.persona(of: receiver) else { return [] }
      var generator = generator(receiver, transfer)
      let accepts = generator.happens(Self.accepts)
      let due = persona.moment(after: time, using: &generator)
      return [AgendaTask.answerTransfer(transfer, by: receiver, accepts: accepts).entry(due: due)]
    default: return []
    }
  }

  private func generator(_ person: Person.ID, _ message: Message.ID) -> SplitMix64 {
    SplitMix64(seed: world.identity.seed, for: .money, person.rawValue, message.rawValue)
  }

  private func opening(
    of packet: Message.ID, by person: Person.ID, at due: WorldTime,
    _ generator: inout SplitMix64
  ) -> [AgendaEntry] {
    let open = AgendaTask.openRedPacket(packet, by: person).entry(due: due)
    guard generator.happens(Self.thanks) else { return [open] }
    let later = due + Int64.random(in: 3...40, using: &generator)
    return [open, AgendaTask.thank(packet, by: person).entry(due: later)]
  }
}

extension Cast {
  /// A word of thanks in the person's own language.
  func thanks(for packet: Message.ID, by person: Person.ID) throws(StorageError) -> Request {
    var generator = SplitMix64(
      seed: world.identity.seed, for: .phrase, person.rawValue, packet.rawValue)
    let phrases =
      switch try world.reader(as: person).settings().language {
      case .english: ["Thank you!", "You're the best", "Lucky me", "So kind"]
      case .chinese: ["谢谢！", "谢谢老板", "手气不错", "发大财"]
      }
    let phrase = phrases[Int.random(in: 0..<phrases.count, using: &generator)]
    return Request(actor: .person(person), action: .thankForRedPacket(packet, text: phrase))
  }
}
