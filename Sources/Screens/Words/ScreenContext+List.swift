/// Several names one after another.
extension ScreenContext {
  /// "Anna, Bo"; in Chinese with its own comma.
  package func list(_ names: some Sequence<String>) -> String {
    names.joined(separator: self(Word(", ", "、")))
  }
}
