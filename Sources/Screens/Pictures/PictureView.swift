package import Domain
package import TerminalKit

/// A picture as a screen shows it.
package struct PictureView: Hashable, Sendable {
  package var picture: Picture
  package var filter: PhotoFilter
  /// A video's length; `nil` for a photo.
  package var seconds: Int?

  package init(_ picture: Picture, filter: PhotoFilter = .original, seconds: Int? = nil) {
    self.picture = picture
    self.filter = filter
    self.seconds = seconds
  }

  /// The photos or the video of a post.
  static func all(in media: MomentContent.Media?) -> [PictureView] {
    switch media {
    case .photos(let photos): photos.map { PictureView($0.picture, filter: $0.filter) }
    case .video(let seconds, let cover): [PictureView(cover, seconds: seconds)]
    default: []
    }
  }

  /// The cells it takes in its own shape, at most `available`; nil if it has none and can only be described.
  package func size(within available: Size) -> Size? {
    picture.shape.map {
      PicturePlacing.fitting(PixelSize(width: $0.width, height: $0.height), in: available)
    }
  }

  /// A mark over its corner: a video's length, or that it moves.
  var mark: String? {
    if let seconds { return "▶ " + ScreenContext.duration(seconds) }
    return picture.shape?.milliseconds == nil ? nil : "GIF"
  }

  func request(
    _ size: Size, placing: PicturePlacing, isPlayed: Bool, in context: ScreenContext
  ) -> PictureRequest {
    PictureRequest(
      name: picture.name, size: size, placing: placing, matrix: filter.matrix,
      ground: context.theme.ground, isPlayed: isPlayed)
  }
}

extension ScreenContext {
  /// Whether pictures are drawn: the terminal has the colours, and the theme is not one without.
  package var drawsPictures: Bool { pictures != nil && theme.choice != .monochrome }
}

extension Theme {
  /// What the terminal's own background is taken to be, where something is seen through.
  var ground: Pixel {
    choice == .light
      ? Pixel(red: 255, green: 255, blue: 255) : Pixel(red: 0, green: 0, blue: 0)
  }
}
