/// Puts the bytes of UTF-8 together, one at a time.
struct UTF8Collector {
  private var value: UInt32 = 0
  private var missing = 0
  /// The least scalar that needs as many bytes as this one has.
  private var least: UInt32 = 0

  var isEmpty: Bool { missing == 0 }

  enum Answer: Equatable {
    case incomplete
    case scalar(Unicode.Scalar)
    /// What has come so far, this byte included, is no UTF-8.
    case invalid
    /// What had come before is no UTF-8; this byte may begin something else.
    case invalidBefore
  }

  mutating func feed(_ byte: UInt8) -> Answer {
    guard missing > 0 else { return begin(byte) }
    guard byte & 0xC0 == 0x80 else {
      missing = 0
      return .invalidBefore
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    if missing > 0 { return .incomplete }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .invalid }
    // The control characters of 8 bits are no text.
    return (0x80..<0xA0).contains(value) ? .invalid : .scalar(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Answer {
    switch byte {
    case ..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, missing, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, missing, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, missing, least) = (UInt32(byte & 0x07), 3, 0x10000)
    default: return .invalid
    }
    return .incomplete
  }
}
