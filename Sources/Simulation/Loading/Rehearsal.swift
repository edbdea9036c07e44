import Domain
package import WorldStore

/// Plays the future of a plan with nobody at the keyboard, to learn which of its lines the world is going to refuse.
///
/// Such a line is no fault: what the user does until then may make it possible. It is worth a warning, because without the
/// user it vanishes.
package struct Rehearsal {
  package let plan: WorldPlan

  package init(_ plan: WorldPlan) { self.plan = plan }

  /// Brings a world that has just been made of the plan to its last line, and answers what is refused on the way.
  ///
  /// Cost grows with what happens until then. Whoever wants to keep the world lets it happen `tentatively`.
  package func warnings(in world: World) throws(StorageError) -> [DataError] {
    guard let end = plan.future.last?.step.at else { return [] }
    let simulator = try Simulator(world)
    while try !simulator.advance(to: end, budget: 1000).isThere {}
    return warnings(of: simulator.refusedSteps)
  }

  /// The lines that a run has seen refused, at their places.
  ///
  /// What refers to something that a refused line would have made isn't told again.
  package func warnings(of refused: [Simulator.RefusedStep]) -> [DataError] {
    var places: [Step: [TimelineLine]] = [:]
    for line in plan.future { places[line.step, default: []].append(line) }
    var unmade: Set<String> = []
    var warnings: [DataError] = []
    for refused in refused {
      guard let line = places[refused.step]?.first else { continue }
      // The same line may stand twice.
      places[refused.step]?.removeFirst()
      if let label = line.step.label { unmade.insert(label) }
      guard !line.isUncertain, !line.references.contains(where: { unmade.contains($0.name) }) else {
        continue
      }
      warnings.append(
        DataError(
          at: line.place, "refused when it falls due", refusal: refused.refusal,
          hint: hint(for: refused.refusal, line)))
    }
    return warnings.sorted { $0.place < $1.place }
  }

  /// What has used up an account's pushes.
  private func hint(for refusal: Refusal, _ line: TimelineLine) -> String? {
    guard refusal == .broadcastQuotaUsed else { return nil }
    let earlier = plan.lines.last {
      $0.step.at <= line.step.at && $0.place != line.place && $0.step.actor == line.step.actor
        && $0.step.verb.isBroadcast
    }
    return earlier.map { "the last push before it is \($0.place)" }
  }
}
