import Domain
import Testing

@testable import Simulation

@Suite struct SimulationClockTests {
  static let noon = WorldTime(year: 2026, month: 3, day: 16, hour: 12)

  static func clock(speed: Int, isPaused: Bool = false) -> SimulationClock {
    SimulationClock(at: noon, speed: speed, isPaused: isPaused, real: .seconds(100))
  }

  @Test(arguments: [
    (1, 999, 0), (1, 1000, 1), (1, 1999, 1), (60, 16, 0), (60, 17, 1), (60, 1000, 60),
    (3600, 1000, 3600), (3600, 86_400_000, 311_040_000),
  ])
  func `world time runs at its speed, in whole seconds`(
    speed: Int, milliseconds: Int64, seconds: Int64
  ) {
    let time = Self.clock(speed: speed).time(at: .seconds(100) + .milliseconds(milliseconds))
    #expect(time - Self.noon == seconds)
  }

  @Test func `a year at full speed is no more than a number`() {
    let time = Self.clock(speed: 3600).time(at: .seconds(100 + 365 * 86_400))
    #expect(time - Self.noon == 365 * 86_400 * 3600)
  }

  @Test func `a real clock that goes back doesn't move the world back`() {
    var clock = Self.clock(speed: 60)
    #expect(clock.time(at: .seconds(50)) == Self.noon)
    clock.pause(at: .seconds(110))
    #expect(clock.time(at: .seconds(50)) == Self.noon + 600)
  }

  @Test func `while paused only a step moves the world`() {
    var clock = Self.clock(speed: 60)
    clock.pause(at: .seconds(101))
    #expect(clock.time(at: .seconds(500)) == Self.noon + 60)
    clock.step(by: 3600, at: .seconds(500))
    #expect(clock.time(at: .seconds(900)) == Self.noon + 3660)
    clock.resume(at: .seconds(1000))
    #expect(clock.time(at: .seconds(1001)) == Self.noon + 3720)
  }

  @Test func `changing the speed often loses no part of a second`() {
    var clock = Self.clock(speed: 1)
    // Ten times a tenth of a second is a second.
    for tenth in 1...10 {
      clock.setSpeed(1, at: .seconds(100) + .milliseconds(100 * tenth))
    }
    #expect(clock.time(at: .seconds(101)) == Self.noon + 1)
  }

  @Test(arguments: [1, 7, 60, 999, 3600])
  func `at the deadline the time is there, a microsecond before it is not`(speed: Int) throws {
    let clock = Self.clock(speed: speed)
    for seconds: Int64 in [1, 59, 61, 3601, 86_399] {
      let deadline = try #require(clock.deadline(for: Self.noon + seconds, at: .seconds(100)))
      #expect(clock.time(at: deadline) >= Self.noon + seconds)
      #expect(clock.time(at: deadline - .microseconds(1)) < Self.noon + seconds)
    }
  }

  @Test func `what is past is due now, and while paused nothing else is due`() {
    let now = Duration.seconds(100)
    #expect(Self.clock(speed: 60).deadline(for: Self.noon, at: now) == now)
    #expect(Self.clock(speed: 60, isPaused: true).deadline(for: Self.noon, at: now) == now)
    #expect(Self.clock(speed: 60, isPaused: true).deadline(for: Self.noon + 1, at: now) == nil)
  }
}
