import Domain
import WorldStore

extension StatusRow {
  /// "Having coffee · slow morning".
  func line(in context: ScreenContext) -> String {
    [context(status.mood.word), status.text].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Who likes it and who has the same: "♥ 2 · 1 other has the same status"; blank for nobody.
  func echo(in context: ScreenContext) -> String {
    [
      likes > 0 ? "\(isLiked ? "♥" : "♡") \(likes)" : "",
      others > 0 ? context(.sameStatus(others)) : "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
