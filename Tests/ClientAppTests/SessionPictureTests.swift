import ClientApp
import Dispatch
import Domain
import Foundation
import Screens
import Testing
import WorldStore

@testable import TerminalKit

/// Pictures on their way from the world's file to the frame.
struct SessionPictureTests {
  /// Keeps what is wanted until a test hands it over.
  private final class HeldPictures: PictureSource {
    private(set) var wanted: [PictureRequest] = []
    private(set) var asked = 0
    private let real: ImmediatePictures

    init(_ world: World) { real = ImmediatePictures(world: world) }

    func want(_ requests: [PictureRequest]) {
      wanted = requests
      asked += requests.count
    }

    func handOver() {
      real.want(wanted)
      wanted = []
    }

    func take() -> [PictureDelivery] { real.take() }
  }

  private func session(
    _ size: Size = Size(columns: 80, rows: 40), _ source: @escaping (World) -> any PictureSource
  ) throws -> Session {
    try DemoWorld.session(size: size, pictures: source)
  }

  private func press(_ keys: String, in session: Session, at time: Duration = .zero) throws {
    for event in try KeyScript.events(keys) { try session.handle(event, at: time) }
  }

  private func text(_ frame: Frame) -> String {
    frame.buffer.lines().joined(separator: "\n")
  }

  @Test func `nothing is done ahead before the pictures in sight are there`() throws {
    var held: HeldPictures?
    let session = try session { world in
      let source = HeldPictures(world)
      held = source
      return source
    }
    _ = session.render()
    #expect(session.isPictureMissing)
    #expect(!session.canLookAhead)
    try #require(held).handOver()
    _ = session.render()
    #expect(session.canLookAhead)
  }

  @Test func `the text comes first, and the picture when it is there`() throws {
    var held: HeldPictures?
    let session = try session { world in
      let source = HeldPictures(world)
      held = source
      return source
    }
    try press("3 Enter", in: session)
    let before = session.render()
    #expect(session.isPictureMissing)
    #expect(text(before).contains("sheet onto the pile"))
    #expect(!text(before).contains("▀"))
    let source = try #require(held)
    #expect(Set(source.wanted).count == source.wanted.count, "each is wanted once")
    source.handOver()
    let after = session.render()
    #expect(!session.isPictureMissing)
    #expect(text(after).contains("▀"))
    #expect(!text(after).contains("sheet onto the pile"))
    // Nothing is drawn twice.
    let asked = source.asked
    _ = session.render()
    #expect(source.asked == asked)
  }

  @Test func `what has scrolled away isn't waited for`() throws {
    var held: HeldPictures?
    let session = try session { world in
      let source = HeldPictures(world)
      held = source
      return source
    }
    let source = try #require(held)
    try press("3 Enter", in: session)
    _ = session.render()
    let first = source.wanted
    #expect(!first.isEmpty)
    try press("PageDown PageDown PageDown", in: session)
    _ = session.render()
    #expect(!source.wanted.isEmpty)
    #expect(first.filter { source.wanted.contains($0) }.isEmpty)
  }

  @Test func `without a source, and in a theme without colours, nothing is wanted`() throws {
    var held: HeldPictures?
    let session = try session { world in
      let source = HeldPictures(world)
      held = source
      return source
    }
    try press("3 Enter : text:Monochrome Enter", in: session)
    _ = session.render()
    #expect(held?.wanted.isEmpty == true)
    let plain = try DemoWorld.session(size: Size(columns: 80, rows: 40))
    try press("3 Enter", in: plain)
    #expect(text(plain.render()).contains("sheet onto the pile"))
    #expect(!plain.isPictureMissing)
  }

  /// M25: in the timeline and in the viewer a photo has the colours of its filter, here none.
  @Test(arguments: [("", false), ("Right*4", true)])
  func `a filter is applied to the photo that is seen`(choice: String, isGrey: Bool) throws {
    let session = try session { ImmediatePictures(world: $0) }
    try press("3 Enter P 1 Space Enter PageDown Enter \(choice) Enter C-s g", in: session)
    let inTimeline = colours(of: session.render(), rows: 12..<17, columns: 16..<26)
    try press("Enter", in: session)
    let inViewer = colours(of: session.render(), rows: 10..<30, columns: 20..<60)
    for seen in [inTimeline, inViewer] {
      #expect(seen.count > 3)
      #expect(seen.allSatisfy(Self.isGrey) == isGrey, "\(seen.sorted())")
    }
  }

  private func colours(of frame: Frame, rows: Range<Int>, columns: Range<Int>) -> Set<UInt8> {
    Set(
      rows.flatMap { row in
        columns.flatMap { column in
          let style = frame.buffer.style(column: column, row: row)
          return [style.foreground, style.background].compactMap(\.index)
        }
      })
  }

  /// Of the palette's cube the diagonal, and the greys behind it.
  private static func isGrey(_ colour: UInt8) -> Bool {
    colour >= 232 || colour >= 16 && (colour - 16) % 43 == 0
  }

  /// A terminal of any size, in both themes, all of the timeline.
  @Test func `browsing keeps within the budget`() throws {
    let session = try session { ImmediatePictures(world: $0) }
    try press("3 Enter", in: session)
    for columns in [60, 100, 140] {
      try session.handle(.resized(Size(columns: columns, rows: 50)), at: .zero)
      for _ in 0..<30 {
        try press("PageDown", in: session)
        _ = session.render()
        let shelf = try #require(session.workspace.context.pictures)
        #expect(shelf.byteCount <= shelf.budget)
      }
      try press("g", in: session)
    }
  }

  @Test
  func
    `a moving picture goes by the real time, waits while it is paused, and ends with the viewer`()
    throws
  {
    let session = try session { ImmediatePictures(world: $0) }
    try press("3 Enter", in: session)
    try open("cat-paw", in: session)
    let first = session.render()
    #expect(try session.nextDeadline() == .milliseconds(100))
    try session.advance(to: .milliseconds(100))
    let second = session.render()
    #expect(second.buffer != first.buffer)
    #expect(try session.nextDeadline() == .milliseconds(200))
    // Late by more than a frame, it shows what is due then.
    try session.advance(to: .milliseconds(1250))
    let late = session.render()
    #expect(text(late).contains("0:01 / 0:02"))
    #expect(try session.nextDeadline() == .milliseconds(1300))
    try press("Space", in: session, at: .milliseconds(1260))
    let paused = session.render()
    #expect(text(paused).contains("⏸"))
    #expect(try session.nextDeadline() == nil)
    try session.advance(to: .seconds(60))
    #expect(session.render() == paused)
    try press("Space", in: session, at: .seconds(60))
    _ = session.render()
    // 40 ms of the frame are left.
    #expect(try session.nextDeadline() == .seconds(60) + .milliseconds(40))
    try press("Esc", in: session, at: .seconds(61))
    _ = session.render()
    #expect(try session.nextDeadline() == nil)
  }

  /// Chooses the post with this picture and opens it.
  private func open(_ picture: String, in session: Session) throws {
    try press("g", in: session)
    for _ in 0..<80 {
      _ = session.render()
      try press("Enter", in: session)
      _ = session.render()
      let inSight = session.workspace.render().pictures
      if inSight.contains(where: { $0.name == picture && $0.isPlayed }) { return }
      // Whatever was opened, a page or a viewer.
      try press("Esc Down", in: session)
    }
    Issue.record("no post with \(picture)")
  }

  @Test func `the thread beside the loop delivers each picture once and wakes the loop`() throws {
    let world = try DemoWorld.world()
    let woken = DispatchSemaphore(value: 0)
    let source = BackgroundPictures(
      files: world.pictureFiles, waker: Waker { woken.signal() })
    func request(_ name: String) -> PictureRequest {
      PictureRequest(
        name: name, size: Size(columns: 12, rows: 6), placing: .fill,
        ground: Pixel(red: 0, green: 0, blue: 0))
    }
    let requests = ["pier-fog", "heron", "no-such-picture"].map(request)
    var delivered: [PictureDelivery] = []
    source.want(requests)
    source.want(requests)
    while delivered.count < requests.count {
      guard woken.wait(timeout: .now() + 30) == .success else {
        Issue.record("the loop wasn't woken")
        return
      }
      delivered += source.take()
      source.want(requests.filter { wanted in !delivered.contains { $0.request == wanted } })
    }
    #expect(Set(delivered.map(\.request)) == Set(requests))
    #expect(delivered.count == requests.count)
    for delivery in delivered {
      #expect(
        delivery.answer == delivery.request.answer(try world.pictureBytes(delivery.request.name)))
    }
  }
}
