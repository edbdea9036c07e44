/// A change of all colours of a picture: each new channel is a weighed sum of the three old ones and
/// a constant, in a scale of 0 to 255.
package struct ColorMatrix: Hashable, Sendable {
  package var red: Weights
  package var green: Weights
  package var blue: Weights

  /// What a new channel is made of: a share of each old one, where 1 is all of it, and a constant of -255 to 255.
  package struct Weights: Hashable, Sendable {
    package var red: Float
    package var green: Float
    package var blue: Float
    package var constant: Float

    package init(_ red: Float, _ green: Float, _ blue: Float, _ constant: Float = 0) {
      self.red = red
      self.green = green
      self.blue = blue
      self.constant = constant
    }

    func sum(_ pixel: Pixel) -> UInt8 {
      let value =
        red * Float(pixel.red) + green * Float(pixel.green) + blue * Float(pixel.blue) + constant
      return UInt8(max(0, min(255, value.rounded())))
    }
  }

  package init(red: Weights, green: Weights, blue: Weights) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let identity = ColorMatrix(
    red: Weights(1, 0, 0), green: Weights(0, 1, 0), blue: Weights(0, 0, 1))

  /// The colour that takes the place of `pixel`; what would be too dark or too bright is cut off.
  package func applied(to pixel: Pixel) -> Pixel {
    Pixel(
      red: red.sum(pixel), green: green.sum(pixel), blue: blue.sum(pixel), alpha: pixel.alpha)
  }
}

extension Bitmap {
  /// The picture with all its colours changed; what is transparent stays so.
  package func applying(_ matrix: ColorMatrix) -> Bitmap {
    guard matrix != .identity else { return self }
    var changed = self
    for y in 0..<height {
      for x in 0..<width { changed[x, y] = matrix.applied(to: self[x, y]) }
    }
    return changed
  }
}
