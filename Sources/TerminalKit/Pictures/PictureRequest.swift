/// A picture as it is to be drawn: all that its cells depend on, and so the name they are kept under.
package struct PictureRequest: Hashable, Sendable {
  package var name: String
  /// The cells that are there for it.
  package var size: Size
  package var placing: PicturePlacing
  package var matrix: ColorMatrix
  /// What shows through where the picture is transparent.
  package var ground: Pixel
  /// All frames of a moving picture, not only the first.
  package var isPlayed: Bool

  package init(
    name: String, size: Size, placing: PicturePlacing, matrix: ColorMatrix = .identity,
    ground: Pixel, isPlayed: Bool = false
  ) {
    self.name = name
    self.size = size
    self.placing = placing
    self.matrix = matrix
    self.ground = ground
    self.isPlayed = isPlayed
  }

  /// What tells nearly all pictures apart: each frame looks for every picture in sight.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(size.columns)
    hasher.combine(isPlayed)
  }

  /// Decodes and draws; the same bytes always give the same cells.
  ///
  /// Takes milliseconds.
  package func answer(_ bytes: [UInt8]?, decoder: PictureDecoder = PictureDecoder())
    -> PictureAnswer
  {
    do throws(PictureFault) {
      guard let bytes else { throw .missing }
      return .cells(isPlayed ? try played(bytes, decoder) : try still(bytes, decoder))
    } catch {
      return .fault(error)
    }
  }

  /// As `answer(_:decoder:)`, of bytes that have to be read first: `unreadable` where that fails.
  package func answer(reading bytes: () throws -> [UInt8]?) -> PictureAnswer {
    do { return answer(try bytes()) } catch { return .fault(.unreadable) }
  }

  /// Of a picture cut to fill its cells the longer side is larger than these; this is enough unless
  /// its shape is extreme.
  private var neededPixels: PixelSize {
    PixelSize(width: size.columns * 2, height: size.rows * 2)
  }

  private func still(
    _ bytes: [UInt8], _ decoder: PictureDecoder
  ) throws(PictureFault) -> PictureCells {
    let still = try decoder.still(bytes, needed: neededPixels)
    let buffer = still.bitmap.cells(size, placing: placing, matrix: matrix, ground: ground)
    return PictureCells(frames: [buffer], ends: [.zero], isMoving: still.isMoving)
  }

  /// So much memory the frames of one picture may take; a long one is drawn smaller instead.
  private static let playedBytesMax = 2_500_000
  /// Frames closer together are left out: the eye sees no more, and a terminal has enough to do.
  private static let intervalMin = Duration.milliseconds(60)

  private func played(
    _ bytes: [UInt8], _ decoder: PictureDecoder
  ) throws(PictureFault) -> PictureCells {
    var size = size
    while true {
      if let cells = try played(bytes, decoder, in: size) { return cells }
      size = Size(columns: max(1, size.columns * 7 / 10), rows: max(1, size.rows * 7 / 10))
    }
  }

  /// `nil`: the frames take too much memory in this size.
  private func played(
    _ bytes: [UInt8], _ decoder: PictureDecoder, in size: Size
  ) throws(PictureFault) -> PictureCells? {
    var frames: [Buffer] = []
    var ends: [Duration] = []
    var (begin, end, memory, fits) = (Duration.zero, Duration.zero, 0, true)
    try decoder.forEachFrame(bytes, needed: neededPixels) { bitmap, shownFor in
      if !frames.isEmpty, end - begin < Self.intervalMin {
        end += shownFor
        ends[ends.count - 1] = end
        return true
      }
      begin = end
      end += shownFor
      let frame = bitmap.cells(
        size, placing: placing, grain: .halves, matrix: matrix, ground: ground)
      memory += frame.byteCount
      fits = memory <= Self.playedBytesMax || size.columns * size.rows <= 1
      frames.append(frame)
      ends.append(end)
      return fits
    }
    return fits ? PictureCells(frames: frames, ends: ends, isMoving: frames.count > 1) : nil
  }
}
