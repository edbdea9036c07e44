package import Domain

/// The world's time as a function of the user's.
///
/// Real moments are durations since any fixed moment, read from a clock that never goes back; the
/// clock itself reads none.
package struct SimulationClock: Hashable, Sendable {
  package private(set) var isPaused: Bool
  /// World seconds to one second of the user's.
  package private(set) var speed: Int

  package static let speeds = 1...3600

  /// World time in microseconds at `since`; finer than a second so that changing the speed often loses nothing.
  private var reached: Int64
  private var since: Duration

  /// A clock that shows `time` at the real moment `real`.
  package init(at time: WorldTime, speed: Int, isPaused: Bool, real: Duration) {
    precondition(Self.speeds.contains(speed), "a speed outside of 1 to 3600")
    self.isPaused = isPaused
    self.speed = speed
    reached = time.seconds * Self.second
    since = real
  }

  /// The world's time at a real moment, whole seconds, rounded down.
  package func time(at real: Duration) -> WorldTime {
    WorldTime(seconds: microseconds(at: real).floorDivided(by: Self.second))
  }

  /// World time stands still from here on; `real` counts like that of `time(at:)`.
  package mutating func pause(at real: Duration) {
    settle(at: real)
    isPaused = true
  }

  package mutating func resume(at real: Duration) {
    settle(at: real)
    isPaused = false
  }

  /// So many world seconds pass in a real one from here on: 1 to 3600.
  package mutating func setSpeed(_ speed: Int, at real: Duration) {
    precondition(Self.speeds.contains(speed), "a speed outside of 1 to 3600")
    settle(at: real)
    self.speed = speed
  }

  /// Moves the world on at once, paused or not.
  package mutating func step(by seconds: Int64, at real: Duration) {
    precondition(seconds >= 0, "the world's time never goes back")
    settle(at: real)
    reached += seconds * Self.second
  }

  /// The first real moment at which the world's time is `due`; the present one when that is past, `nil` while paused.
  package func deadline(for due: WorldTime, at real: Duration) -> Duration? {
    let missing = due.seconds * Self.second - microseconds(at: real)
    if missing <= 0 { return real }
    if isPaused { return nil }
    let speed = Int64(speed)
    return real + .microseconds((missing + speed - 1) / speed)
  }

  private mutating func settle(at real: Duration) {
    reached = microseconds(at: real)
    since = max(since, real)
  }

  private func microseconds(at real: Duration) -> Int64 {
    guard !isPaused, real > since else { return reached }
    let (seconds, attoseconds) = (real - since).components
    let elapsed = seconds * Self.second + attoseconds / 1_000_000_000_000
    return reached + elapsed * Int64(speed)
  }

  private static let second: Int64 = 1_000_000
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
