/// A picture in memory: rows of pixels of red, green, blue and alpha, a byte each.
package struct Bitmap: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// Four bytes a pixel, row by row from the top.
  package internal(set) var bytes: [UInt8]

  /// All transparent.
  package init(width: Int, height: Int) {
    self.init(width: width, height: height, bytes: [UInt8](repeating: 0, count: width * height * 4))
  }

  package init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(width > 0 && height > 0, "a picture of no size")
    precondition(bytes.count == width * height * 4, "four bytes for each pixel")
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  package var size: PixelSize { PixelSize(width: width, height: height) }

  subscript(x: Int, y: Int) -> Pixel {
    get {
      let index = (y * width + x) * 4
      return Pixel(
        red: bytes[index], green: bytes[index + 1], blue: bytes[index + 2], alpha: bytes[index + 3])
    }
    set {
      let index = (y * width + x) * 4
      bytes[index] = newValue.red
      bytes[index + 1] = newValue.green
      bytes[index + 2] = newValue.blue
      bytes[index + 3] = newValue.alpha
    }
  }
}

/// One pixel; the alpha is not multiplied into the colours.
package struct Pixel: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8
  package var alpha: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }
}

/// A width and a height in pixels.
package struct PixelSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
