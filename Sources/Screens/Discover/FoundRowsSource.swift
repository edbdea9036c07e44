/// Something that a search looks through whose one section is what has been found so far, in the order of finding.
protocol FoundRowsSource: SearchSource {
  associatedtype Query: Hashable & Sendable
  associatedtype Row: Sendable
  associatedtype Mark: Sendable

  var found: FoundRows<Query, Row, Mark> { get }

  func target(of row: Row) -> SearchTarget
}

extension FoundRowsSource {
  var needsLoad: Bool { found.needsLoad }
  func readsOn(wanting wanted: Int) -> Bool { found.readsOn(wanting: wanted) }

  func count(in section: SearchSection) -> Int { found.rows.count }
  func isComplete(_ section: SearchSection) -> Bool { found.isComplete }
  func target(_ index: Int, in section: SearchSection) -> SearchTarget {
    target(of: found.rows[index])
  }
}
