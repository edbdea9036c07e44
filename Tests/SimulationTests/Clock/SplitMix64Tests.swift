import Testing
import WorldStore

@testable import Simulation

@Suite struct SplitMix64Tests {
  @Test func `the numbers are those of the published algorithm`() {
    // The first three for seed 1234567, from the reference implementation.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func `each seed, subject and number has its own chance`() {
    var firsts: Set<UInt64> = []
    for seed: UInt64 in 0..<4 {
      for subject in [SplitMix64.Subject.answer, .post] {
        for person: Int64 in 0..<8 {
          for thing: Int64 in 0..<8 {
            var generator = SplitMix64(seed: seed, for: subject, person, thing)
            firsts.insert(generator.next())
          }
        }
      }
    }
    #expect(firsts.count == 4 * 2 * 8 * 8)
  }

  @Test(arguments: [(0.0, 0...0), (0.25, 2300...2700), (1.0, 10_000...10_000)])
  func `a chance comes true as often as it says`(chance: Double, times: ClosedRange<Int>) {
    var generator = SplitMix64(seed: 42)
    let count = (0..<10_000).count { _ in generator.happens(chance) }
    #expect(times.contains(count), "\(count) times")
  }
}
