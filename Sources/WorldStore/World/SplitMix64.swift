/// A small seeded generator: the same seed gives the same numbers on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A generator of its own for each combination of numbers, so that one subject's chance doesn't depend on how often
  /// another's was asked.
  package init(seed: UInt64, for subject: Subject, _ numbers: Int64...) {
    state = seed
    for number in [subject.rawValue] + numbers {
      state = next() ^ UInt64(bitPattern: number)
    }
    state = next()
  }

  /// What chance is asked about.
  package enum Subject: Int64, Sendable {
    case answer = 1
    case phrase, post, comment, account, request
    case ad = 20
    case redPacket = 30
    case money
    case miniProgram = 40
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// True with this chance, 0 never and 1 always.
  package mutating func happens(_ chance: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) < chance
  }
}
