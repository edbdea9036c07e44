import Domain
import TerminalKit

extension Canvas {
  /// A photo through its filter, or a video's cover with its length.
  mutating func photo(
    _ photo: Photo, seconds: Int? = nil, in rect: Rect, in context: ScreenContext
  ) {
    picture(
      PictureView(photo.picture, filter: photo.filter, seconds: seconds), in: rect, in: context)
  }
}
