import Domain

/// What names are found by: their own letters, and for Chinese ones their pinyin, in full or by initials (D26).
///
/// `周予安` is found by `予`, `zhouyu`, `zhou yu`, `an` and `zya`, but not by `hou`: a syllable is typed from its
/// beginning.
struct NameSearch: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var name: String
    /// All that may be typed, each after a line end.
    var sounds: String
  }

  private let entries: [Entry]

  /// Made once when a filter is opened, so that a key costs only the comparing.
  init(_ names: [String]) {
    entries = names.map { name in
      let syllables = Pinyin.syllables(of: name)
      var sounds = ""
      for start in syllables.indices {
        let rest = syllables[start...]
        for sound in [
          rest.joined(), rest.joined(separator: " "), String(rest.compactMap(\.first)),
        ] {
          sounds += "\n" + sound
        }
      }
      return Entry(name: name.lowercased(), sounds: sounds)
    }
  }

  /// The places of the names that `words` find, in their order.
  func indices(matching words: String) -> [Int] {
    let words = words.lowercased()
    let sound = "\n" + words
    return entries.indices.filter {
      entries[$0].name.contains(words) || entries[$0].sounds.contains(sound)
    }
  }
}
