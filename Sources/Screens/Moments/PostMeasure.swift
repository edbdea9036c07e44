/// Where posts stand on a screen: never wider than is comfortable, in the middle of a wide one.
struct PostMeasure: Hashable, Sendable {
  let x: Int
  let width: Int

  /// Left of the posts is the mark of the chosen one.
  private static let margin = 2

  init(columns: Int) {
    width = max(1, min(MomentLayout.widthMax, columns - Self.margin - 1))
    x = max(Self.margin, (columns - width) / 2)
  }
}
