/// Why a picture can't be shown; a screen describes it in words instead.
package enum PictureFault: Error, Hashable, Sendable, CaseIterable {
  /// There are no bytes under its name.
  case missing
  /// What keeps the bytes failed.
  case unreadable
  /// Neither PNG nor JPEG nor GIF.
  case unknownFormat
  /// More bytes, pixels or frames than `PictureLimits` allows.
  case tooLarge
  /// Cut short, or against the rules of its format.
  case damaged
}
