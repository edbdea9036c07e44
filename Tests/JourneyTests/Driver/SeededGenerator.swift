import Foundation

/// Chance that can be had again: a test that uses it names its seed when it fails.
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  /// From `$WESIM_SEED`, else another one at each run.
  init() {
    let given = ProcessInfo.processInfo.environment["WESIM_SEED"].flatMap { UInt64($0) }
    self.init(seed: given ?? UInt64(DispatchTime.now().uptimeNanoseconds))
  }

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// How often a test does something: `$NAME`, else fewer times, so that all tests stay quick.
func repetitions(_ name: String, else count: Int) -> Int {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? count
}
