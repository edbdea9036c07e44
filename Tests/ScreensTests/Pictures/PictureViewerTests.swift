import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

struct PictureViewerTests {
  private static let still = Picture.Shape(width: 40, height: 30)
  private static let moving = Picture.Shape(width: 40, height: 30, milliseconds: 2000)

  @Test(arguments: [
    (0, "0:00"), (1, "0:01"), (999, "0:01"), (1499, "0:01"), (1500, "0:02"), (2400, "0:02"),
    (59_500, "1:00"),
  ])
  func `a length is told to the nearest second, and nothing that plays is as short as none`(
    milliseconds: Int, told: String
  ) {
    #expect(ScreenContext.length(.milliseconds(milliseconds)) == told)
  }

  private func viewer(_ count: Int, at index: Int = 0, shape: Picture.Shape? = still)
    -> PictureViewer
  {
    PictureViewer(
      (1...count).map { PictureView(Picture("pier-\($0)", shape: shape)) }, at: index,
      heading: "Bo", present: .zero)
  }

  private func context(
    _ present: Duration = .zero, _ theme: Theme = .named(.dark), draws: Bool = false
  ) -> ScreenContext {
    var context = ScreenContext(
      me: Person.ID(1), worldName: "test",
      clock: ClockState(now: WorldTime(seconds: 0), isPaused: true, speed: 60), theme: theme)
    context.present = present
    if draws { context.pictures = PictureShelf() }
    return context
  }

  private func lines(
    _ viewer: PictureViewer, columns: Int = 40, rows: Int = 12, in context: ScreenContext
  ) -> (text: String, surface: Surface) {
    var viewer = viewer
    let size = Size(columns: columns, rows: rows)
    viewer.layout(size, in: context)
    var surface = Surface(size: size)
    _ = viewer.draw(on: &surface, in: Rect(size), context: context)
    return (surface.buffer.lines().joined(separator: "\n"), surface)
  }

  @Test(arguments: [
    ("Right", 0, "2/3"), ("l", 0, "2/3"), ("j", 1, "3/3"), ("Left", 1, "1/3"), ("h", 2, "2/3"),
    ("Home", 2, "1/3"), ("G", 0, "3/3"), ("Right", 2, "3/3"), ("Left", 0, "1/3"),
  ])
  func `keys go from photo to photo, and the place is told`(
    key: String, from: Int, place: String
  ) throws {
    var viewer = viewer(3, at: from)
    for case .key(let key) in try KeyScript.events(key) {
      _ = viewer.press(key, in: context())
    }
    #expect(lines(viewer, in: context()).text.contains(place))
  }

  @Test func `beyond the ends the reason is told, and what doesn't move can't be played`() {
    let context = context()
    #expect(viewer(3).reason(against: .previous, in: context) == .firstPictureReached)
    #expect(viewer(3, at: 2).reason(against: .next, in: context) == .lastPictureReached)
    #expect(viewer(3).reason(against: .next, in: context) == nil)
    #expect(viewer(1).reason(against: .toggle, in: context) == .nothingMoves)
    #expect(viewer(1, shape: Self.moving).reason(against: .toggle, in: context) == nil)
  }

  @Test func `no key stands twice in any of its tables`() {
    for viewer in [
      viewer(1), viewer(2), viewer(1, shape: Self.moving), viewer(2, shape: Self.moving),
    ] {
      #expect(viewer.keys.clashes.isEmpty)
    }
  }

  @Test func `without colours, or without a file, the photo is described`() {
    let dark = lines(viewer(1), in: context()).text
    #expect(dark.contains("pier 1"))
    let noFile = lines(viewer(1, shape: nil), in: context(draws: true))
    #expect(noFile.text.contains("pier 1"))
    #expect(noFile.surface.pictures.isEmpty)
    let plain = lines(viewer(1), in: context(.zero, .named(.monochrome), draws: true))
    #expect(plain.surface.pictures.isEmpty)
  }

  /// The first frame is wanted before all of them, so that it is there first.
  @Test func `a photo that isn't there yet is loading and wanted`() {
    let drawn = lines(viewer(2, shape: Self.moving), in: context(draws: true))
    #expect(drawn.text.contains("Loading…"))
    #expect(drawn.surface.pictures.map(\.isPlayed) == [false, true])
    #expect(drawn.surface.pictures.allSatisfy { $0.name == "pier-1" && $0.placing == .fit })
    #expect(drawn.text.contains("0:00 / 0:02"))
  }

  @Test(
    arguments: PictureFault.allCases.map { fault in
      (fault, Settings.Language.allCases)
    })
  func `a file that can't be shown is described with the reason`(
    fault: PictureFault, languages: [Settings.Language]
  ) throws {
    for language in languages {
      var context = context(draws: true)
      context.settings.language = language
      let request = try #require(lines(viewer(1), in: context).surface.pictures.first)
      context.pictures?.keep(.fault(fault), for: request)
      let text = lines(viewer(1), in: context).text
      #expect(text.contains("pier 1"))
      let reason = Word.pictureFault("", fault)(language).trimmingPrefix(" ")
      #expect(!reason.isEmpty && text.contains(reason), "\(fault) in \(language)")
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 1), (8, 4), (20, 5), (40, 12), (200, 60)])
  func `any size can be drawn`(columns: Int, rows: Int) {
    for shape in [nil, Self.still, Self.moving] {
      for draws in [false, true] {
        let drawn = lines(
          viewer(3, shape: shape), columns: columns, rows: rows, in: context(draws: draws))
        #expect(drawn.surface.buffer.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
