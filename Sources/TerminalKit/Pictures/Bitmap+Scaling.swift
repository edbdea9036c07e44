/// A part of a picture in pixels.
package struct PixelRect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

extension Bitmap {
  /// A part of the picture in another size: each new pixel is the mean of what it covers (a box
  /// filter), weighed by alpha; of a part smaller than `size` pixels are repeated.
  package func scaled(_ part: PixelRect, to size: PixelSize) -> Bitmap {
    let columns = Self.spans(from: part.x, count: part.width, into: size.width)
    let rows = Self.spans(from: part.y, count: part.height, into: size.height)
    let bytes = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: size.width * size.height * 4) { target, count in
        var index = 0
        for row in rows {
          for column in columns {
            Self.writeMean(of: source, width, column, row, to: target, at: index)
            index += 4
          }
        }
        count = index
      }
    }
    return Bitmap(width: size.width, height: size.height, bytes: bytes)
  }

  private static func writeMean(
    of source: UnsafeBufferPointer<UInt8>, _ width: Int, _ columns: Range<Int>, _ rows: Range<Int>,
    to target: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) {
    var (red, green, blue, alpha) = (0, 0, 0, 0)
    var y = rows.lowerBound
    while y < rows.upperBound {
      var place = (y * width + columns.lowerBound) * 4
      let end = (y * width + columns.upperBound) * 4
      while place < end {
        let weight = Int(source[place + 3])
        red += weight * Int(source[place])
        green += weight * Int(source[place + 1])
        blue += weight * Int(source[place + 2])
        alpha += weight
        place += 4
      }
      y += 1
    }
    let half = alpha / 2
    target[index] = alpha == 0 ? 0 : UInt8((red + half) / alpha)
    target[index + 1] = alpha == 0 ? 0 : UInt8((green + half) / alpha)
    target[index + 2] = alpha == 0 ? 0 : UInt8((blue + half) / alpha)
    target[index + 3] = UInt8(alpha / (columns.count * rows.count))
  }

  /// What each of `parts` pixels covers of a run of them; never nothing.
  private static func spans(from start: Int, count: Int, into parts: Int) -> [Range<Int>] {
    (0..<parts).map { part in
      let lower = part * count / parts
      let upper = ((part + 1) * count + parts - 1) / parts
      return start + lower..<start + max(upper, lower + 1)
    }
  }
}
