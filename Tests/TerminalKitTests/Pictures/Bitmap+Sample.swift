@testable import TerminalKit

extension Pixel {
  static let black = Pixel(red: 0, green: 0, blue: 0)
  static let white = Pixel(red: 255, green: 255, blue: 255)
  static let clear = Pixel(red: 0, green: 0, blue: 0, alpha: 0)

  /// `.` black, `#` white, `r` red, `b` blue, a blank transparent.
  init(letter: Character) {
    switch letter {
    case "#": self = .white
    case "r": self = Pixel(red: 255, green: 0, blue: 0)
    case "b": self = Pixel(red: 0, green: 0, blue: 255)
    case " ": self = .clear
    default: self = .black
    }
  }
}

extension Bitmap {
  /// A picture of lines of letters, each one pixel.
  init(_ lines: String...) {
    self.init(width: lines[0].count, height: lines.count)
    for (y, line) in lines.enumerated() {
      for (x, letter) in line.enumerated() { self[x, y] = Pixel(letter: letter) }
    }
  }

  /// The lines that it could have been made of; pixels of no letter are `?`.
  var letters: [String] {
    (0..<height).map { y in
      String(
        (0..<width).map { x in
          ".#rb ".first { Pixel(letter: $0) == self[x, y] } ?? "?"
        })
    }
  }

  /// Something to look at in every pixel.
  static func gradient(width: Int, height: Int) -> Bitmap {
    var bitmap = Bitmap(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        bitmap[x, y] = Pixel(
          red: UInt8(x * 255 / width), green: UInt8(y * 255 / height), blue: UInt8((x + y) % 256))
      }
    }
    return bitmap
  }
}
