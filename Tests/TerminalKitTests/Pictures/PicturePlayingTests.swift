import Testing

@testable import TerminalKit

struct PicturePlayingTests {
  private func played(_ frames: [PictureFiles.Frame], columns: Int = 1, rows: Int = 1) throws
    -> PictureCells
  {
    let size = PixelSize(width: frames[0].lines[0].count, height: frames[0].lines.count)
    let request = PictureRequest(
      name: "x", size: Size(columns: columns, rows: rows), placing: .fill, ground: .black,
      isPlayed: true)
    guard case .cells(let cells) = request.answer(PictureFiles.gif(size, frames)) else {
      throw PictureFault.damaged
    }
    return cells
  }

  /// Red for 100 ms, blue for 300 ms, over and over.
  @Test(arguments: [
    (at: 0, style: "on 196", changesIn: 100), (99, "on 196", 1), (100, "on 21", 300),
    (399, "on 21", 1), (400, "on 196", 100), (4150, "on 21", 250), (-5, "on 196", 100),
  ])
  func `time decides the frame, and says when it changes`(
    at: Int, style: String, changesIn: Int
  ) throws {
    let cells = try played([.init("r", hundredths: 10), .init("b", hundredths: 30)])
    let (buffer, change) = cells.frame(at: .milliseconds(at))
    // Two halves in the same colour.
    #expect(buffer.style(column: 0, row: 0).background.index == (style == "on 21" ? 21 : 196))
    #expect(change == .milliseconds(changesIn))
    #expect(cells.length == .milliseconds(400))
    #expect(cells.isMoving)
  }

  @Test func `a still picture never changes`() throws {
    let cells = try played([.init("r")])
    #expect(cells.frame(at: .seconds(1000)).changesIn == nil)
    #expect(!cells.isMoving)
  }

  /// Never fewer than ten a second where the file has as many.
  @Test(arguments: [
    (hundredths: 2, kept: [60, 120, 180, 240]), (3, [60, 120, 180, 240, 300, 360]),
    (4, [80, 160, 240, 320, 400, 480]),
    (5, [100, 200, 300, 400, 500, 600]), (6, [60, 120, 180, 240, 300, 360, 420, 480, 540, 600]),
  ])
  func `frames closer together than the eye sees are left out, and their time is kept`(
    hundredths: Int, kept: [Int]
  ) throws {
    let count = hundredths == 6 ? 10 : 12
    let cells = try played(
      (0..<count).map { .init($0.isMultiple(of: 2) ? "r" : "b", hundredths: hundredths) })
    #expect(cells.ends == kept.map { .milliseconds($0) })
  }

  @Test func `a long picture is drawn smaller, so that its frames take no more than their share`()
    throws
  {
    let frames = (0..<300).map { PictureFiles.Frame($0.isMultiple(of: 2) ? "r" : "b") }
    let cells = try played(frames, columns: 100, rows: 50)
    #expect(cells.frames.count == 300)
    #expect(cells.byteCount <= 2_500_000)
    #expect(cells.frames[0].size.columns < 100)
    #expect(try played(Array(frames[..<50]), columns: 100, rows: 50).frames[0].size.columns == 100)
  }
}
