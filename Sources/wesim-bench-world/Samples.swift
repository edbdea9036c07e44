import Glibc

/// How long something took, several times; and the most that it took of the processor, which a busy machine leaves alone.
struct Samples {
  private var seconds: [Double] = []
  private var worked: [Double] = []

  var count: Int { seconds.count }
  var mostWork: String { Self.text(worked, at: 1) }

  private static func work() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  mutating func time<T>(_ body: () throws -> T) rethrows -> T {
    let clock = ContinuousClock()
    let start = clock.now
    let before = Self.work()
    let result = try body()
    worked.append(Self.work() - before)
    seconds.append((clock.now - start) / .seconds(1))
    return result
  }

  /// A name for the beginning of a line, as wide as those of the others.
  static func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 32 - name.count))
  }

  var median: String { Self.text(seconds, at: 0.5) }
  var p99: String { Self.text(seconds, at: 0.99) }
  var worst: String { Self.text(seconds, at: 1) }

  private static func text(_ seconds: [Double], at share: Double) -> String {
    let sorted = seconds.sorted()
    guard let last = sorted.indices.last else { return "     -" }
    let hundredths = Int((sorted[Int(Double(last) * share)] * 100_000).rounded())
    let fraction = String(hundredths % 100)
    let text = "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }
}
