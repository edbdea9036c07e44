/// Decodes PNG, JPEG and GIF, within limits.
///
/// All work is done by the libraries made for it (libpng, libturbojpeg, giflib); whatever the bytes
/// are, the answer is a picture or a `PictureFault`.
package struct PictureDecoder: Hashable, Sendable {
  package var limits: PictureLimits

  package init(limits: PictureLimits = PictureLimits()) { self.limits = limits }

  /// A picture as it is when it doesn't move.
  package struct Still: Hashable, Sendable {
    package var bitmap: Bitmap
    /// Whether this is but the first of several frames.
    package var isMoving: Bool
  }

  /// The picture, or the first frame of one that moves, at least as large as `needed` where it is as
  /// large as that at all: a JPEG is decoded no larger than it must be.
  ///
  /// Errors in order: `tooLarge` (bytes), `unknownFormat`, then `damaged` or `tooLarge` (pixels) as
  /// they are met.
  package func still(_ bytes: [UInt8], needed: PixelSize) throws(PictureFault) -> Still {
    switch try format(of: bytes) {
    case .png: return Still(bitmap: try PNGDecoder(limits: limits).bitmap(bytes), isMoving: false)
    case .jpeg:
      return Still(
        bitmap: try JPEGDecoder(limits: limits).bitmap(bytes, needed: needed), isMoving: false)
    case .gif: return try GIFDecoder(limits: limits).still(bytes)
    }
  }

  /// Every frame of a moving picture in its order, each as it looks when those before it have been
  /// shown; a still picture is one frame.
  ///
  /// `body` is handed one at a time, so that no more than one needs to be in memory, and says whether
  /// it wants more. Errors as of `still`, and `tooLarge` for too many frames.
  package func forEachFrame(
    _ bytes: [UInt8], needed: PixelSize, _ body: (Bitmap, _ shownFor: Duration) -> Bool
  ) throws(PictureFault) {
    switch try format(of: bytes) {
    case .png, .jpeg: _ = body(try still(bytes, needed: needed).bitmap, .zero)
    case .gif: try GIFDecoder(limits: limits).forEachFrame(bytes, body)
    }
  }

  private func format(of bytes: [UInt8]) throws(PictureFault) -> PictureFormat {
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    guard let format = PictureFormat(bytes) else { throw .unknownFormat }
    return format
  }
}
