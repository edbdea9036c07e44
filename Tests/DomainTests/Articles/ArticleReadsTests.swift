import Domain
import Testing

struct ArticleReadsTests {
  @Test(arguments: [(0, true), (1, true), (4, true), (5, false), (6, false)])
  func `one person adds at most five reads a day (A20)`(openedToday: Int, counts: Bool) {
    #expect(ArticleReads.counts(openedToday: openedToday) == counts)
  }

  @Test(
    arguments: [
      (0, ReadsFigure.exact(0)), (9999, .exact(9999)), (10_000, .exact(10_000)),
      (100_000, .exact(100_000)), (100_001, .overCap), (2_000_000, .overCap),
    ] as [(Int, ReadsFigure)])
  func `the page shows reads exactly up to a hundred thousand (A24)`(
    reads: Int, figure: ReadsFigure
  ) {
    #expect(ReadsFigure.page(reads) == figure)
  }

  @Test(
    arguments: [
      (9999, ReadsFigure.exact(9999)), (10_000, .thousands(10)), (12_999, .thousands(12)),
      (99_999, .thousands(99)), (100_000, .thousands(100)), (100_001, .overCap),
    ] as [(Int, ReadsFigure)])
  func `cards show ten thousand and more in short (A25)`(reads: Int, figure: ReadsFigure) {
    #expect(ReadsFigure.card(reads) == figure)
  }
}

struct ArticleCrowdTests {
  static let crowd = ArticleCrowd(readers: 12_000, likes: 310, wows: 120)

  @Test(arguments: [Int64.min, -1, 0]) func `nobody has read what isn't out`(age: Int64) {
    #expect(Self.crowd.counts(age: age) == ArticleCounts())
  }

  @Test func `the numbers never fall and stay under the crowd's own`() {
    var before = ArticleCounts()
    for age in stride(from: Int64(0), to: 60 * WorldTime.day, by: 617) {
      let counts = Self.crowd.counts(age: age)
      #expect(counts.reads >= before.reads && counts.likes >= before.likes)
      #expect(counts.wows >= before.wows)
      #expect(counts.likes <= counts.reads && counts.wows <= counts.reads)
      before = counts
    }
    #expect(before.reads <= 12_000 && before.likes <= 310 && before.wows <= 120)
  }

  @Test func `half have come after some four hours, nearly all after a month`() {
    let afterFourHours = Self.crowd.counts(age: 4 * WorldTime.hour).reads
    #expect((5_500...6_500).contains(afterFourHours))
    let afterAMonth = Self.crowd.counts(age: 30 * WorldTime.day)
    #expect(afterAMonth.reads >= 11_990 && afterAMonth.likes == 310 && afterAMonth.wows == 120)
    #expect(Self.crowd.counts(age: 100 * 365 * WorldTime.day).reads == 12_000)
    #expect(Self.crowd.counts(age: .max).reads == 12_000)
  }

  @Test func `an article nobody reads has no reads`() {
    #expect(
      ArticleCrowd(readers: 0, likes: 0, wows: 0).counts(age: WorldTime.day) == ArticleCounts())
  }
}
