/// How far somebody has come in an article: the place at the top of the page, whatever its width.
package struct ReadingPosition: Hashable, Sendable, Codable {
  /// Of the parts of the body that are laid out one below the other, counted from 0.
  package var part: Int
  /// Thousandths of that part above the top.
  package var share: Int

  package init(part: Int, share: Int) {
    self.part = part
    self.share = share
  }
}
