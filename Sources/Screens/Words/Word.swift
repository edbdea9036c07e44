package import Domain

/// A word or sentence of the interface in both of its languages (glossary.md).
///
/// Each area keeps its own in `Words/Word+Area.swift`; a text with a variable part is a function
/// there.
package struct Word: Hashable, Sendable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package func callAsFunction(_ language: Settings.Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
