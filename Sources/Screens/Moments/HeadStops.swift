import TerminalKit
import WorldStore

/// Going with the keys through what of a head can be chosen, from top to bottom; below the last one, where none is
/// chosen, is the first post.
extension Array where Element: Equatable {
  /// The last one where none is chosen; from the first there is no way further up.
  func stop(above chosen: Element?) -> Element? {
    guard let chosen, let index = firstIndex(of: chosen) else { return last }
    return self[Swift.max(0, index - 1)]
  }

  /// `nil` below the last one, and where none is chosen.
  func stop(below chosen: Element?) -> Element? {
    guard let chosen, let index = firstIndex(of: chosen) else { return nil }
    return index + 1 < count ? self[index + 1] : nil
  }
}

extension MomentsCover {
  /// Whether a screen has room for a cover's picture beside its posts.
  static func isRoomy(_ screen: Size) -> Bool { screen.rows >= 20 }

  /// Rows; a cover without its picture is as high as the avatar in it.
  func height(isRoomy: Bool) -> Int { isRoomy && picture != nil ? 6 : AvatarTile.height }
}
