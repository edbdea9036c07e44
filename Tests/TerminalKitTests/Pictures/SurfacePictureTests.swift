import Testing

@testable import TerminalKit

struct SurfacePictureTests {
  private let size = Size(columns: 2, rows: 2)

  private func request(_ size: Size, name: String = "a", isPlayed: Bool = false)
    -> PictureRequest
  {
    PictureRequest(
      name: name, size: size, placing: isPlayed ? .fit : .fill, ground: .black, isPlayed: isPlayed)
  }

  @Test func `a picture is clipped like text, scrolled off the top too`() {
    var shelf = PictureShelf()
    let request = self.request(size)
    shelf.keep(
      request.answer(
        PictureFiles.png(Bitmap("....", "....", "....", "....", "#..#", "#..#", "....", "...."))),
      for: request)
    var surface = Surface(size: Size(columns: 5, rows: 1))
    surface.write("abcde", x: 0, y: 0)
    surface.draw(request, in: Rect(x: 1, y: -1, width: 2, height: 2), from: shelf)
    #expect(surface.buffer.lines() == ["a▘▝de"])
    #expect(surface.pictures == [request])
  }

  @Test func `what isn't there yet is wanted and leaves what stands there`() {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    surface.write("text", x: 0, y: 0)
    let wanted = request(size)
    for _ in 0..<2 {
      #expect(
        surface.draw(
          wanted, in: Rect(x: 0, y: 0, width: 2, height: 2), from: PictureShelf()) == nil)
    }
    #expect(surface.buffer.lines()[0] == "text")
    #expect(surface.pictures == [wanted])
  }

  @Test(arguments: [(0, -2), (0, 2), (4, 0), (-2, 0)])
  func `what is out of sight isn't wanted`(x: Int, y: Int) {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    surface.draw(
      request(size), in: Rect(x: x, y: y, width: 2, height: 2), from: PictureShelf())
    #expect(surface.pictures.isEmpty)
  }

  @Test func `the soonest change of all that plays is told`() {
    var shelf = PictureShelf()
    for (name, hundredths) in [("slow", 50), ("fast", 20)] {
      let request = self.request(size, name: name, isPlayed: true)
      let file = PictureFiles.gif(
        PixelSize(width: 1, height: 1),
        [.init("r", hundredths: hundredths), .init("b", hundredths: hundredths)])
      shelf.keep(request.answer(file), for: request)
    }
    var surface = Surface(size: Size(columns: 10, rows: 2))
    #expect(surface.changesIn == nil)
    for (index, name) in ["slow", "fast"].enumerated() {
      surface.draw(
        request(size, name: name, isPlayed: true),
        in: Rect(x: index * 4, y: 0, width: 2, height: 2),
        at: .milliseconds(150), from: shelf)
    }
    #expect(surface.changesIn == .milliseconds(50))
  }
}
