/// How finely a picture is drawn.
package enum PictureGrain: Hashable, Sendable {
  /// Four quarters to a cell, in two colours: the finest, and the best at small sizes.
  case quadrants
  /// Two halves to a cell, each in a colour of its own: fewer decisions, for what moves.
  case halves

  /// Pixels to a cell, each way.
  var pixels: PixelSize {
    switch self {
    case .quadrants: PixelSize(width: 2, height: 2)
    case .halves: PixelSize(width: 1, height: 2)
    }
  }
}

extension Bitmap {
  /// The picture as coloured blocks.
  ///
  /// What is more than half transparent keeps the terminal's own background; what is less so is mixed
  /// with `ground`.
  package func cells(
    _ size: Size, placing: PicturePlacing, grain: PictureGrain = .quadrants,
    matrix: ColorMatrix = .identity, ground: Pixel
  ) -> Buffer {
    guard size.columns > 0, size.rows > 0 else { return Buffer(size: size) }
    let place = placing.place(self.size, in: size)
    let pixels = PixelSize(
      width: place.cells.columns * grain.pixels.width,
      height: place.cells.rows * grain.pixels.height)
    let small = scaled(place.part, to: pixels).applying(matrix).mixed(with: ground)
    var buffer = Buffer(size: place.cells)
    for row in 0..<place.cells.rows {
      for column in 0..<place.cells.columns {
        buffer[cell: column, row] =
          switch grain {
          case .quadrants: small.quadrants(column, row)
          case .halves: small.halves(column, row)
          }
      }
    }
    return buffer
  }

  /// Fully opaque where it is at least half so, else fully transparent.
  private func mixed(with ground: Pixel) -> Bitmap {
    var mixed = self
    for y in 0..<height {
      for x in 0..<width {
        let pixel = self[x, y]
        guard pixel.alpha < 255 else { continue }
        let alpha = Int(pixel.alpha)
        func mix(_ colour: UInt8, _ ground: UInt8) -> UInt8 {
          UInt8((Int(colour) * alpha + Int(ground) * (255 - alpha)) / 255)
        }
        mixed[x, y] =
          alpha < 128
          ? Pixel(red: 0, green: 0, blue: 0, alpha: 0)
          : Pixel(
            red: mix(pixel.red, ground.red), green: mix(pixel.green, ground.green),
            blue: mix(pixel.blue, ground.blue))
      }
    }
    return mixed
  }

  private func halves(_ column: Int, _ row: Int) -> Cell {
    let (top, bottom) = (self[column, row * 2], self[column, row * 2 + 1])
    switch (top.alpha > 0, bottom.alpha > 0) {
    case (false, false): return .blank
    case (true, false): return Cell(block: 0x2580, foreground: top.color, background: .default)
    case (false, true): return Cell(block: 0x2584, foreground: bottom.color, background: .default)
    case (true, true): return Cell(block: 0x2580, foreground: top.color, background: bottom.color)
    }
  }

  /// Of all ways to give two colours to the quarters, the one nearest to what they are.
  private func quadrants(_ column: Int, _ row: Int) -> Cell {
    let (x, y) = (column * 2, row * 2)
    let quarters = Quarters(self[x, y], self[x + 1, y], self[x, y + 1], self[x + 1, y + 1])
    return quarters.cell
  }
}

/// The four pixels of a cell: upper left, upper right, lower left, lower right.
private struct Quarters {
  private let pixels: (Pixel, Pixel, Pixel, Pixel)
  /// A bit for each that is opaque, from the first on.
  private let opaque: Int

  init(_ a: Pixel, _ b: Pixel, _ c: Pixel, _ d: Pixel) {
    pixels = (a, b, c, d)
    opaque =
      (a.alpha > 0 ? 1 : 0) | (b.alpha > 0 ? 2 : 0) | (c.alpha > 0 ? 4 : 0)
      | (d.alpha > 0 ? 8 : 0)
  }

  var cell: Cell {
    guard opaque == 15 else {
      guard opaque > 0 else { return .blank }
      return Cell(
        block: Self.blocks[opaque], foreground: sum(opaque).mean, background: .default)
    }
    let all = sum(15)
    var (best, score) = (0, all.score)
    // A set and its complement are one way, so that half of the sets are enough.
    for set in 1...7 {
      let first = sum(set)
      let gained = first.score + (all - first).score
      if gained > score { (best, score) = (set, gained) }
    }
    let foreground = best == 0 ? all.mean : sum(best).mean
    let background = best == 0 ? foreground : (all - sum(best)).mean
    guard foreground != background else {
      return Cell(block: 0x20, foreground: .default, background: background)
    }
    return Cell(block: Self.blocks[best], foreground: foreground, background: background)
  }

  /// The block elements that fill a set of quarters.
  private static let blocks: [UInt32] = [
    0x20, 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B,
    0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599, 0x259F, 0x2588,
  ]

  private func sum(_ set: Int) -> Sum {
    var sum = Sum()
    if set & 1 != 0 { sum.add(pixels.0) }
    if set & 2 != 0 { sum.add(pixels.1) }
    if set & 4 != 0 { sum.add(pixels.2) }
    if set & 8 != 0 { sum.add(pixels.3) }
    return sum
  }

  /// Some pixels together.
  private struct Sum {
    var red = 0
    var green = 0
    var blue = 0
    var count = 0

    mutating func add(_ pixel: Pixel) {
      red += Int(pixel.red)
      green += Int(pixel.green)
      blue += Int(pixel.blue)
      count += 1
    }

    static func - (a: Sum, b: Sum) -> Sum {
      Sum(
        red: a.red - b.red, green: a.green - b.green, blue: a.blue - b.blue,
        count: a.count - b.count)
    }

    /// How near the mean is to all of them, in twelfths, which leave no rest.
    ///
    /// The squared error is the sum of all squares, which is the same for every choice, without this.
    var score: Int {
      count == 0 ? 0 : (red * red + green * green + blue * blue) * (12 / count)
    }

    var mean: Color {
      .nearest(
        red: (red + count / 2) / count, green: (green + count / 2) / count,
        blue: (blue + count / 2) / count)
    }
  }
}

extension Pixel {
  fileprivate var color: Color {
    .nearest(red: Int(red), green: Int(green), blue: Int(blue))
  }
}

extension Cell {
  fileprivate init(block: UInt32, foreground: Color, background: Color) {
    self.init(
      glyph: Glyph(scalar: block, isWide: false),
      style: Style(foreground: foreground, background: background))
  }
}
