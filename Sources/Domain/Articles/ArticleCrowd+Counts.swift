extension ArticleCrowd {
  /// How many of the crowd have read, liked and wowed an article of a given age in seconds.
  ///
  /// The numbers rise steeply at first and then ever more slowly towards the crowd's own; half of the readers have come
  /// within some four hours. They never fall, and likes and wows follow the reads.
  package func counts(age: Int64) -> ArticleCounts {
    guard age > 0 else { return ArticleCounts() }
    return ArticleCounts(
      reads: Self.share(of: readers, age: age, pace: 10 * WorldTime.hour),
      likes: Self.share(of: likes, age: age, pace: 12 * WorldTime.hour),
      wows: Self.share(of: wows, age: age, pace: 14 * WorldTime.hour))
  }

  /// How many of those who will vote in the end have done so at a given age in seconds.
  static func voters(of all: Int, age: Int64) -> Int {
    age > 0 ? share(of: all, age: age, pace: 11 * WorldTime.hour) : 0
  }

  /// What has come of all by an age: the share still missing is the square of pace over age and pace.
  ///
  /// Only the four basic operations, which give the same everywhere.
  private static func share(of all: Int, age: Int64, pace: Int64) -> Int {
    let left = Double(pace) / (Double(age) + Double(pace))
    return Int((Double(all) * (1 - left * left) + 0.5))
  }
}

/// How often an article was read, liked and wowed.
package struct ArticleCounts: Hashable, Sendable {
  package var reads: Int
  package var likes: Int
  package var wows: Int

  package init(reads: Int = 0, likes: Int = 0, wows: Int = 0) {
    self.reads = reads
    self.likes = likes
    self.wows = wows
  }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      reads: left.reads + right.reads, likes: left.likes + right.likes,
      wows: left.wows + right.wows)
  }
}
