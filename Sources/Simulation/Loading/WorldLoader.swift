import Domain
import Foundation
package import WorldStore

/// Makes a world file from a data directory.
package struct WorldLoader {
  /// Where the world file is to stand.
  package let path: String

  package init(path: String) { self.path = path }

  /// Reads and checks the data, makes the world beside its place, and puts it there when it is whole.
  ///
  /// A load that is cut short at any moment leaves no half world at `path`; what it left beside it is cleared away by
  /// the next. Errors in order: `.data`, `.file` (`alreadyExists`, then as `World.create`; `inUse` while another
  /// process makes the same world), `.storage`.
  package func load(
    _ source: WorldSource, report: (LoadingProgress) -> Void = { _ in }
  ) throws(LoadingError) {
    report(LoadingProgress(phase: .reading, fraction: 0))
    let plan: WorldPlan
    do { plan = try source.plan() } catch { throw .data(error) }
    try load(plan, report: report)
  }

  /// Makes the world of a plan that has been checked, in a file of its own until it is whole.
  package func load(
    _ plan: WorldPlan, report: (LoadingProgress) -> Void = { _ in }
  ) throws(LoadingError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .file(.alreadyExists(path: path))
    }
    try clearLeftovers()
    do throws(LoadingError) {
      try make(plan, report: report)
    } catch {
      removeUnfinished()
      throw error
    }
    removeLog()
    guard rename(unfinished, path) == 0 else {
      let reason = String(cString: strerror(errno))
      removeUnfinished()
      throw .file(.cannotOpen(path: path, reason: reason))
    }
    report(LoadingProgress(phase: .done, fraction: 1))
  }

  private func make(
    _ plan: WorldPlan, report: (LoadingProgress) -> Void
  ) throws(LoadingError) {
    let world: World
    do {
      world = try World.create(
        at: unfinished, seed: plan.world.seed, name: plan.world.name, start: plan.world.start)
    } catch { throw .file(error.naming(path)) }
    try withoutActuallyEscaping(report) { report throws(LoadingError) in
      try WorldBuilder(plan: plan, world: world, dawn: plan.dawn, report: report).build()
    }
    do { try world.close() } catch { throw .storage(error) }
  }

  private var unfinished: String { path + ".unfinished" }

  /// A load that was killed has left its file; one that is still at work holds it.
  private func clearLeftovers() throws(LoadingError) {
    guard FileManager.default.fileExists(atPath: unfinished) else { return }
    do throws(WorldFileError) {
      _ = try World(opening: unfinished)
    } catch {
      // Whatever else is the matter with it, it is no world that anybody needs.
      if case .inUse = error { throw .file(.inUse(path: path)) }
    }
    removeUnfinished()
  }

  /// The log of a world that somebody has deleted would be taken for that of the new one.
  private func removeLog() {
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private func removeUnfinished() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(unfinished + suffix) }
  }
}

extension WorldPlan {
  /// A day before anything happens.
  var dawn: WorldTime {
    min(world.start, lines.first?.step.at ?? world.start) - WorldTime.day
  }

  /// The plan as a world in memory, for tests and headless runs.
  ///
  /// Errors: `.data` for refused lines of the history, `.file`, `.storage`.
  package func worldInMemory() throws(LoadingError) -> World { try worldInMemory(dawn: dawn) }

  func worldInMemory(dawn: WorldTime) throws(LoadingError) -> World {
    let made: World
    do {
      made = try World.inMemory(seed: world.seed, name: world.name, start: world.start)
    } catch { throw .file(error) }
    try WorldBuilder(plan: self, world: made, dawn: dawn).build()
    return made
  }
}
