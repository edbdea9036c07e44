import Domain
import WorldStore

/// Performs the lines of a plan one after the other, each at its time, and checks what they expect.
///
/// Lines before the start of the world are history, and nobody reacts to them; from the start on the cast acts as in a
/// running client.
package struct ScenarioRunner {
  package let plan: WorldPlan
  /// False: the cast has no will of its own, so that only the lines play.
  package let isReacting: Bool

  package init(_ plan: WorldPlan, isReacting: Bool = true) {
    self.plan = plan
    self.isReacting = isReacting
  }

  /// An expectation that didn't hold, or a line that was refused without expecting it.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package var place: Place
    package var message: String
    package var description: String { "\(place): \(message)" }
  }

  /// Runs all lines in a world of their own, in memory.
  ///
  /// - Throws: when the world can't be made, or fails; expectations that don't hold are the answer.
  package func failures() throws(LoadingError) -> [Failure] {
    var empty = plan
    empty.lines = []
    empty.world.readUntil = nil
    let world = try empty.worldInMemory(dawn: plan.dawn)
    do {
      let simulator = try Simulator(world, reacting: isReacting)
      let checker = ExpectationChecker(plan: plan, world: world)
      var failures: [Failure] = []
      for line in plan.lines {
        let refusal = try perform(line, in: world, simulator)
        let expected = line.expectations.compactMap { expectation in
          if case .refused(let refusal) = expectation.claim { refusal } else { nil }
        }.first
        if refusal != expected {
          let told = refusal.map { "refused: \($0.name)" } ?? "done"
          let wanted = expected.map { "; expected to be refused: \($0.name)" } ?? ""
          failures.append(Failure(place: line.place, message: told + wanted))
        }
        for expectation in line.expectations {
          let message = try checker.failure(
            of: expectation, seenBy: line.step.actor, at: line.step.at)
          if let message { failures.append(Failure(place: expectation.place, message: message)) }
        }
      }
      return failures
    } catch {
      throw .storage(error)
    }
  }

  private func perform(
    _ line: TimelineLine, in world: World, _ simulator: Simulator
  ) throws(StorageError) -> Refusal? {
    let isHistory = line.step.at < plan.world.start
    if !isHistory {
      while try !simulator.advance(to: line.step.at).isThere {}
      // Who looks, looks at the line's own time.
      try simulator.save(isPaused: false, speed: plan.world.speed)
    }
    if isHistory { try Dues(world: world).settle(by: line.step.at) }
    do throws(ActionError) {
      guard let request = try StepDirector(world: world).request(for: line.step) else { return nil }
      if isHistory {
        let events = try world.perform(
          request.action, as: request.actor, at: line.step.at, naming: line.step.label)
        do { try world.schedule(Dues.entries(for: events)) } catch { throw .storage(error) }
      } else {
        _ = try simulator.perform(request.action, as: request.actor, naming: line.step.label)
      }
      return nil
    } catch {
      switch error {
      case .refused(let refusal): return refusal
      case .storage(let error): throw error
      }
    }
  }
}
