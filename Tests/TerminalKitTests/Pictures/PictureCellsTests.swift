import Testing

@testable import TerminalKit

struct PictureCellsTests {
  private func cells(
    _ bitmap: Bitmap, _ columns: Int, _ rows: Int, _ placing: PicturePlacing = .fill,
    grain: PictureGrain = .quadrants, ground: Pixel = .black
  ) -> Buffer {
    bitmap.cells(
      Size(columns: columns, rows: rows), placing: placing, grain: grain, ground: ground)
  }

  /// Black is 16 and white 231 of the palette; the first quarter's set is the foreground.
  @Test(arguments: [
    (upper: "..", lower: "..", text: " ", style: "on 16"),
    ("##", "##", " ", "on 231"),
    ("#.", "..", "▘", "231 on 16"),
    (".#", "..", "▝", "231 on 16"),
    ("##", "..", "▀", "231 on 16"),
    ("..", "#.", "▖", "231 on 16"),
    ("#.", "#.", "▌", "231 on 16"),
    (".#", "#.", "▞", "231 on 16"),
    ("##", "#.", "▛", "231 on 16"),
    // The other half of the sets is these with the colours exchanged.
    ("..", ".#", "▛", "16 on 231"),
    ("#.", ".#", "▞", "16 on 231"),
    (".#", ".#", "▌", "16 on 231"),
    ("##", ".#", "▖", "16 on 231"),
    ("..", "##", "▀", "16 on 231"),
    ("#.", "##", "▝", "16 on 231"),
    (".#", "##", "▘", "16 on 231"),
  ])
  func `a cell is the quarters and the two colours nearest to its four pixels`(
    upper: String, lower: String, text: String, style: String
  ) {
    let buffer = cells(Bitmap(upper, upper, lower, lower), 1, 1)
    #expect(buffer.text(column: 0, row: 0) == text)
    #expect(buffer.style(column: 0, row: 0).description == style)
  }

  @Test func `of four colours the two that are alike go together`() {
    var bitmap = Bitmap("..", "..", "##", "##")
    bitmap[0, 0] = Pixel(red: 20, green: 10, blue: 0)
    bitmap[1, 3] = Pixel(red: 250, green: 240, blue: 255)
    let buffer = cells(bitmap, 1, 1)
    #expect(buffer.text(column: 0, row: 0) == "▀")
  }

  @Test(arguments: [
    ("  ", "  ", " ", "plain"), ("r ", "  ", "▘", "196"), (" r", "rr", "▟", "196"),
    ("r ", " r", "▚", "196"),
  ])
  func `what is transparent keeps the terminal's own background`(
    upper: String, lower: String, text: String, style: String
  ) {
    let buffer = cells(Bitmap(upper, upper, lower, lower), 1, 1)
    #expect(buffer.text(column: 0, row: 0) == text)
    #expect(buffer.style(column: 0, row: 0).description == style)
  }

  @Test func `what is half transparent is mixed with the ground`() {
    var bitmap = Bitmap(width: 2, height: 2)
    for (x, y) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
      bitmap[x, y] = Pixel(red: 255, green: 0, blue: 0, alpha: 150)
    }
    #expect(cells(bitmap, 1, 1, ground: .black).style(column: 0, row: 0).description == "on 88")
    #expect(cells(bitmap, 1, 1, ground: .white).style(column: 0, row: 0).description == "on 203")
  }

  @Test func `halves give each half of a cell its colour`() {
    let buffer = cells(Bitmap("r ", "b ", " .", "#."), 2, 2, grain: .halves)
    #expect(buffer.lines() == ["▀ ", "▄▀"])
    #expect(buffer.style(column: 0, row: 0).description == "196 on 21")
    #expect(buffer.style(column: 0, row: 1).description == "231")
    #expect(buffer.style(column: 1, row: 0).description == "plain")
    #expect(buffer.style(column: 1, row: 1).description == "16 on 16")
  }

  @Test func `a picture is drawn in the mean of what each quarter covers`() {
    let buffer = cells(Bitmap("#.#.", ".#.#", "#.#.", ".#.#", "rrrr", "rrrr", "rrrr", "rrrr"), 1, 1)
    #expect(buffer.lines() == ["▀"])
    #expect(buffer.style(column: 0, row: 0).description == "244 on 196")
  }

  /// A cell is twice as high as wide: 20 by 10 cells are a square.
  @Test(arguments: [
    (picture: PixelSize(width: 400, height: 400), cells: Size(columns: 20, rows: 10)),
    (PixelSize(width: 400, height: 200), Size(columns: 20, rows: 5)),
    (PixelSize(width: 200, height: 400), Size(columns: 10, rows: 10)),
    (PixelSize(width: 4000, height: 3), Size(columns: 20, rows: 1)),
    (PixelSize(width: 3, height: 4000), Size(columns: 1, rows: 10)),
    (PixelSize(width: 1, height: 1), Size(columns: 20, rows: 10)),
  ])
  func `a picture that is to fit keeps its shape`(picture: PixelSize, cells: Size) {
    let available = Size(columns: 20, rows: 10)
    #expect(PicturePlacing.fitting(picture, in: available) == cells)
    let (placed, part) = PicturePlacing.fit.place(picture, in: available)
    #expect(placed == cells)
    #expect(part == PixelRect(x: 0, y: 0, width: picture.width, height: picture.height))
  }

  @Test(arguments: [
    (PixelSize(width: 400, height: 400), PixelRect(x: 0, y: 0, width: 400, height: 400)),
    (PixelSize(width: 600, height: 200), PixelRect(x: 200, y: 0, width: 200, height: 200)),
    (PixelSize(width: 200, height: 600), PixelRect(x: 0, y: 200, width: 200, height: 200)),
    (PixelSize(width: 1, height: 4000), PixelRect(x: 0, y: 1999, width: 1, height: 1)),
  ])
  func `a picture that is to fill is cut equally at both sides`(
    picture: PixelSize, part: PixelRect
  ) {
    let cells = Size(columns: 20, rows: 10)
    #expect(PicturePlacing.fill.place(picture, in: cells) == (cells, part))
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1)])
  func `no size is too small`(columns: Int, rows: Int) {
    for placing in [PicturePlacing.fit, .fill] {
      let buffer = cells(.gradient(width: 7, height: 5), columns, rows, placing)
      #expect(buffer.size.columns <= columns && buffer.size.rows <= rows)
    }
  }

  @Test func `a matrix changes every colour and leaves transparency`() {
    let swap = ColorMatrix(red: .init(0, 0, 1), green: .init(0, 1, 0), blue: .init(1, 0, 0))
    #expect(Bitmap("rb ", "#. ").applying(swap).letters == ["br ", "#. "])
    let brighter = ColorMatrix(
      red: .init(1, 0, 0, 300), green: .init(0, 1, 0), blue: .init(0, 0, 1, -300))
    #expect(Bitmap("b.").applying(brighter).letters == ["rr"])
  }
}
