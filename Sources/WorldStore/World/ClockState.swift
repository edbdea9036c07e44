package import Domain

/// The world's clock as it stands in the file.
package struct ClockState: Hashable, Sendable {
  package var now: WorldTime
  package var isPaused: Bool
  /// World seconds to one second of the user's.
  package var speed: Int

  package init(now: WorldTime, isPaused: Bool, speed: Int) {
    self.now = now
    self.isPaused = isPaused
    self.speed = speed
  }
}
