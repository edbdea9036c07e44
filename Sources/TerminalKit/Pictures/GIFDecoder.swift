internal import CGIF

/// GIF by giflib, record by record, so that no more than one frame is in memory.
struct GIFDecoder {
  let limits: PictureLimits

  func still(_ bytes: [UInt8]) throws(PictureFault) -> PictureDecoder.Still {
    try GIFReader.reading(bytes, limits: limits) { reader throws(PictureFault) in
      guard try reader.nextFrame() else { throw .damaged }
      let first = reader.canvas
      // What is broken behind the first frame is not of this picture.
      let isMoving = (try? reader.hasNextFrame()) ?? false
      return PictureDecoder.Still(bitmap: first, isMoving: isMoving)
    }
  }

  func forEachFrame(
    _ bytes: [UInt8], _ body: (Bitmap, Duration) -> Bool
  ) throws(PictureFault) {
    try GIFReader.reading(bytes, limits: limits) { reader throws(PictureFault) in
      var count = 0
      while try reader.nextFrame() {
        count += 1
        guard body(reader.canvas, reader.shownFor) else { return }
      }
      guard count > 0 else { throw .damaged }
    }
  }
}

/// Walks through a GIF and keeps the canvas that its frames are painted on.
private struct GIFReader {
  private let file: UnsafeMutablePointer<GifFileType>
  private let limits: PictureLimits
  private(set) var canvas: Bitmap
  /// How long the frame on the canvas stays.
  private(set) var shownFor = Duration.zero
  private var isAtFrame = false
  private var frames = 0
  private var pixelsOfFrames = 0
  private var control = Control()
  /// What is to be done to the canvas before the next frame.
  private var cleanUp = CleanUp.none
  private var indices: [UInt8] = []

  /// What the bytes before a frame say about it.
  private struct Control {
    var disposal = 0
    var hundredths = 0
    var transparent: Int?
  }

  private enum CleanUp {
    case none
    case clear(x: Range<Int>, y: Range<Int>)
    case restore(Bitmap)
  }

  private struct Source {
    var bytes: UnsafeRawBufferPointer
    var read = 0
  }

  static func reading<Result>(
    _ bytes: [UInt8], limits: PictureLimits,
    _ body: (inout GIFReader) throws(PictureFault) -> Result
  ) throws(PictureFault) -> Result {
    let result: Swift.Result<Result, PictureFault> = bytes.withUnsafeBytes { bytes in
      var source = Source(bytes: bytes)
      return withUnsafeMutablePointer(to: &source) { source in
        Swift.Result { () throws(PictureFault) -> Result in
          guard let file = DGifOpen(source, Self.read, nil) else { throw .damaged }
          defer { DGifCloseFile(file, nil) }
          var reader = try GIFReader(file: file, limits: limits)
          return try body(&reader)
        }
      }
    }
    return try result.get()
  }

  private static let read: InputFunc = { file, target, wanted in
    guard let file, let target, let data = file.pointee.UserData else { return 0 }
    let source = data.assumingMemoryBound(to: Source.self)
    let count = min(Int(wanted), source.pointee.bytes.count - source.pointee.read)
    guard count > 0, let base = source.pointee.bytes.baseAddress else { return 0 }
    UnsafeMutableRawPointer(target).copyMemory(
      from: base + source.pointee.read, byteCount: count)
    source.pointee.read += count
    return Int32(count)
  }

  private init(
    file: UnsafeMutablePointer<GifFileType>, limits: PictureLimits
  ) throws(PictureFault) {
    self.file = file
    self.limits = limits
    let (width, height) = (Int(file.pointee.SWidth), Int(file.pointee.SHeight))
    guard width > 0, height > 0 else { throw .damaged }
    guard width <= limits.pixelsHeld / height else { throw .tooLarge }
    canvas = Bitmap(width: width, height: height)
  }

  /// Paints the next frame; false at the end.
  mutating func nextFrame() throws(PictureFault) -> Bool {
    guard try hasNextFrame() else { return false }
    applyCleanUp()
    guard DGifGetImageDesc(file) == GIF_OK else { throw .damaged }
    let image = file.pointee.Image
    let (left, top) = (Int(image.Left), Int(image.Top))
    let (width, height) = (Int(image.Width), Int(image.Height))
    guard left >= 0, top >= 0, width > 0, height > 0 else { throw .damaged }
    frames += 1
    // The whole canvas is looked at for each frame, however small that is.
    pixelsOfFrames += max(width * height, canvas.width * canvas.height)
    guard frames <= limits.frames, pixelsOfFrames <= limits.pixelsOfFrames,
      width <= limits.pixelsHeld / height
    else { throw .tooLarge }
    if control.disposal == 3 { cleanUp = .restore(canvas) }
    if control.disposal == 2 {
      cleanUp = .clear(
        x: min(left, canvas.width)..<min(left + width, canvas.width),
        y: min(top, canvas.height)..<min(top + height, canvas.height))
    }
    try paint(image)
    // Browsers take "at once" for a tenth of a second, and files are made for them.
    shownFor = .milliseconds(control.hundredths < 2 ? 100 : control.hundredths * 10)
    control = Control()
    isAtFrame = false
    return true
  }

  /// Reads on to the next frame, and what is said about it.
  mutating func hasNextFrame() throws(PictureFault) -> Bool {
    while !isAtFrame {
      var type = UNDEFINED_RECORD_TYPE
      guard DGifGetRecordType(file, &type) == GIF_OK else { throw .damaged }
      switch type {
      case IMAGE_DESC_RECORD_TYPE: isAtFrame = true
      case EXTENSION_RECORD_TYPE: try readExtension()
      case TERMINATE_RECORD_TYPE: return false
      default: throw .damaged
      }
    }
    return true
  }

  private mutating func readExtension() throws(PictureFault) {
    var code = Int32(0)
    var block: UnsafeMutablePointer<GifByteType>?
    guard DGifGetExtension(file, &code, &block) == GIF_OK else { throw .damaged }
    // The first byte is the length of what follows.
    if code == GRAPHICS_EXT_FUNC_CODE, let block, block[0] >= 4 {
      control.disposal = Int(block[1] >> 2 & 7)
      control.hundredths = Int(block[2]) | Int(block[3]) << 8
      control.transparent = block[1] & 1 == 1 ? Int(block[4]) : nil
    }
    while block != nil {
      guard DGifGetExtensionNext(file, &block) == GIF_OK else { throw .damaged }
    }
  }

  private mutating func applyCleanUp() {
    switch cleanUp {
    case .none: break
    case .clear(let x, let y):
      for row in y where !x.isEmpty {
        let start = (row * canvas.width + x.lowerBound) * 4
        canvas.bytes.replaceSubrange(
          start..<start + x.count * 4, with: repeatElement(0, count: x.count * 4))
      }
    case .restore(let before): canvas = before
    }
    cleanUp = .none
  }

  private mutating func paint(_ image: GifImageDesc) throws(PictureFault) {
    let width = Int(image.Width)
    let palette = palette(of: image)
    if indices.count < width { indices = [UInt8](repeating: 0, count: width) }
    for row in Self.rows(Int(image.Height), isInterlaced: image.Interlace) {
      guard DGifGetLine(file, &indices, Int32(width)) == GIF_OK else { throw .damaged }
      let y = Int(image.Top) + row
      guard y < canvas.height else { continue }
      let count = min(width, canvas.width - Int(image.Left))
      guard count > 0 else { continue }
      let start = (y * canvas.width + Int(image.Left)) * 4
      let transparent = control.transparent
      canvas.bytes.withUnsafeMutableBufferPointer { target in
        indices.withUnsafeBufferPointer { indices in
          for x in 0..<count {
            let index = Int(indices[x])
            guard index != transparent else { continue }
            let colour = palette[index]
            target[start + 4 * x] = colour.red
            target[start + 4 * x + 1] = colour.green
            target[start + 4 * x + 2] = colour.blue
            target[start + 4 * x + 3] = 255
          }
        }
      }
    }
  }

  /// 256 colours; those that the file leaves out are black.
  private func palette(of image: GifImageDesc) -> [Pixel] {
    var palette = [Pixel](repeating: Pixel(red: 0, green: 0, blue: 0), count: 256)
    guard let map = image.ColorMap ?? file.pointee.SColorMap, let colours = map.pointee.Colors
    else { return palette }
    for index in 0..<min(256, max(0, Int(map.pointee.ColorCount))) {
      let colour = colours[index]
      palette[index] = Pixel(red: colour.Red, green: colour.Green, blue: colour.Blue)
    }
    return palette
  }

  /// The order in which rows come: an interlaced frame comes in four passes.
  private static func rows(_ height: Int, isInterlaced: Bool) -> [Int] {
    guard isInterlaced else { return Array(0..<height) }
    return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { start, step in
      Array(stride(from: start, to: height, by: step))
    }
  }
}
