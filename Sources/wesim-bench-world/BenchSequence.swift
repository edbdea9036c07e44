/// A small seeded generator, so that every machine makes the same world.
struct BenchSequence {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  /// From three words to sixteen, of two languages.
  mutating func text() -> String {
    let count = 3 + Int(next() % 14)
    return (0..<count).map { _ in Self.words[Int(next() % UInt64(Self.words.count))] }
      .joined(separator: " ")
  }

  private static let words = [
    "the", "ferry", "leaves", "at", "seven", "and", "we", "bring", "tea", "for", "everybody",
    "today", "明天", "一起", "喝茶", "in", "harbour", "light", "after", "rain", "好的", "see", "you",
    "there", "about", "that", "book", "it", "was", "good", "照片", "later",
  ]
}
