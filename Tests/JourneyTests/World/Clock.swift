import Foundation
import Testing

@Suite struct Clock {
  @Test func `time stands still while paused, steps, and runs`() throws {
    let journey = try Journey.open()
    try journey.expect("Mon 08:00 ⏸ paused").press("j k").expect("Mon 08:00 ⏸ paused")
      .press("n", until: { !$0.contains("Mon 08:00") })
    try journey.expect("⏸ paused").press("p").expect("▶ 60×").press("+").expect("▶ 300×").press("-")
      .expect("▶ 60×")
      .press("+*6").expect("▶ 3600×").expectGone("Mon 08:").press("p").expect("⏸ paused")
      .expectQuit()
  }

  @Test func `the world goes on where it stood`() throws {
    let journey = try Journey.open(arguments: [])
    try journey.press("+*6").expectGone("Mon 08:").press("p")
    let foot = try journey.screen().rows(with: "⏸ paused")
    #expect(foot.count == 1)
    try journey.expectQuit()
    let again = try Journey(world: journey.world, in: Scratch(), arguments: [])
    #expect(try again.screen().rows(with: "⏸ paused") == foot)
    try again.expectQuit()
  }
}
