import Domain
import Screens
import Simulation
import WorldStore

/// What a run without a terminal has become.
package struct SimulationReport: Hashable, Sendable {
  package var digest: String
  /// The lines that the world refused when they fell due, one to a line of text; empty: none.
  package var refusals: String
}

/// What is done with a data directory besides opening its world.
extension Launch {
  /// Makes the world file, and answers which lines of its future are going to be refused, unless the user makes them
  /// possible until then; one to a line of text.
  package func make() throws(ProgramFailure) -> String {
    let plan = try plan()
    try makeWorld()
    let world = try opened(.shared)
    do throws(StorageError) {
      let warnings = try world.tentatively { () throws(StorageError) in
        try Rehearsal(plan).warnings(in: world)
      }
      try world.close()
      return Self.lines(warnings)
    } catch {
      throw ProgramFailure(error)
    }
  }

  /// What is in the data directory, in one sentence after what is doubtful there; its faults are the failure.
  ///
  /// The world is made and played to its last line, and nothing of it is kept.
  package func check() throws(ProgramFailure) -> String {
    let plan = try plan()
    do {
      let refused = try Rehearsal(plan).warnings(in: try plan.worldInMemory())
      return Self.lines((plan.warnings + refused).sorted { $0.place < $1.place }) + """
        \(try dataDirectory()): no faults. \(plan.people.count) people, \(plan.groups.count) groups, \
        \(plan.accounts.count) accounts, \(plan.articles.count) articles, \(plan.lines.count) lines.
        """
    } catch {
      throw Self.failure(error)
    }
  }

  /// What the data's world becomes in so many hours.
  package func simulate(hours: Int, seed: UInt64?) throws(ProgramFailure) -> SimulationReport {
    var plan = try plan()
    if let seed { plan.world.seed = seed }
    do {
      let world = try plan.worldInMemory()
      let simulator = try Simulator(world)
      let end = plan.world.start + Int64(hours) * WorldTime.hour
      while try !simulator.advance(to: end).isThere {}
      return SimulationReport(
        digest: try world.digest(),
        refusals: Self.lines(Rehearsal(plan).warnings(of: simulator.refusedSteps)))
    } catch {
      throw Self.failure(error)
    }
  }

  private static func lines(_ warnings: [DataError]) -> String {
    warnings.map { "Warning: \($0.description { $0.sentence(.english) })\n" }.joined()
  }

  private static func failure(_ error: any Error) -> ProgramFailure {
    switch error {
    case let error as LoadingError: ProgramFailure(error)
    case let error as StorageError: ProgramFailure(error)
    case let failure as ProgramFailure: failure
    default: preconditionFailure("an error of none of these kinds: \(error)")
    }
  }
}
