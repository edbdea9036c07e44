import Domain
import TerminalKit

/// An article as rows of cells at one width, laid out piece by piece as they are needed.
///
/// A place in it is a piece and a row of that piece, so neither opening nor scrolling depends on the article's length:
/// what is above and below the window isn't laid out before it is walked to. The head and the foot of the page are the
/// first and the last piece; they are the screen's to write.
struct ArticleLayout: Sendable {
  struct Place: Hashable, Sendable, Comparable {
    var piece: Int
    var row: Int

    static let start = Place(piece: 0, row: 0)

    static func < (one: Place, other: Place) -> Bool {
      (one.piece, one.row) < (other.piece, other.row)
    }
  }

  private(set) var links: [ArticleFlattening.Link]
  private(set) var width = 0
  private(set) var place = Place.start
  /// The rows in sight, top first.
  private(set) var window: [ArticleLine] = []
  /// Where each row in sight stands.
  private var windowPlaces: [Place] = []
  /// Where the row behind the last one in sight stands.
  private var end = Place.start
  private var height = 1

  private let pieces: [ArticlePiece]
  /// The weights of all pieces before each, and at the end that of all.
  private let weights: [Int]
  private var head: [ArticleLine] = []
  private var foot: [ArticleLine] = []
  private var cache: [Int: [ArticleLine]] = [:]
  /// Pieces whose rows are kept.
  private static let cacheMax = 512

  /// `words` are what pictures show, by their names, and `views` those that can be drawn.
  init(
    _ document: ArticleDocument, words: [String: String] = [:], views: [String: PictureView] = [:]
  ) {
    let flat = ArticleFlattening(document, words: words, views: views)
    pieces = flat.pieces
    links = flat.links
    weights = pieces.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.weight) }
  }

  /// How wide text may run, however wide the terminal is.
  static let measureMax = 76

  // MARK: Size

  /// Lays out for a window of this size; the text that was at its top stays there.
  mutating func resize(width: Int, height: Int) {
    let width = max(1, width)
    if width != self.width {
      let was = self.width == 0 ? 1 : max(1, count(of: place.piece))
      let row = place.row
      cache = [:]
      self.width = width
      place.row = row * count(of: place.piece) / was
    }
    self.height = max(1, height)
    settle()
  }

  /// Replaces the rows above and below the body; the text in the window stays.
  mutating func setFrame(head: [ArticleLine], foot: [ArticleLine]) {
    self.head = head
    self.foot = foot
    settle()
  }

  // MARK: Moving

  mutating func scroll(by rows: Int) {
    place = moved(place, by: rows)
    settle()
  }

  mutating func scrollToStart() {
    place = .start
    settle()
  }

  mutating func scrollToEnd() {
    place = lastPlace
    settle()
  }

  /// Brings a link into the window, a little below its top if it was out of it.
  mutating func reveal(_ number: Int) {
    guard links.indices.contains(number) else { return }
    let piece = links[number].piece + 1
    let rows = lines(of: piece)
    let row = rows.firstIndex { $0.spans.contains { $0.place == .link(number) } } ?? 0
    guard !window.contains(where: { $0.spans.contains { $0.place == .link(number) } }) else {
      return
    }
    place = moved(Place(piece: piece, row: row), by: -min(3, height / 3))
    settle()
  }

  // MARK: Searching

  /// The match beside `last`, or without one the first from the window on, or the last above it.
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
    return nil
  }

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

  /// The rows of a piece in the window.
  private func laidOut(_ piece: Int) -> [ArticleLine] {
    piece == 0 ? head : piece == lastPiece ? foot : cache[piece] ?? []
  }

  /// Brings a match into the window, a little below its top if it was out of it.
  mutating func reveal(_ match: ArticleMatch) {
    guard !windowPlaces.contains(match.place) else { return }
    place = moved(match.place, by: -min(3, height / 3))
    settle()
  }

  // MARK: Reading

  /// Whether the last row of the body has been in the window's reach.
  var isAtEnd: Bool { end.piece > pieces.count }

  /// Whether nothing is left below.
  var isAtBottom: Bool { end.piece > pieces.count + 1 }

  /// How much of the body stands above the window's lower edge, 0–100.
  var progress: Int {
    let total = weights[weights.count - 1]
    guard !isAtEnd, total > 0 else { return 100 }
    guard end.piece > 0 else { return 0 }
    let index = end.piece - 1
    let count = max(1, cache[end.piece]?.count ?? 1)
    let within = pieces[index].weight * end.row / count
    return min(99, (weights[index] + within) * 100 / total)
  }

  /// The first link that stands at the window's top or below.
  var firstLink: Int? {
    for line in window {
      for span in line.spans { if case .link(let number) = span.place { return number } }
    }
    return links.firstIndex { $0.piece + 1 > place.piece }
  }

  // MARK: Rows

  private var lastPiece: Int { pieces.count + 1 }

  private mutating func lines(of piece: Int) -> [ArticleLine] {
    if piece == 0 { return head }
    if piece == lastPiece { return foot }
    if let lines = cache[piece] { return lines }
    if cache.count >= Self.cacheMax { cache = [:] }
    let lines = pieces[piece - 1].lines(width: width)
    cache[piece] = lines
    return lines
  }

  private mutating func count(of piece: Int) -> Int { lines(of: piece).count }

  private var lastPlace: Place {
    mutating get {
      var piece = lastPiece
      while piece > 0, count(of: piece) == 0 { piece -= 1 }
      return Place(piece: piece, row: max(0, count(of: piece) - 1))
    }
  }

  /// As far as there are rows; never past the first or the last.
  private mutating func moved(_ place: Place, by rows: Int) -> Place {
    var place = place
    var left = rows
    while left > 0 {
      let below = max(0, count(of: place.piece) - 1 - place.row)
      if left <= below { return Place(piece: place.piece, row: place.row + left) }
      guard let next = neighbour(of: place.piece, step: 1) else {
        return Place(piece: place.piece, row: place.row + below)
      }
      left -= below + 1
      place = Place(piece: next, row: 0)
    }
    while left < 0 {
      if -left <= place.row { return Place(piece: place.piece, row: place.row + left) }
      guard let previous = neighbour(of: place.piece, step: -1) else {
        return Place(piece: place.piece, row: 0)
      }
      left += place.row + 1
      place = Place(piece: previous, row: count(of: previous) - 1)
    }
    return place
  }

  /// The nearest piece that has rows.
  private mutating func neighbour(of piece: Int, step: Int) -> Int? {
    var piece = piece + step
    while (0...lastPiece).contains(piece) {
      if count(of: piece) > 0 { return piece }
      piece += step
    }
    return nil
  }

  /// Fills the window from the place, which moves up where there is too little below it.
  private mutating func settle() {
    place.piece = min(max(0, place.piece), lastPiece)
    if count(of: place.piece) == 0 {
      let piece = neighbour(of: place.piece, step: 1) ?? neighbour(of: place.piece, step: -1)
      place = Place(piece: piece ?? 0, row: 0)
    }
    place.row = min(max(0, place.row), max(0, count(of: place.piece) - 1))
    fill()
    if window.count < height {
      place = moved(lastPlace, by: 1 - height)
      fill()
    }
  }

  private mutating func fill() {
    window = []
    windowPlaces = []
    var piece = place.piece
    var row = place.row
    while piece <= lastPiece {
      let lines = lines(of: piece)
      let shown = lines.dropFirst(row).prefix(height - window.count)
      window += shown
      windowPlaces += shown.indices.map { Place(piece: piece, row: $0) }
      if window.count == height, row + shown.count < lines.count {
        end = Place(piece: piece, row: row + shown.count)
        return
      }
      piece += 1
      row = 0
    }
    end = Place(piece: piece, row: 0)
  }
}
