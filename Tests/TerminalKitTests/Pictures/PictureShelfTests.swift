import Testing

@testable import TerminalKit

struct PictureShelfTests {
  private func request(_ name: String, columns: Int = 10) -> PictureRequest {
    PictureRequest(
      name: name, size: Size(columns: columns, rows: 10), placing: .fill, ground: .black)
  }

  /// 800 bytes of cells, and 256 beside them.
  private var answer: PictureAnswer {
    request("x").answer(PictureFiles.png(.gradient(width: 8, height: 8)))
  }

  @Test func `what hasn't been seen for longest goes first, and the budget is kept`() {
    var shelf = PictureShelf(budget: 3 * 1056)
    for name in ["a", "b", "c"] { shelf.keep(answer, for: request(name)) }
    #expect(shelf.byteCount == 3 * 1056)
    shelf.use([request("a")])
    shelf.keep(answer, for: request("d"))
    #expect(shelf[request("b")] == nil)
    #expect(["a", "c", "d"].allSatisfy { shelf[request($0)] != nil })
    #expect(shelf.byteCount == 3 * 1056)
  }

  @Test func `a picture larger than the budget is kept alone, while it is the newest`() {
    var shelf = PictureShelf(budget: 1000)
    shelf.keep(answer, for: request("a"))
    #expect(shelf[request("a")] != nil)
    shelf.keep(answer, for: request("b"))
    #expect(shelf[request("a")] == nil)
    #expect(shelf.count == 1)
  }

  @Test func `a picture in another size is another, and one kept twice counts once`() {
    var shelf = PictureShelf()
    shelf.keep(answer, for: request("a"))
    shelf.keep(answer, for: request("a"))
    #expect(shelf.byteCount == 1056)
    #expect(shelf[request("a", columns: 9)] == nil)
  }

  @Test func `reasons are kept too, so that a broken file isn't tried again`() {
    var shelf = PictureShelf()
    shelf.keep(request("a").answer(nil), for: request("a"))
    #expect(shelf[request("a")] == .fault(.missing))
  }

  @Test func `what wasn't there or couldn't be read is tried again once a picture has come`() {
    var shelf = PictureShelf()
    for fault in PictureFault.allCases { shelf.keep(.fault(fault), for: request("\(fault)")) }
    shelf.keep(answer, for: request("a"))
    shelf.forgetMissing()
    let left = PictureFault.allCases.filter { shelf[request("\($0)")] != nil }
    #expect(left == [.unknownFormat, .tooLarge, .damaged])
    #expect(shelf[request("a")] == answer)
    // Nothing but what is on the shelf counts.
    #expect(shelf.byteCount == 1056 + 3 * 256)
  }

  @Test func `ten thousand pictures stay within the budget`() {
    var shelf = PictureShelf(budget: 100_000)
    for index in 0..<2000 {
      shelf.keep(answer, for: request("\(index)"))
      #expect(shelf.byteCount <= 100_000)
    }
    #expect(shelf[request("1999")] != nil)
  }
}
