/// Walking through what can be chosen on the page.
extension ArticleLayout {
  /// What can be chosen in the window, from top to bottom.
  var visiblePlaces: [ArticlePlace] {
    window.flatMap(\.places).reduce(into: []) { places, place in
      if places.last != place { places.append(place) }
    }
  }

  /// The neighbour of what is chosen.
  ///
  /// Where that is out of sight, it is the first in sight, else the next below the window or above it. The date is left
  /// out: it has a key of its own.
  func neighbour(of chosen: ArticlePlace?, step: Int) -> ArticlePlace? {
    let visible = visiblePlaces.filter { $0 != .date }
    let anchors = anchors.filter { $0.place != .date }
    if let chosen, visible.contains(chosen),
      let index = anchors.firstIndex(where: { $0.place == chosen })
    {
      var next = index + step
      // A place may stand in two pieces.
      while anchors.indices.contains(next), anchors[next].place == chosen { next += step }
      return anchors.indices.contains(next) ? anchors[next].place : nil
    }
    if let first = visible.first { return first }
    guard let top = windowPlaces.first, let bottom = windowPlaces.last else { return nil }
    return step > 0
      ? anchors.first { isBeyond($0, bottom, >) }?.place
      : anchors.last { isBeyond($0, top, <) }?.place
  }

  /// Whether something out of sight stands above or below a row in sight.
  private func isBeyond(
    _ anchor: Anchor, _ edge: Place, _ compare: (Place, Place) -> Bool
  ) -> Bool {
    guard anchor.piece == edge.piece else {
      return compare(Place(piece: anchor.piece, row: 0), edge)
    }
    let row = laidOut(anchor.piece).firstIndex { $0.places.contains(anchor.place) }
    return row.map { compare(Place(piece: anchor.piece, row: $0), edge) } ?? false
  }

  /// Brings a place into the window, a little below its top if it was out of it.
  mutating func reveal(_ place: ArticlePlace) {
    guard !visiblePlaces.contains(place) else { return }
    for anchor in anchors where anchor.place == place {
      guard let row = lines(of: anchor.piece).firstIndex(where: { $0.places.contains(place) })
      else { continue }
      if anchor.piece == 0 { return scrollToStart() }
      return reveal(Place(piece: anchor.piece, row: row))
    }
  }
}
