package import Domain

/// What the header of a PNG, JPEG or GIF says, without decoding the picture.
package struct PictureHeader: Hashable, Sendable {
  package var format: Format
  package var shape: Picture.Shape

  package enum Format: String, Hashable, Sendable, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"

    /// What file names of it may end in, the usual one first.
    var types: [String] {
      switch self {
      case .png: ["png"]
      case .jpeg: ["jpg", "jpeg"]
      case .gif: ["gif"]
      }
    }
  }

  /// Why there is no header.
  package enum Fault: Error, Hashable, Sendable, CaseIterable {
    case unknown, damaged, enormous

    package var description: String {
      switch self {
      case .unknown: "not a picture"
      case .damaged: "a damaged picture"
      case .enormous: "a picture of too many pixels"
      }
    }

    package var hint: String? {
      switch self {
      case .unknown: "PNG, JPEG and GIF can be shown"
      case .damaged: nil
      case .enormous: "at most \(PictureHeader.pixelsMax) pixels, of which few can be seen anyway"
      }
    }
  }

  /// Twelve megapixels, the photo of a phone.
  package static let pixelsMax = 12_500_000

  package init(_ bytes: [UInt8]) throws(Fault) {
    let reader = Bytes(bytes)
    if reader.begins(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) {
      format = .png
      shape = try reader.png()
    } else if reader.begins(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
      shape = try reader.jpeg()
    } else if reader.begins(with: Array("GIF87a".utf8)) || reader.begins(with: Array("GIF89a".utf8))
    {
      format = .gif
      shape = try reader.gif()
    } else {
      throw .unknown
    }
    guard shape.width > 0, shape.height > 0 else { throw .damaged }
    guard shape.width <= Self.pixelsMax / shape.height else { throw .enormous }
  }
}

/// Bytes with numbers in them.
private struct Bytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func begins(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  private func byte(_ index: Int) throws(PictureHeader.Fault) -> Int {
    guard bytes.indices.contains(index) else { throw .damaged }
    return Int(bytes[index])
  }

  private func big(_ index: Int, count: Int) throws(PictureHeader.Fault) -> Int {
    var value = 0
    for offset in 0..<count { value = try value << 8 | byte(index + offset) }
    return value
  }

  private func little(_ index: Int) throws(PictureHeader.Fault) -> Int {
    try byte(index) | byte(index + 1) << 8
  }

  /// The first chunk is IHDR, and there is an end.
  func png() throws(PictureHeader.Fault) -> Picture.Shape {
    guard try big(12, count: 4) == Self.chunk("IHDR") else { throw .damaged }
    var index = 8
    while try big(index + 4, count: 4) != Self.chunk("IEND") {
      index += 12 + (try big(index, count: 4))
    }
    return Picture.Shape(width: try big(16, count: 4), height: try big(20, count: 4))
  }

  private static func chunk(_ name: String) -> Int { name.utf8.reduce(0) { $0 << 8 | Int($1) } }

  /// The segment of the frame is somewhere behind the others.
  func jpeg() throws(PictureHeader.Fault) -> Picture.Shape {
    var index = 2
    while true {
      guard try byte(index) == 0xFF else { throw .damaged }
      let marker = try byte(index + 1)
      switch marker {
      case 0xFF: index += 1
      case 0x01, 0xD0...0xD7: index += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return Picture.Shape(
          width: try big(index + 7, count: 2), height: try big(index + 5, count: 2))
      case 0xD8...0xDA: throw .damaged
      default: index += 2 + max(2, try big(index + 2, count: 2))
      }
    }
  }

  /// Goes over all frames, for the time they take together.
  func gif() throws(PictureHeader.Fault) -> Picture.Shape {
    var shape = Picture.Shape(width: try little(6), height: try little(8))
    var index = 13 + (try colours(flags: byte(10)))
    var (frames, hundredths, delay) = (0, 0, 0)
    reading: while true {
      switch try byte(index) {
      case 0x2C:
        frames += 1
        // Browsers take "at once" for a tenth of a second, and so does the program.
        hundredths += delay < 2 ? 10 : delay
        delay = 0
        index = try end(ofBlocks: index + 11 + colours(flags: byte(index + 9)))
      case 0x21:
        if try byte(index + 1) == 0xF9 { delay = try little(index + 4) }
        index = try end(ofBlocks: index + 2)
      case 0x3B: break reading
      default: throw .damaged
      }
    }
    guard frames > 0 else { throw .damaged }
    if frames > 1 { shape.milliseconds = hundredths * 10 }
    return shape
  }

  private func colours(flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

  /// Each block tells its length; one of none is the last.
  private func end(ofBlocks start: Int) throws(PictureHeader.Fault) -> Int {
    var index = start
    while try byte(index) > 0 { index += 1 + (try byte(index)) }
    return index + 1
  }
}
