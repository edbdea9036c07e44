import TerminalKit
import Testing

@testable import Screens

struct RecalledPartsTests {
  private let size = Size(columns: 4, rows: 1)
  private let still = PictureRequest(
    name: "pier", size: Size(columns: 4, rows: 1), placing: .fill,
    ground: Pixel(red: 0, green: 0, blue: 0))
  private let moving = PictureRequest(
    name: "waves", size: Size(columns: 4, rows: 1), placing: .fill,
    ground: Pixel(red: 0, green: 0, blue: 0),
    isPlayed: true)

  /// Both pictures, as they are once they have been drawn.
  private var shelf: PictureShelf {
    var shelf = PictureShelf()
    func frame(_ text: String) -> Buffer {
      var surface = Surface(size: size)
      surface.write(text, x: 0, y: 0)
      return surface.buffer
    }
    shelf.keep(
      .cells(PictureCells(frames: [frame("▀▀▀▀")], ends: [.zero], isMoving: false)), for: still)
    shelf.keep(
      .cells(
        PictureCells(
          frames: [frame("rrrr"), frame("bbbb")], ends: [.milliseconds(200), .milliseconds(400)],
          isMoving: true)), for: moving)
    return shelf
  }

  /// Draws one part in as many frames as there are values, and answers the frames with how often its body was asked.
  private func frames(
    showing values: [String], sizes: [Size]? = nil,
    _ body: (inout Surface) -> Void = { $0.write("fog", x: 0, y: 0) }
  ) -> (surfaces: [Surface], drawings: Int) {
    var parts = DrawnParts()
    var surfaces: [Surface] = []
    var drawings = 0
    for (index, value) in values.enumerated() {
      var surface = Surface(size: size)
      surface.parts = parts
      surface.recall(1, in: Rect(sizes?[index] ?? size), showing: value) { part in
        drawings += 1
        body(&part)
      }
      parts = surface.parts
      surfaces.append(surface)
    }
    return (surfaces, drawings)
  }

  @Test func `a part that shows the same value is drawn once, and looks the same`() {
    let (surfaces, drawings) = frames(showing: ["a", "a", "a"])
    #expect(drawings == 1)
    #expect(surfaces.map { $0.buffer.lines() } == [["fog "], ["fog "], ["fog "]])
  }

  @Test func `another value or another size is drawn anew`() {
    #expect(frames(showing: ["a", "b", "a"]).drawings == 3)
    let narrow = Size(columns: 3, rows: 1)
    #expect(frames(showing: ["a", "a", "a"], sizes: [size, narrow, narrow]).drawings == 2)
  }

  @Test func `what is cut off is drawn each time`() {
    let tall = Size(columns: 4, rows: 2)
    #expect(frames(showing: ["a", "a"], sizes: [tall, tall]).drawings == 2)
  }

  @Test func `a part whose picture is there is drawn once, and its picture stays in sight`() {
    let shelf = shelf
    let (surfaces, drawings) = frames(showing: ["a", "a"]) { part in
      part.draw(still, in: Rect(size), from: shelf)
    }
    #expect(drawings == 1)
    #expect(surfaces.map(\.pictures) == [[still], [still]])
    #expect(surfaces.map { $0.buffer.lines() } == [["▀▀▀▀"], ["▀▀▀▀"]])
  }

  @Test func `a part whose picture is still to come is drawn until it is there`() {
    var shelf = PictureShelf()
    var count = 0
    let (surfaces, drawings) = frames(showing: ["a", "a", "a", "a"]) { part in
      part.draw(still, in: Rect(size), from: shelf)
      count += 1
      if count == 2 { shelf = self.shelf }
    }
    #expect(drawings == 3)
    #expect(surfaces.map { $0.buffer.lines()[0] } == ["    ", "    ", "▀▀▀▀", "▀▀▀▀"])
    #expect(surfaces.allSatisfy { $0.pictures == [still] })
  }

  @Test func `a part whose picture can't be shown is drawn each time`() {
    var shelf = PictureShelf()
    shelf.keep(.fault(.missing), for: still)
    let (surfaces, drawings) = frames(showing: ["a", "a"]) { part in
      part.draw(still, in: Rect(size), from: shelf)
    }
    #expect(drawings == 2)
    #expect(surfaces.map(\.pictures) == [[still], [still]])
  }

  @Test(arguments: [(isRunning: true, drawings: 3), (false, 1)])
  func `a part is drawn each time while a picture in it moves`(isRunning: Bool, drawings: Int) {
    let shelf = shelf
    let (surfaces, count) = frames(showing: ["a", "a", "a"]) { part in
      part.draw(moving, in: Rect(size), isRunning: isRunning, from: shelf)
    }
    #expect(count == drawings)
    #expect(
      surfaces.map(\.changesIn) == Array(repeating: isRunning ? .milliseconds(200) : nil, count: 3))
  }

  @Test func `a part of parts is drawn until all of them are settled`() {
    let shelf = shelf
    var drawn = ["outer": 0, "plain": 0, "moving": 0]
    var parts = DrawnParts()
    for frame in 1...3 {
      var surface = Surface(size: Size(columns: 4, rows: 2))
      swap(&surface.parts, &parts)
      surface.recall(1, in: surface.bounds, showing: 1) { outer in
        drawn["outer"]? += 1
        outer.recall(1, in: Rect(size), showing: "plain") { part in
          drawn["plain"]? += 1
          part.write("fog", x: 0, y: 0)
        }
        outer.recall(2, in: Rect(x: 0, y: 1, width: 4, height: 1), showing: "moving") { part in
          drawn["moving"]? += 1
          part.draw(moving, in: Rect(size), isRunning: frame < 2, from: shelf)
        }
      }
      #expect(surface.buffer.lines()[0] == "fog ")
      #expect(surface.pictures == [moving])
      swap(&surface.parts, &parts)
    }
    #expect(drawn == ["outer": 2, "plain": 1, "moving": 2])
  }
}
