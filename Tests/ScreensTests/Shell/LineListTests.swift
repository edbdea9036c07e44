import Testing

@testable import Screens

@Suite struct LineListTests {
  /// `.` stands for a line that can't be chosen; a letter for one that can, by that name.
  private func list(_ lines: String, height: Int) -> LineList<Character> {
    var list = LineList<Character>()
    list.layout(height: height)
    list.set(lines.map { .init($0 == "." ? nil : $0) })
    return list
  }

  @Test func `The first line that can be chosen is chosen, and the page begins at its top`() {
    let list = list("...abc", height: 2)
    #expect(list.selectedID == "a")
    #expect(list.top == 0)
  }

  @Test func `Down scrolls to a choice out of sight before it goes on to the next`() {
    var list = list("...abc", height: 2)
    list.move(.down)
    #expect(list.selectedID == "a")
    #expect(list.top == 1)
    list.move(.down)
    #expect(list.top == 2)
    list.move(.down)
    #expect(list.selectedID == "b")
  }

  @Test func `A choice out of sight is brought into sight before it is taken`() {
    var list = list("...ab", height: 2)
    #expect(list.choice() == nil)
    #expect(list.choice() == "a")
  }

  @Test func `Down past the last choice scrolls on, as far as there are lines`() {
    var list = list("ab...", height: 2)
    for _ in 0..<3 { list.move(.down) }
    #expect(list.selectedID == "b")
    #expect(list.top == 2)
    for _ in 0..<5 { list.move(.down) }
    #expect(list.top == 3)
  }

  @Test func `Up at the first choice shows what stands above it`() {
    var list = list(".ab.cdefgh", height: 4)
    list.move(.bottom)
    for _ in 0..<20 { list.move(.up) }
    #expect(list.selectedID == "a")
    #expect(list.top == 0)
  }

  @Test(arguments: [
    ("abc.d", Character("d")), ("abd", "d"), ("dabc", "d"), ("abc", "c"), ("ab", "b"), ("", nil),
  ])
  func `The choice stays with its id, and else in its place`(lines: String, chosen: Character?) {
    var list = list("ab.d", height: 9)
    list.move(.bottom)
    #expect(list.selectedID == "d")
    list.set(lines.map { .init($0 == "." ? nil : $0) })
    #expect(list.selectedID == chosen)
  }

  @Test func `The wheel moves the choice only as far as it must to stay in sight`() {
    var list = list("abcdefgh", height: 3)
    list.select("b")
    list.wheel(by: 1)
    #expect(list.selectedID == "b")
    list.wheel(by: 1)
    #expect(list.selectedID == "c")
    list.wheel(by: 99)
    #expect(list.selectedID == "f")
    list.wheel(by: -99)
    #expect(list.selectedID == "c")
  }

  @Test func `A page down moves page and choice by the height, and ends at the last`() {
    var list = list("abcdefgh", height: 3)
    list.move(.pageDown)
    #expect(list.selectedID == "d")
    #expect(list.top == 3)
    list.move(.pageDown)
    list.move(.pageDown)
    #expect(list.selectedID == "h")
    #expect(list.top == 5)
  }

  @Test func `Tall lines are scrolled by rows of cells`() {
    var list = LineList<Int>()
    list.layout(height: 4)
    list.set((0..<4).map { .init($0, height: 3) })
    list.move(.down)
    #expect(list.top == 2)
    #expect(list.visible.map(\.index) == [0, 1])
    #expect(list.visible.map(\.y) == [-2, 1])
  }
}
