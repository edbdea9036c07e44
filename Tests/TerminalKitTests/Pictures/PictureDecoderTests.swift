import Testing

@testable import TerminalKit

struct PictureDecoderTests {
  private let decoder = PictureDecoder()
  private let small = PixelSize(width: 1, height: 1)

  @Test func `a PNG is decoded as it was written, with its transparency`() throws {
    let bitmap = Bitmap("r# ", ".b#")
    let still = try decoder.still(PictureFiles.png(bitmap), needed: small)
    #expect(still.bitmap.letters == ["r# ", ".b#"])
    #expect(!still.isMoving)
  }

  @Test func `a JPEG is decoded near to what was written`() throws {
    let bitmap = Bitmap.gradient(width: 32, height: 16)
    let still = try decoder.still(
      PictureFiles.jpeg(bitmap), needed: PixelSize(width: 32, height: 16))
    #expect(still.bitmap.size == bitmap.size)
    let worst = zip(still.bitmap.bytes, bitmap.bytes).map { abs(Int($0) - Int($1)) }.max()
    #expect(try #require(worst) < 40)
  }

  /// The library offers eighths, from 1/8 to 2.
  @Test(arguments: [
    (needed: PixelSize(width: 1, height: 1), width: 80),
    (PixelSize(width: 80, height: 40), 80),
    (PixelSize(width: 81, height: 40), 160),
    (PixelSize(width: 80, height: 41), 160),
    (PixelSize(width: 600, height: 40), 640),
    (PixelSize(width: 640, height: 320), 640),
    (PixelSize(width: 4000, height: 40), 640),
  ])
  func `a JPEG is decoded in the smallest size that covers what is needed, and never enlarged`(
    needed: PixelSize, width: Int
  ) throws {
    let bytes = PictureFiles.jpeg(.gradient(width: 640, height: 320))
    let still = try decoder.still(bytes, needed: needed)
    #expect(still.bitmap.size == PixelSize(width: width, height: width / 2))
  }

  @Test func `a still picture is shown as the first frame of a GIF, which says that it moves`()
    throws
  {
    let one = PictureFiles.gif(PixelSize(width: 3, height: 1), [.init("r#b")])
    let two = PictureFiles.gif(PixelSize(width: 3, height: 1), [.init("r#b"), .init("...")])
    #expect(try decoder.still(one, needed: small).bitmap.letters == ["r#b"])
    #expect(try !decoder.still(one, needed: small).isMoving)
    #expect(try decoder.still(two, needed: small).bitmap.letters == ["r#b"])
    #expect(try decoder.still(two, needed: small).isMoving)
  }

  /// What the second frame stands on, by how the first is disposed of.
  @Test(arguments: [
    (disposal: 0, second: ["rr#r"]), (1, ["rr#r"]), (2, ["r  r"]), (3, ["rrrr"]),
  ])
  func `a frame of a GIF is left, cleared or taken back before the next`(
    disposal: Int, second: [String]
  ) throws {
    let bytes = PictureFiles.gif(
      PixelSize(width: 4, height: 1),
      [
        .init("rrrr"), .init(" #", x: 1, disposal: disposal), .init("  ", x: 1),
      ])
    #expect(try frames(bytes) == [["rrrr"], ["rr#r"], second])
  }

  @Test func `a frame of a GIF that reaches over the edge is cut there`() throws {
    let bytes = PictureFiles.gif(
      PixelSize(width: 3, height: 2),
      [.init("###", "###"), .init("rrr", "rrr", x: 2, y: 1), .init("b", x: 9, y: 9)])
    #expect(try frames(bytes) == [["###", "###"], ["###", "##r"], ["###", "##r"]])
  }

  @Test func `rows of an interlaced GIF come in four passes`() throws {
    // Written in the order of the passes: 0, 4, 2, 1, 3.
    let bytes = PictureFiles.gif(
      PixelSize(width: 1, height: 5), [.init("r", "b", "#", ".", "r", isInterlaced: true)])
    #expect(try frames(bytes) == [["r", ".", "#", "r", "b"]])
  }

  @Test(arguments: [(hundredths: 0, milliseconds: 100), (1, 100), (2, 20), (7, 70), (300, 3000)])
  func `a delay of nothing is a tenth of a second, as in browsers`(
    hundredths: Int, milliseconds: Int
  ) throws {
    let bytes = PictureFiles.gif(
      PixelSize(width: 1, height: 1), [.init("r", hundredths: hundredths)])
    var times: [Duration] = []
    try decoder.forEachFrame(bytes, needed: small) { _, time in
      times.append(time)
      return true
    }
    #expect(times == [.milliseconds(milliseconds)])
  }

  @Test func `no more frames are decoded than are wanted`() throws {
    let bytes = PictureFiles.gif(
      PixelSize(width: 1, height: 1), [.init("r"), .init("b"), .init("#")])
    var count = 0
    try decoder.forEachFrame(bytes, needed: small) { _, _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  private func frames(_ bytes: [UInt8]) throws -> [[String]] {
    var frames: [[String]] = []
    try decoder.forEachFrame(bytes, needed: small) { bitmap, _ in
      frames.append(bitmap.letters)
      return true
    }
    return frames
  }
}
