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

/// A scalar and the marks that share its cell: ncurses keeps five in all, further ones are dropped.
struct Cluster: Hashable, Sendable {
  static let maxScalars = 5

  private(set) var count = 1
  private var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32)

  init(_ base: UInt32) {
    scalars = (base, 0, 0, 0, 0)
  }

  subscript(index: Int) -> UInt32 {
    switch index {
    case 0: scalars.0
    case 1: scalars.1
    case 2: scalars.2
    case 3: scalars.3
    default: scalars.4
    }
  }

  /// The same with one more mark, if there is room.
  func joined(by mark: UInt32) -> Cluster {
    var cluster = self
    switch count {
    case 1: cluster.scalars.1 = mark
    case 2: cluster.scalars.2 = mark
    case 3: cluster.scalars.3 = mark
    case 4: cluster.scalars.4 = mark
    default: return self
    }
    cluster.count += 1
    return cluster
  }

  static func == (a: Cluster, b: Cluster) -> Bool {
    a.scalars == b.scalars
  }

  func hash(into hasher: inout Hasher) {
    for index in 0..<count {
      hasher.combine(self[index])
    }
  }
}
