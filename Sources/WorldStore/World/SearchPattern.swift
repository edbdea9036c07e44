/// The pattern of `LIKE … ESCAPE '\'` for texts that contain a word.
enum SearchPattern {
  static func containing(_ word: String) -> String {
    var pattern = "%"
    for character in word {
      if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }
}
