import Testing

@testable import Screens

@Suite struct SectionIndexTests {
  private let index = SectionIndex([
    .init(name: "☆", line: 4), .init(name: "B", line: 7), .init(name: "M", line: 12),
    .init(name: "#", line: 20),
  ])

  @Test(arguments: [
    ("☆", 4), ("B", 7), ("M", 12), ("#", 20), ("L", 7), ("Z", 12), ("A", 7), ("7", 20),
  ])
  func `A letter without a section leads to the one before its place`(name: String, line: Int) {
    #expect(index.line(for: name) == line)
  }

  @Test func `Steps lead from section to section`() {
    #expect(index.after(0) == 4)
    #expect(index.after(7) == 12)
    #expect(index.after(20) == nil)
    #expect(index.before(21) == 12)
    #expect(index.before(8) == 4)
    #expect(index.before(2) == 4)
  }
}
