/// A name for a file that every file system takes, made from words of somebody else.
package enum FileName {
  /// Bytes of the name without what follows it, well below the 255 that file systems hold.
  static let bytesMax = 120

  /// `title` without what would lead to another folder, hide the file, steer a terminal or be refused.
  ///
  /// What is left of nothing is called `article`.
  package static func safe(_ title: String) -> String {
    var name = ""
    var bytes = 0
    for character in title {
      let kept = character.unicodeScalars.filter(\.isFitForFileName)
      // A letter that is nothing but what is left out stands for a blank.
      var piece = String(String.UnicodeScalarView(kept))
      if piece.isEmpty || piece.allSatisfy(\.isWhitespace) { piece = " " }
      if piece == " ", name.isEmpty || name.last == " " { continue }
      bytes += piece.utf8.count
      if bytes > bytesMax { break }
      name += piece
    }
    // Neither hidden, nor ending in what some systems drop.
    while let first = name.first, " .-".contains(first) { name.removeFirst() }
    while let last = name.last, " .".contains(last) { name.removeLast() }
    let stem = name.prefix { $0 != "." }.lowercased()
    if name.isEmpty { return "article" }
    return reserved.contains(stem) ? "_" + name : name
  }

  /// Names of devices on some systems, whatever follows the first dot.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Unicode.Scalar {
  fileprivate var isFitForFileName: Bool {
    if value < 0x20 || (0x7F...0x9F).contains(value) { return false }
    switch self {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": return false
    default: break
    }
    switch properties.generalCategory {
    case .format, .control, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }
}
