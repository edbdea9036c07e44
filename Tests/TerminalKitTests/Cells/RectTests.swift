import TerminalKit
import Testing

struct RectTests {
  private let rect = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test(arguments: [
    (0, 0, 4), (1, 1, 3), (4, 4, 0), (5, 4, 0), (-1, 0, 4),
  ])
  func `a split gives both parts, the first as far as there is room`(
    rows: Int, first: Int, rest: Int
  ) {
    let top = rect.splitTop(rows)
    #expect(top.top == Rect(x: 2, y: 1, width: 10, height: first))
    #expect(top.rest == Rect(x: 2, y: 1 + first, width: 10, height: rest))
    let bottom = rect.splitBottom(rows)
    #expect(bottom.rest == Rect(x: 2, y: 1, width: 10, height: rest))
    #expect(bottom.bottom == Rect(x: 2, y: 1 + rest, width: 10, height: first))
  }

  @Test(arguments: [(0, 0, 10), (3, 3, 7), (10, 10, 0), (11, 10, 0)])
  func `columns split as rows do`(columns: Int, first: Int, rest: Int) {
    let left = rect.splitLeft(columns)
    #expect(left.left == Rect(x: 2, y: 1, width: first, height: 4))
    #expect(left.rest == Rect(x: 2 + first, y: 1, width: rest, height: 4))
    let right = rect.splitRight(columns)
    #expect(right.rest == Rect(x: 2, y: 1, width: rest, height: 4))
    #expect(right.right == Rect(x: 2 + rest, y: 1, width: first, height: 4))
  }

  @Test func `what is too large or outside leaves an empty rectangle, never a negative one`() {
    #expect(rect.inset(columns: 6, rows: 1).isEmpty)
    #expect(rect.inset(left: 99).isEmpty)
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 5, height: 5)).isEmpty)
    #expect(
      rect.inset(left: 1, top: 1, right: 2, bottom: 1) == Rect(x: 3, y: 2, width: 7, height: 2))
    #expect(rect.centered(Size(columns: 4, rows: 9)) == Rect(x: 5, y: 1, width: 4, height: 4))
    #expect(Rect(x: 0, y: 0, width: -3, height: 2).width == 0)
  }

  @Test(arguments: [
    (2, 1, true), (11, 4, true), (12, 4, false), (11, 5, false), (1, 1, false), (2, 0, false),
  ])
  func `the right and lower edges are outside`(column: Int, row: Int, isInside: Bool) {
    #expect(rect.contains(Position(column: column, row: row)) == isInside)
  }
}
