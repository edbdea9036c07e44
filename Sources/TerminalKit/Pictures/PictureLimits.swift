/// How large a picture may be; what is larger is refused before memory is taken for it.
///
/// Pictures may come from anybody, and a few hundred bytes can claim to be a picture of gigabytes.
package struct PictureLimits: Hashable, Sendable {
  /// Bytes of the file.
  package var bytes = 32 << 20
  /// Pixels of a picture that can be decoded at the size it is needed in: a plain JPEG.
  package var pixels = 64 << 20
  /// Pixels of one that must be held whole on the way: PNG, GIF, and a progressive JPEG.
  package var pixelsHeld = 16 << 20
  /// Frames of a moving picture.
  package var frames = 900
  /// Pixels of all its frames together, which is what the time to decode them follows.
  package var pixelsOfFrames = 256 << 20

  package init() {}
}
