import CPNG
import CTurboJPEG

@testable import TerminalKit

/// Picture files for tests, written on the spot so that what is in them stands beside the test.
enum PictureFiles {
  static func png(_ bitmap: Bitmap) -> [UInt8] {
    var image = png_image_empty()
    image.width = UInt32(bitmap.width)
    image.height = UInt32(bitmap.height)
    png_image_use_rgba(&image)
    var size = bitmap.bytes.count + 4096
    var bytes = [UInt8](repeating: 0, count: size)
    let isWritten = png_image_write_to_memory(&image, &bytes, &size, 0, bitmap.bytes, 0, nil)
    precondition(isWritten != 0, "libpng doesn't write")
    return Array(bytes[..<size])
  }

  static func jpeg(_ bitmap: Bitmap, isProgressive: Bool = false) -> [UInt8] {
    guard let encoder = tjInitCompress() else { preconditionFailure("no encoder") }
    defer { tjDestroy(encoder) }
    var target: UnsafeMutablePointer<UInt8>?
    var count = UInt(0)
    let code = tjCompress2(
      encoder, bitmap.bytes, Int32(bitmap.width), 0, Int32(bitmap.height),
      Int32(TJPF_RGBA.rawValue), &target, &count, Int32(TJSAMP_444.rawValue), 95,
      isProgressive ? TJFLAG_PROGRESSIVE : 0)
    guard code == 0, let target else { preconditionFailure("libturbojpeg doesn't write") }
    defer { tjFree(target) }
    return Array(UnsafeBufferPointer(start: target, count: Int(count)))
  }

  /// A frame of a GIF, as letters (see `Bitmap(_:)`); a blank is transparent.
  struct Frame {
    var lines: [String]
    var x = 0
    var y = 0
    var hundredths = 10
    var disposal = 1
    var isInterlaced = false

    init(
      _ lines: String..., x: Int = 0, y: Int = 0, hundredths: Int = 10, disposal: Int = 1,
      isInterlaced: Bool = false
    ) {
      self.lines = lines
      self.x = x
      self.y = y
      self.hundredths = hundredths
      self.disposal = disposal
      self.isInterlaced = isInterlaced
    }
  }

  /// A GIF of four colours and transparency, its codes as long as they are without compression.
  static func gif(_ size: PixelSize, _ frames: [Frame]) -> [UInt8] {
    func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    var bytes = Array("GIF89a".utf8) + short(size.width) + short(size.height) + [0xF2, 0, 0]
    let palette = ".#rb....".map { Pixel(letter: $0) }
    for pixel in palette { bytes += [pixel.red, pixel.green, pixel.blue] }
    for frame in frames {
      bytes += [0x21, 0xF9, 4, UInt8(frame.disposal << 2 | 1)] + short(frame.hundredths) + [4, 0]
      bytes += [0x2C] + short(frame.x) + short(frame.y)
      bytes += short(frame.lines[0].count) + short(frame.lines.count)
      bytes += [frame.isInterlaced ? 0x40 : 0, 3]
      let data = codes(frame.lines.joined())
      for start in stride(from: 0, to: data.count, by: 255) {
        let block = data[start..<min(start + 255, data.count)]
        bytes += [UInt8(block.count)] + block
      }
      bytes.append(0)
    }
    return bytes + [0x3B]
  }

  /// The table is cleared before its codes would grow beyond four bits.
  private static func codes(_ letters: String) -> [UInt8] {
    let (clear, end) = (8, 9)
    var codes = [clear]
    for (index, letter) in letters.enumerated() {
      if index > 0, index.isMultiple(of: 5) { codes.append(clear) }
      codes.append(".#rb ".firstIndex(of: letter)?.utf16Offset(in: ".#rb ") ?? 0)
    }
    codes.append(end)
    var (bytes, held, count): ([UInt8], Int, Int) = ([], 0, 0)
    for code in codes {
      held |= code << count
      count += 4
      while count >= 8 {
        bytes.append(UInt8(held & 255))
        held >>= 8
        count -= 8
      }
    }
    return count > 0 ? bytes + [UInt8(held & 255)] : bytes
  }
}
