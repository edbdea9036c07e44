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

/// The clusters of a buffer, each once, in the order they were first drawn.
struct ClusterTable: Sendable, Equatable {
  private var clusters: [Cluster] = []
  private var index: [Cluster: Int] = [:]

  static func == (a: ClusterTable, b: ClusterTable) -> Bool {
    a.clusters == b.clusters
  }

  /// The cluster that a glyph stands for, if it is one.
  subscript(glyph: Cell.Glyph) -> Cluster {
    clusters[Int(glyph.payload)]
  }

  /// The glyph for a cluster, the same for the same cluster.
  mutating func glyph(for cluster: Cluster, isWide: Bool) -> Cell.Glyph {
    if let known = index[cluster] {
      return Cell.Glyph(cluster: known, isWide: isWide)
    }
    clusters.append(cluster)
    index[cluster] = clusters.count - 1
    return Cell.Glyph(cluster: clusters.count - 1, isWide: isWide)
  }
}
