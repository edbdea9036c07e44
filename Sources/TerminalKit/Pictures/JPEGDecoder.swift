internal import CTurboJPEG

/// JPEG by libturbojpeg, which scales while it decodes.
struct JPEGDecoder {
  let limits: PictureLimits

  /// At least as large as `needed`, unless the picture itself isn't or that would take too much memory.
  func bitmap(_ bytes: [UInt8], needed: PixelSize) throws(PictureFault) -> Bitmap {
    guard let decoder = tjInitDecompress() else { throw .damaged }
    defer { tjDestroy(decoder) }
    var (width, height, subsampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      tjDecompressHeader3(
        decoder, bytes, UInt(bytes.count), &width, &height, &subsampling, &colours) == 0,
      width > 0, height > 0
    else { throw .damaged }
    // A progressive file is held whole before the first pixel is known.
    let allowed = Self.isProgressive(bytes) ? limits.pixelsHeld : limits.pixels
    guard Int(width) <= allowed / Int(height) else { throw .tooLarge }
    let full = PixelSize(width: Int(width), height: Int(height))
    let size = try scaled(full, needed: needed)
    var isRead = false
    let pixels = [UInt8](unsafeUninitializedCapacity: size.width * size.height * 4) {
      buffer, count in
      isRead =
        tjDecompress2(
          decoder, bytes, UInt(bytes.count), buffer.baseAddress, Int32(size.width), 0,
          Int32(size.height), Int32(TJPF_RGBA.rawValue), TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
        == 0
      count = isRead ? size.width * size.height * 4 : 0
    }
    guard isRead else { throw .damaged }
    return Bitmap(width: size.width, height: size.height, bytes: pixels)
  }

  /// The smallest size that the library offers and that covers what is needed.
  private func scaled(_ full: PixelSize, needed: PixelSize) throws(PictureFault) -> PixelSize {
    var count = Int32(0)
    guard let factors = tjGetScalingFactors(&count) else { throw .damaged }
    let sizes = (0..<Int(count)).map { index in
      let (num, denom) = (Int(factors[index].num), Int(factors[index].denom))
      return PixelSize(
        width: (full.width * num + denom - 1) / denom,
        height: (full.height * num + denom - 1) / denom)
    }.filter { $0.width <= full.width && $0.width <= limits.pixelsHeld / $0.height }
    let ascending = sizes.sorted { ($0.width, $0.height) < ($1.width, $1.height) }
    let covering = ascending.first { $0.width >= needed.width && $0.height >= needed.height }
    guard let size = covering ?? ascending.last else { throw .tooLarge }
    return size
  }

  /// Whether the frame's marker is a progressive one (SOF2, or another that comes in several scans).
  static func isProgressive(_ bytes: [UInt8]) -> Bool {
    var index = 2
    while index + 3 < bytes.count {
      guard bytes[index] == 0xFF else { return false }
      switch bytes[index + 1] {
      case 0xFF: index += 1
      case 0xC0, 0xC1: return false
      case 0xC2, 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return true
      case 0x01, 0xD0...0xD8: index += 2
      case 0xD9, 0xDA: return false
      default: index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
      }
    }
    return false
  }
}
