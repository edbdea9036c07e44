/// How a picture takes the cells that are there for it.
package enum PicturePlacing: Hashable, Sendable {
  /// All of the cells, cut at the sides where its shape is another.
  case fill
  /// All of the picture, with cells left over where its shape is another.
  case fit
}

extension PicturePlacing {
  /// The cells taken and the part of the picture in them.
  ///
  /// A cell is taken to be twice as high as it is wide.
  func place(_ picture: PixelSize, in cells: Size) -> (cells: Size, part: PixelRect) {
    let whole = PixelRect(x: 0, y: 0, width: picture.width, height: picture.height)
    switch self {
    case .fit: return (Self.fitting(picture, in: cells), whole)
    case .fill:
      // In squares half a cell high, and so without fractions.
      let (width, height) = (cells.columns, cells.rows * 2)
      if picture.width * height > picture.height * width {
        let part = max(1, (picture.height * width + height / 2) / height)
        return (
          cells,
          PixelRect(x: (picture.width - part) / 2, y: 0, width: part, height: picture.height)
        )
      }
      let part = min(picture.height, max(1, (picture.width * height + width / 2) / width))
      return (
        cells, PixelRect(x: 0, y: (picture.height - part) / 2, width: picture.width, height: part)
      )
    }
  }

  /// The most cells of `available` that have the picture's shape; at least one each way.
  package static func fitting(_ picture: PixelSize, in available: Size) -> Size {
    guard picture.width > 0, picture.height > 0 else { return available }
    let (width, height) = (available.columns, available.rows * 2)
    if picture.width * height > picture.height * width {
      let rows = (picture.height * width + picture.width) / (picture.width * 2)
      return Size(columns: width, rows: min(available.rows, max(1, rows)))
    }
    let columns = (picture.width * height + picture.height / 2) / picture.height
    return Size(columns: min(width, max(1, columns)), rows: available.rows)
  }
}
