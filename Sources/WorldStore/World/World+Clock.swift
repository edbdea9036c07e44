import Domain
import GRDB

extension World {
  /// The clock.
  ///
  /// Its time is never before the last event, however the program ended, nor before the `present`.
  package func clock() throws(StorageError) -> ClockState {
    var clock = try storedClock()
    clock.now = max(clock.now, lastEventAt, present ?? lastEventAt)
    return clock
  }

  /// Nearly every query asks for the time, so it is read once.
  private func storedClock() throws(StorageError) -> ClockState {
    if let heldClock { return heldClock }
    let clock = try read { db in
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT now, isPaused, speed FROM clock WHERE id = 1"))
      else { throw UnreadableValue(table: "clock", column: "now", id: 1) }
      return ClockState(now: WorldTime(seconds: row[0]), isPaused: row[1], speed: row[2])
    }
    heldClock = clock
    return clock
  }

  /// Keeps the clock, so that the next start goes on from it; speed is world seconds a second.
  package func setClock(_ state: ClockState) throws(StorageError) {
    try write { db in
      let statement = try db.cachedStatement(
        sql: "UPDATE clock SET now = ?, isPaused = ?, speed = ? WHERE id = 1")
      try statement.execute(arguments: [state.now.seconds, state.isPaused, state.speed])
    }
    heldClock = state
  }
}
