import Domain
import GRDB

/// What SQL asks whether a column has a word that is searched for.
///
/// `LIKE` finds it anywhere; where a word may only begin at some places (`WordStart`), those that it finds are looked at.
struct SearchPattern {
  private let words: SearchWords

  init(_ words: SearchWords) { self.words = words }

  /// Whether each of the words stands in one of the columns, with the names of `arguments`.
  func condition(_ columns: [String]) -> String {
    condition { isFound in columns.map(isFound).joined(separator: " OR ") }
  }

  /// Whether what `whole` puts together holds for each of the words; it is given what asks whether a column has it.
  func condition(_ whole: ((String) -> String) -> String) -> String {
    words.all.enumerated().map { index, word in
      "("
        + whole { column in
          let isLike = #"\#(column) LIKE :pattern\#(index) ESCAPE '\'"#
          return WordStart.matters(to: word)
            ? "(\(isLike) AND has_word(\(column), :word\(index)))" : isLike
        } + ")"
    }.joined(separator: " AND ")
  }

  /// Those of the condition, and others.
  func arguments(
    _ others: [String: (any DatabaseValueConvertible)?] = [:]
  ) -> [String: (any DatabaseValueConvertible)?] {
    var arguments = others
    for (index, word) in words.all.enumerated() {
      arguments["pattern\(index)"] = Self.containing(word)
      if WordStart.matters(to: word) { arguments["word\(index)"] = word }
    }
    return arguments
  }

  /// The pattern of `LIKE … ESCAPE '\'` for texts that contain a word.
  static func containing(_ word: String) -> String {
    var pattern = "%"
    for character in word {
      if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }

  /// `has_word(text, word)`, of every connection that searches.
  static let hasWord = DatabaseFunction("has_word", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let word = String.fromDatabaseValue(values[1])
    else { return nil }
    return SearchWords.isFound(word, in: text)
  }
}
