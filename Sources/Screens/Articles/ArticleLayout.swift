import Domain
import TerminalKit

/// An article as rows of cells at one width, laid out piece by piece as they are needed.
///
/// A place in it is a piece and a row of that piece, so neither opening nor scrolling depends on the article's length:
/// what is above and below the window isn't laid out before it is walked to. The head of the page is the first piece;
/// behind those of the body come those of its tail, which are the screen's to write. The body may come passage by passage;
/// the page has no tail before all of it is there.
struct ArticleLayout: Sendable {
  struct Place: Hashable, Sendable, Comparable {
    var piece: Int
    var row: Int

    static let start = Place(piece: 0, row: 0)

    static func < (one: Place, other: Place) -> Bool {
      (one.piece, one.row) < (other.piece, other.row)
    }
  }

  private(set) var width = 0
  private(set) var place = Place.start
  /// The rows in sight, top first.
  private(set) var window: [ArticleLine] = []
  /// Where each row in sight stands.
  private(set) var windowPlaces: [Place] = []
  /// Where the row behind the last one in sight stands.
  private var end = Place.start
  private(set) var height = 1

  private var pieces: [ArticlePiece] = []
  /// The weights of all pieces before each, and at the end that of all.
  private var weights = [0]
  /// About how much weight is still to come; 0: nothing.
  private var rest = 1
  /// Rows that were to be scrolled over and weren't there.
  private var rowsOwed = 0
  private var head: [ArticleLine] = []
  private var tail: [ArticlePiece] = []
  /// What can be chosen in the body, with the pieces it stands in.
  private var bodyAnchors: [Anchor] = []
  /// The pieces that are polls, by their numbers.
  private var pollPieces: [Int] = []
  private var spacing = ArticleSpacing()
  private var cache: [Int: [ArticleLine]] = [:]
  /// Pieces whose rows are kept.
  private static let cacheMax = 512

  /// What can be chosen, and the piece it stands in.
  struct Anchor: Hashable, Sendable {
    var place: ArticlePlace
    var piece: Int
  }

  /// Of a body of which nothing has come yet.
  init() {}

  init(_ flat: ArticleFlattening) {
    append(flat.pieces, bytes: (read: 0, left: 0))
  }

  // MARK: Passages

  /// Goes on with the next passage; what is left is taken to weigh as much as what has been read.
  mutating func append(_ passage: [ArticlePiece], bytes: (read: Int, left: Int)) {
    let first = pieces.count
    pieces += passage
    for piece in passage { weights.append(weight + piece.weight) }
    rest = bytes.left == 0 ? 0 : max(1, weight * bytes.left / max(1, bytes.read))
    bodyAnchors += Self.anchors(of: passage, from: first + 1)
    pollPieces += pieces.indices.dropFirst(first).filter {
      if case .poll = pieces[$0].body { true } else { false }
    }
    guard width > 0 else { return }
    settle()
    if rowsOwed > 0 { scroll(by: rowsOwed) }
  }

  /// Whether all of the body is there.
  var isWhole: Bool { rest == 0 }

  /// Whether more of the body is in want: to fill the window, or to have gone as far as was wanted.
  var wantsMore: Bool { !isWhole && (end.piece > pieces.count || rowsOwed > 0) }

  /// How many pieces of the body are there.
  var bodyCount: Int { pieces.count }

  // MARK: Size

  /// Lays out for a window of this size; the text that was at its top stays there.
  mutating func resize(width: Int, height: Int, spacing: ArticleSpacing = ArticleSpacing()) {
    let width = max(1, width)
    if width != self.width || spacing != self.spacing {
      let was = self.width == 0 ? 1 : max(1, count(of: place.piece))
      let row = place.row
      cache = [:]
      self.width = width
      self.spacing = spacing
      place.row = row * count(of: place.piece) / was
    }
    self.height = max(1, height)
    settle()
  }

  /// Replaces what is above and below the body; the text in the window stays.
  mutating func setFrame(head: [ArticleLine], tail: [ArticlePiece]) {
    if tail != self.tail {
      for piece in cache.keys where piece > pieces.count { cache[piece] = nil }
    }
    self.head = head
    self.tail = tail
    settle()
  }

  /// Shows the polls as they stand now, in the order of the article.
  mutating func setPolls(_ polls: [ArticlePoll]) {
    var haveMoved = false
    for (index, poll) in zip(pollPieces, polls) where pieces[index].body != .poll(poll) {
      haveMoved = haveMoved || pieces[index].places != poll.places
      pieces[index].body = .poll(poll)
      cache[index + 1] = nil
    }
    if haveMoved { bodyAnchors = Self.anchors(of: pieces, from: 1) }
    settle()
  }

  // MARK: Moving

  mutating func scroll(by rows: Int) {
    rowsOwed = 0
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

  /// Where one is in the body; `nil` at its beginning.
  var position: ReadingPosition? {
    guard place.piece > 0 else { return nil }
    let piece = min(place.piece, pieces.count)
    guard piece == place.piece, let count = cache[piece]?.count, count > 0 else {
      return pieces.isEmpty ? nil : ReadingPosition(part: pieces.count - 1, share: 0)
    }
    let share = place.row * 1000 / count
    return piece == 1 && share == 0 ? nil : ReadingPosition(part: piece - 1, share: share)
  }

  /// Goes to where somebody was, as far as there is such a place.
  mutating func go(to position: ReadingPosition) {
    guard pieces.indices.contains(position.part) else { return }
    let piece = position.part + 1
    place = Place(piece: piece, row: (position.share * count(of: piece) + 999) / 1000)
    settle()
  }

  /// Goes to a row, which then stands a little below the window's top if it was out of it.
  mutating func reveal(_ place: Place) {
    guard !windowPlaces.contains(place) else { return }
    self.place = moved(place, by: -min(3, height / 3))
    settle()
  }

  // MARK: Reading

  /// Whether the last row of the body has been in the window's reach.
  var isAtEnd: Bool { isWhole && end.piece > pieces.count }

  /// Whether nothing is left below.
  var isAtBottom: Bool { end.piece > lastPiece }

  /// How much reading the body is (`ArticlePiece.weight`), as far as it is there.
  var weight: Int { weights[weights.count - 1] }

  /// How much of the body stands above the window's lower edge, 0–100.
  var progress: Int {
    let total = weight + rest
    guard !isAtEnd, total > 0 else { return 100 }
    guard end.piece > 0 else { return 0 }
    let index = end.piece - 1
    guard index < pieces.count else { return min(99, weight * 100 / total) }
    let count = max(1, cache[end.piece]?.count ?? 1)
    let within = pieces[index].weight * end.row / count
    return min(99, (weights[index] + within) * 100 / total)
  }

  // MARK: Rows

  var lastPiece: Int { isWhole ? pieces.count + tail.count : pieces.count }

  mutating func lines(of piece: Int) -> [ArticleLine] {
    if piece == 0 { return head }
    if let lines = cache[piece] { return lines }
    if cache.count >= Self.cacheMax { cache = [:] }
    let lines = self[piece].lines(width: width, spacing: spacing)
    cache[piece] = lines
    return lines
  }

  /// How many pieces of the body and the tail have been laid out and kept.
  var laidOutCount: Int { cache.count }

  /// The rows of a piece in the window.
  func laidOut(_ piece: Int) -> [ArticleLine] { piece == 0 ? head : cache[piece] ?? [] }

  private subscript(piece: Int) -> ArticlePiece {
    piece <= pieces.count ? pieces[piece - 1] : tail[piece - pieces.count - 1]
  }

  /// What can be chosen on the whole page, from top to bottom.
  var anchors: [Anchor] {
    head.flatMap(\.places).map { Anchor(place: $0, piece: 0) } + bodyAnchors
      + (isWhole ? Self.anchors(of: tail, from: pieces.count + 1) : [])
  }

  private static func anchors(of pieces: [ArticlePiece], from first: Int) -> [Anchor] {
    pieces.enumerated().flatMap { index, piece in
      piece.places.map { Anchor(place: $0, piece: first + index) }
    }
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
        if !isWhole { rowsOwed = left - below }
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
    if window.count < height, isWhole {
      place = moved(lastPlace, by: 1 - height)
      fill()
    }
  }

  /// Lays out what is in sight from the place on.
  mutating func fill() {
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
