package import Domain
package import WorldStore

/// Brings a world forward in time: performs what is on its agenda when it is due, and lets the cast react to what
/// happens.
///
/// The same seed and the same actions at the same world times give the same world, whatever the size of the slices it
/// is advanced in, and however often the program is ended between them.
package final class Simulator {
  package let world: World
  /// How far the world has been brought: everything due before has been performed.
  package private(set) var now: WorldTime
  /// Scheduled actions that the world refused, or that had become pointless, since this value was made.
  ///
  /// They are dropped: what was on the agenda is a wish, and the user may have changed the world meanwhile.
  package private(set) var dropped = 0
  /// The lines among them, in the order they fell due.
  package private(set) var refusedSteps: [RefusedStep] = []

  /// A line whose time had come, and the world said no.
  package struct RefusedStep: Hashable, Sendable {
    package var step: Step
    package var refusal: Refusal
  }

  private let cast: Cast
  private let reactions: Reactions

  /// `reacting: false` leaves the cast without a will of its own, so that only the agenda plays.
  package init(_ world: World, reacting: Bool = true) throws(StorageError) {
    self.world = world
    now = try world.clock().now
    cast = Cast(world: world)
    reactions = Reactions(world: world, cast: cast, isActive: reacting)
  }

  /// What one call of `advance` has done.
  package struct Slice: Sendable {
    /// What happened, in order.
    package var events: [Event]
    /// False: the budget ran out before the time was reached, and there is more to do at once.
    package var isThere: Bool
  }

  /// Performs what is due by `time`, the earliest first and each at its own time, but no more than `budget` entries.
  ///
  /// An entry leaves the agenda in the same transaction as its action and what the cast makes of it, so that none is
  /// performed twice or lost when the program is ended at any moment. A time that is past does nothing.
  package func advance(to time: WorldTime, budget: Int = 16) throws(StorageError) -> Slice {
    var events: [Event] = []
    for _ in 0..<budget {
      guard let entry = try world.due(by: time, limit: 1).first else {
        now = max(now, time)
        return Slice(events: events, isThere: true)
      }
      events += try perform(entry)
      now = max(now, entry.due)
    }
    let rest = try world.due(by: time, limit: 1)
    if rest.isEmpty { now = max(now, time) }
    return Slice(events: events, isThere: rest.isEmpty)
  }

  /// Performs an action now, and lets the cast react to it, in one transaction.
  ///
  /// What is due by now and still waits comes first. The events are those of the action.
  @discardableResult
  package func perform(
    _ action: Action, as actor: Actor, naming label: String? = nil
  ) throws(ActionError) -> [Event] {
    do {
      while try !advance(to: now).isThere {}
    } catch { throw .storage(error) }
    let now = now
    return try atomically { () throws(ActionError) in
      try enact(action, as: actor, at: now, naming: label)
    }
  }

  /// Whether a friend or an account is going to answer `person` in their chat.
  package func isAnswerComing(to person: Person.ID, in peer: Peer) throws(StorageError) -> Bool {
    switch peer {
    case .person(let friend): return try answerDue(from: friend, to: person) != nil
    case .account: return try world.isScheduled(kind: AgendaTask.replyKind)
    case .group: return false
    }
  }

  /// When a friend will answer somebody; `nil`: no answer is coming, or none that arrives (F64).
  package func answerDue(from friend: Person.ID, to person: Person.ID) throws(StorageError)
    -> WorldTime?
  {
    let kept = try world.reader(as: person).person(friend)
    guard kept?.relation == .friend, kept?.isBlocked == false else { return nil }
    return try world.due(kind: AgendaTask.answerKind(by: friend, in: .person(person)))
  }

  /// When the next entry is due, which may be past.
  package func nextDue() throws(StorageError) -> WorldTime? { try world.nextDue() }

  /// Writes the clock into the world file; without it a world that is opened again goes on at its last event.
  package func save(isPaused: Bool, speed: Int) throws(StorageError) {
    try world.setClock(ClockState(now: now, isPaused: isPaused, speed: speed))
  }

  /// Brings the world all the way to a time and saves the clock, for runs without a screen.
  ///
  /// Answers with the world's digest, which is the same for the same world and the same actions. Cost grows with what
  /// happens until then, and with the world.
  package func run(to time: WorldTime) throws(StorageError) -> String {
    while try !advance(to: time, budget: 1000).isThere {}
    let clock = try world.clock()
    try save(isPaused: clock.isPaused, speed: clock.speed)
    return try world.digest()
  }

  private func perform(_ entry: AgendaEntry) throws(StorageError) -> [Event] {
    var refused: RefusedStep?
    do {
      let events: [Event]? = try atomically { () throws(ActionError) in
        var step: Step?
        do {
          try world.complete(entry.id)
          let task = try AgendaTask(entry, in: world)
          if case .step(let line) = task { step = line }
          guard let request = try cast.request(for: task, at: entry.due) else { return nil }
          return try enact(
            request.action, as: request.actor, at: entry.due, naming: request.label)
        } catch let error as StorageError {
          throw ActionError.storage(error)
        } catch let error as ActionError {
          guard case .refused(let refusal) = error else { throw error }
          refused = step.map { RefusedStep(step: $0, refusal: refusal) }
          return nil
        } catch {
          preconditionFailure("an error of neither kind: \(error)")
        }
      }
      if events == nil { dropped += 1 }
      if let refused { refusedSteps.append(refused) }
      return events ?? []
    } catch {
      switch error {
      case .storage(let error): throw error
      case .refused(let refusal): preconditionFailure("\(refusal) is taken as an answer above")
      }
    }
  }

  private func enact(
    _ action: Action, as actor: Actor, at time: WorldTime, naming label: String?
  ) throws(ActionError) -> [Event] {
    let events = try world.perform(action, as: actor, at: time, naming: label)
    do {
      try world.schedule(Dues.entries(for: events))
      try world.schedule(reactions.entries(for: events, of: action, at: time))
    } catch { throw .storage(error) }
    return events
  }

  private func atomically<Result>(
    _ body: () throws(ActionError) -> Result
  ) throws(ActionError) -> Result {
    do {
      return try world.atomically(body)
    } catch let error as ActionError {
      throw error
    } catch let error as StorageError {
      throw .storage(error)
    } catch {
      preconditionFailure("an error of neither kind: \(error)")
    }
  }
}
