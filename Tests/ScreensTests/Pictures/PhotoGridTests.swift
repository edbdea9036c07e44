import TerminalKit
import Testing

@testable import Screens

/// M20, in cells twice as high as they are wide.
struct PhotoGridTests {
  @Test(arguments: [
    (count: 0, rows: []),
    (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 3, 1]), (8, [3, 3, 2]),
    (9, [3, 3, 3]),
  ])
  func `two or three photos are one row, four two rows of two, more are rows of three`(
    count: Int, rows: [Int]
  ) {
    let grid = PhotoGrid(count: count, width: 60, shape: nil)
    let byRow = Dictionary(grouping: grid.tiles, by: \.y)
    #expect(byRow.keys.sorted().map { byRow[$0]?.count } == rows)
    #expect(grid.tiles.allSatisfy { $0.width == 12 && $0.height == 6 })
    #expect(grid.height == rows.count * 7 - (rows.isEmpty ? 0 : 1))
  }

  @Test func `photos have a gap between them`() {
    let grid = PhotoGrid(count: 9, width: 60, shape: nil)
    #expect(grid.tiles[4] == Rect(x: 13, y: 7, width: 12, height: 6))
    #expect(grid.tiles[8] == Rect(x: 26, y: 14, width: 12, height: 6))
  }

  @Test(arguments: [(60, 12), (38, 12), (37, 10), (31, 8), (20, 6), (13, 4), (0, 4)])
  func `photos are smaller on a narrow terminal, and square all the same`(
    width: Int, side: Int
  ) {
    let tiles = PhotoGrid(count: 5, width: width, shape: nil).tiles
    #expect(
      tiles.map(\.size) == Array(repeating: Size(columns: side, rows: side / 2), count: 5))
  }

  @Test(arguments: [
    (PixelSize(width: 480, height: 360), 60, Size(columns: 32, rows: 12)),
    (PixelSize(width: 400, height: 400), 60, Size(columns: 24, rows: 12)),
    (PixelSize(width: 360, height: 480), 60, Size(columns: 18, rows: 12)),
    (PixelSize(width: 1600, height: 400), 60, Size(columns: 32, rows: 4)),
    // What would be a mere line is cut instead.
    (PixelSize(width: 4000, height: 100), 60, Size(columns: 32, rows: 3)),
    (PixelSize(width: 100, height: 4000), 60, Size(columns: 8, rows: 12)),
    (PixelSize(width: 480, height: 360), 20, Size(columns: 20, rows: 8)),
  ])
  func `a single photo has its own shape, within limits`(
    shape: PixelSize, width: Int, size: Size
  ) {
    let grid = PhotoGrid(count: 1, width: width, shape: shape)
    #expect(grid.tiles == [Rect(size)])
    #expect(grid.height == size.rows)
  }
}
