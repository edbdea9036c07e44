import Domain

/// What names are found by: their own letters, and for Chinese ones their pinyin, in full or by initials (D26).
///
/// `周予安` is found by `予`, `zhouyu`, `zhou yu`, `an` and `zya`, but not by `hou`: a syllable is typed from its
/// beginning, and so is a word of Latin letters (`WordStart`).
///
/// Everything stands in one run of bytes, so that a letter typed over thousands of names costs a fraction of a
/// millisecond.
struct NameSearch: Hashable, Sendable {
  /// Of each name the name itself, then all that may be typed for it; a line end behind each of them.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry: Hashable, Sendable {
    var start: Int
    /// Where the name ends and its sounds begin.
    var nameEnd: Int
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// Made once when a filter is opened.
  init(_ names: [String] = []) {
    entries.reserveCapacity(names.count)
    bytes.reserveCapacity(names.count * 64)
    for name in names { append(name) }
  }

  /// `byLettersOnly` is for what is no name, such as a number or a note.
  mutating func append(_ name: String, byLettersOnly: Bool = false) {
    let start = bytes.count
    bytes.append(contentsOf: name.lowercased().utf8)
    bytes.append(Self.lineEnd)
    entries.append(Entry(start: start, nameEnd: bytes.count - 1))
    if byLettersOnly { return }
    let syllables = Pinyin.syllables(of: name)
    for first in syllables.indices {
      let rest = syllables[first...]
      for syllable in rest { bytes.append(contentsOf: syllable.utf8) }
      bytes.append(Self.lineEnd)
      for (place, syllable) in rest.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: syllable.utf8)
      }
      bytes.append(Self.lineEnd)
      for syllable in rest { bytes.append(contentsOf: syllable.utf8.prefix(1)) }
      bytes.append(Self.lineEnd)
    }
  }

  /// The places of the names that `words` find, in their order.
  func indices(matching words: String) -> [Int] {
    let words = Array(words.lowercased().utf8)
    guard let first = words.first else { return Array(entries.indices) }
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      for (index, entry) in entries.enumerated() {
        let end = index + 1 < entries.count ? entries[index + 1].start : bytes.count
        var place = entry.start
        while place + words.count <= end {
          if bytes[place] == first,
            place < entry.nameEnd
              ? WordStart.isPossible(at: place, in: bytes) : bytes[place - 1] == Self.lineEnd,
            words.indices.allSatisfy({ bytes[place + $0] == words[$0] })
          {
            found.append(index)
            break
          }
          place += 1
        }
      }
    }
    return found
  }
}
