/// One cell of a screen in 8 bytes: what stands there, and its style.
///
/// A wide character takes two cells; the second is a *right half*, which has no glyph of its own.
struct Cell: Hashable, Sendable {
  var glyph: Glyph
  var style: Style

  static let blank = Cell(glyph: .space, style: Style())

  /// A scalar of one or two columns, a cluster of a scalar with marks that join it, or a right half.
  struct Glyph: Hashable, Sendable {
    /// Bit 31 says that it is a cluster, bit 30 that it takes two columns.
    let bits: UInt32

    static let rightHalf = Glyph(bits: 0)
    static let space = Glyph(bits: 0x20)

    private static let clusterFlag: UInt32 = 1 << 31
    private static let wideFlag: UInt32 = 1 << 30

    private init(bits: UInt32) {
      self.bits = bits
    }

    init(scalar: UInt32, isWide: Bool) {
      bits = isWide ? scalar | Self.wideFlag : scalar
    }

    init(cluster index: Int, isWide: Bool) {
      bits = Self.clusterFlag | UInt32(index) | (isWide ? Self.wideFlag : 0)
    }

    var isWide: Bool { bits & Self.wideFlag != 0 }
    var isCluster: Bool { bits & Self.clusterFlag != 0 }

    /// The scalar, or the index of the cluster.
    var payload: UInt32 { bits & ~(Self.clusterFlag | Self.wideFlag) }
  }
}
