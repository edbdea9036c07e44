import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// F50: what stands for the newest posts on a profile.
struct ProfilePageTests {
  private func context(draws: Bool) -> ScreenContext {
    var context = ScreenContext(
      me: Person.ID(1), worldName: "test",
      clock: ClockState(now: Phone.start, isPaused: true, speed: 60))
    if draws { context.pictures = PictureShelf() }
    return context
  }

  /// As a page of one deed looks that has so many pictures.
  private func drawn(_ pictures: Int, columns: Int) -> Surface {
    let context = context(draws: true)
    let views = (0..<pictures).map {
      PictureView(Picture("pier-\($0)", shape: .init(width: 4, height: 4)))
    }
    let size = Size(columns: columns, rows: 8)
    var page = ProfilePage<Int>()
    page.layout(size)
    page.set(headerHeight: 1, facts: [], deeds: [0, 1], pictures: [0: views])
    var canvas = Canvas<Int>(Surface(size: size), showsCaret: false, notesTargets: false)
    page.view(
      on: &canvas, in: context, run: { $0 }, header: { _, _ in },
      label: { .init(text: $0 == 0 ? "Moments" : "More", detail: $0 == 0 ? "words" : "") })
    return canvas.surface
  }

  @Test(arguments: [
    // Beside "Moments" each takes six columns and one between.
    (4, 80, 4), (4, 39, 4), (4, 38, 3), (2, 80, 2), (1, 24, 1), (1, 23, 0), (0, 80, 0),
  ])
  func `the newest pictures stand in a row as far as there is room, else words`(
    pictures: Int, columns: Int, shown: Int
  ) throws {
    let surface = drawn(pictures, columns: columns)
    #expect(surface.pictures.map(\.name) == (0..<shown).map { "pier-\($0)" })
    let lines = surface.buffer.lines()
    #expect(lines.contains { $0.contains("words") } == (shown == 0))
    let more = try #require(lines.firstIndex { $0.contains("More") })
    #expect(more == (shown == 0 ? 3 : 5), "the pictures take three rows")
  }

  @Test func `a post is shown by its first picture, if that has a file`() {
    func row(_ media: MomentContent.Media?) -> MomentRow {
      .sample(media: media)
    }
    let drawn = Picture("a", shape: .init(width: 1, height: 1))
    #expect(row(.photos([Photo(drawn), Photo(Picture("b"))])).thumbnail?.picture == drawn)
    #expect(row(.video(seconds: 3, cover: drawn)).thumbnail?.seconds == 3)
    #expect(row(.photos([Photo(Picture("b")), Photo(drawn)])).thumbnail == nil)
    #expect(row(nil).thumbnail == nil)
  }
}
