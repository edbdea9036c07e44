package import TerminalKit

/// Where the photos of a post stand (M20).
///
/// One has its own shape, within limits; two or three are in a row; four are two rows of two; more are rows of three.
/// All but a single one are squares, as far as cells can be.
package struct PhotoGrid: Hashable, Sendable {
  /// One for each photo, with the grid's top left corner at (0, 0).
  package private(set) var tiles: [Rect] = []
  package private(set) var height = 0

  package static let largeMax = Size(columns: 32, rows: 12)
  private static let smallestLarge = Size(columns: 8, rows: 3)
  /// Columns of a tile in a row; half as many rows.
  private static let tileMax = 12
  private static let tileMin = 4

  /// The grid in at most `width` columns; `shape` is that of a single photo in pixels.
  package init(count: Int, width: Int, shape: PixelSize?) {
    switch count {
    case ..<1: break
    case 1:
      tiles = [Rect(Self.large(width: width, shape: shape))]
    default:
      let columns = count == 4 ? 2 : min(count, 3)
      let side = min(Self.tileMax, max(Self.tileMin, (width - 2) / 3)) / 2 * 2
      tiles = (0..<count).map { index in
        Rect(
          x: index % columns * (side + 1), y: index / columns * (side / 2 + 1), width: side,
          height: side / 2)
      }
    }
    height = tiles.last.map(\.maxY) ?? 0
  }

  /// Very wide and very high photos are cut, so that something can be seen of them.
  private static func large(width: Int, shape: PixelSize?) -> Size {
    let available = Size(columns: min(width, largeMax.columns), rows: largeMax.rows)
    guard let shape else { return Size(columns: available.columns, rows: 5) }
    let size = PicturePlacing.fitting(shape, in: available)
    return Size(
      columns: min(available.columns, max(size.columns, smallestLarge.columns)),
      rows: max(size.rows, smallestLarge.rows))
  }
}
