import Foundation
import Testing

@Suite struct Clock {
  @Test func `time stands still while paused, steps, and runs`() throws {
    let journey = try Journey.open()
    try journey.expect("Mon 08:00 ⏸ paused").press("j k").expect("Mon 08:00 ⏸ paused")
      .press("n", until: { !$0.contains("Mon 08:00") })
    try journey.expect("⏸ paused").press("p").expect("▶ 60×").press("+").expect("▶ 300×").press("-")
      .expect("▶ 60×")
      .press("+*6").expect("▶ 3600×").expectSoon("Mon 10:").press("p").expect("⏸ paused")
      .expectQuit()
  }

  @Test func `the world goes on where it stood`() throws {
    let journey = try Journey.open(arguments: [])
    try journey.press("+*6").expectSoon("Mon 10:").press("p")
    let clock = try journey.screen().clock
    #expect(clock.hasPrefix("Mon 10:"))
    try journey.expectQuit()
    let again = try Journey(world: journey.world, in: Scratch(), arguments: [])
    let shown = try again.screen().clock
    #expect(shown == clock)
    try again.expectQuit()
  }
}

extension String {
  /// What the foot says of the time, from the day on.
  fileprivate var clock: String {
    rows(with: "⏸ paused").first.flatMap { row in
      row.range(of: "Mon ").map { String(row[$0.lowerBound...]) }
    } ?? ""
  }
}
