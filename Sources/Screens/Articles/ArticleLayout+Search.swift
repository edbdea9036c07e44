/// Searching the laid-out text.
extension ArticleLayout {
  /// The match beside `last`; without one the first from the window on, or where there is none the first of all, and
  /// backwards the last above it.
  mutating func match(of words: String, from last: ArticleMatch?, step: Int) -> ArticleMatch? {
    // The search may have pushed what is in sight out of what is kept.
    defer { fill() }
    let start = last?.place ?? place
    var piece = start.piece
    while (0...lastPiece).contains(piece) {
      let found = ArticleMatch.all(of: words, in: lines(of: piece), piece: piece)
      let next =
        step > 0
        ? found.first { match in last.map { $0 < match } ?? (match.place >= start) }
        : found.last { match in last.map { match < $0 } ?? (match.place < start) }
      if let next { return next }
      piece += step
    }
    guard last == nil, step > 0 else { return nil }
    for piece in 0...start.piece {
      let found = ArticleMatch.all(of: words, in: lines(of: piece), piece: piece)
      if let first = found.first { return first }
    }
    return nil
  }

  /// All matches from the top on; `nil` where there is too much to look through.
  mutating func allMatches(of words: String) -> [ArticleMatch]? {
    guard !words.isEmpty, weight <= Self.countedWeightMax else { return nil }
    defer { fill() }
    return (0...lastPiece).flatMap { piece in
      ArticleMatch.all(of: words, in: lines(of: piece), piece: piece)
    }
  }

  /// Some ten thousand characters of Chinese.
  private static let countedWeightMax = 40_000

  /// What of the matches stands in the window.
  func matches(of words: String) -> [(match: ArticleMatch, y: Int, x: Int, width: Int)] {
    guard !words.isEmpty else { return [] }
    var places: [Place: Int] = [:]
    for (y, place) in windowPlaces.enumerated() { places[place] = y }
    var pieces: [Int] = []
    for place in windowPlaces where pieces.last != place.piece { pieces.append(place.piece) }
    return pieces.flatMap { piece in
      ArticleMatch.all(of: words, in: laidOut(piece), piece: piece).flatMap { match in
        match.parts.compactMap { part in
          places[Place(piece: piece, row: part.row)].map { y in
            (match: match, y: y, x: part.x, width: part.width)
          }
        }
      }
    }
  }

  /// Brings a match into the window.
  mutating func reveal(_ match: ArticleMatch) { reveal(match.place) }
}
