/// Finds what somebody probably meant to write.
enum Spelling {
  /// The candidate fewest edits away, if it is near enough to be the same word with a slip; the first of equals.
  static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(word, candidate)
      guard distance <= max(1, min(word.count, candidate.count) / 3) else { continue }
      if let found = best, found.distance <= distance { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// "did you mean "nickname"?", or `otherwise` when nothing is near.
  static func hint(
    for word: String, among candidates: some Sequence<String>, otherwise: String? = nil
  ) -> String? {
    nearest(to: word, in: candidates).map { "did you mean \"\($0)\"?" } ?? otherwise
  }

  /// The names in their order; of very many only those most like the word, or else the first.
  static func list(_ names: [String], like word: String = "") -> String {
    guard names.count > listMax else { return names.joined(separator: ", ") }
    let ranked = names.enumerated().map {
      (rank: unlikeness(of: word, to: $1), place: $0, name: $1)
    }
    let few = ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(listShown)
    let shown = few.map(\.name).joined(separator: ", ")
    return "\(shown), or \(names.count - few.count) more that data/README.md tells of"
  }

  /// A list that is longer is told in part.
  private static let listMax = 10
  private static let listShown = 6

  /// What is part of the other is like it, whatever stands around.
  private static func unlikeness(of word: String, to name: String) -> Int {
    let (word, name) = (word.lowercased(), name.lowercased())
    if word.isEmpty { return 0 }
    return name.contains(word) || word.contains(name) ? 0 : distance(word, name)
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
