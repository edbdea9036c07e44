/// The scalars of text that is known to be UTF-8.
///
/// Why not `unicodeScalars`: a generic text is walked by a call for each scalar there.
struct UTF8Scalars {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// How many bytes the scalars so far have taken.
  var offset: Int { index }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> UInt32? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    index += 1
    if first < 0x80 { return UInt32(first) }
    switch first {
    case ..<0xE0: return UInt32(first & 0x1F) << 6 | rest()
    case ..<0xF0: return UInt32(first & 0x0F) << 12 | rest() << 6 | rest()
    default: return UInt32(first & 0x07) << 18 | rest() << 12 | rest() << 6 | rest()
    }
  }

  @inline(__always)
  private mutating func rest() -> UInt32 {
    defer { index += 1 }
    return UInt32(bytes[index] & 0x3F)
  }
}
