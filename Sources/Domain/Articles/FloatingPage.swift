/// A page that somebody has put aside as a floating window (浮窗), A43.
package enum FloatingPage: Hashable, Sendable, Codable {
  case article(Article.ID)
  /// Where it begins, with all that it keeps (D52).
  case miniProgram(MiniProgram.ID)

  /// Pages that float at a time.
  package static let most = 5

  /// The rule for one more.
  ///
  /// Refused: `floatingLimitReached`.
  package static func check(floating: Int) throws(Refusal) {
    if floating >= most { throw .floatingLimitReached }
  }
}
