import Domain
import Exports
import Foundation
import TerminalKit
import Testing
import WorldStore

@testable import ClientApp

/// What is told of an article on its way into a file.
struct SessionExportTests {
  /// Does what it is asked to at once, and lets go of one report at a time.
  private final class SlowDesk: ExportDesk {
    private let world: World
    private var reports: [ExportReport] = []

    init(world: World) { self.world = world }

    func start(_ order: ExportOrder) {
      let last = order.carryOut { [world] name throws(StorageError) in
        try world.pictureBytes(name)
      } tell: {
        reports.append($0)
      }
      reports.append(last)
    }

    func take() -> [ExportReport] { reports.isEmpty ? [] : [reports.removeFirst()] }

    func finish() {}
  }

  /// A sitting that has begun to write an article with pictures into a folder.
  private func session(
    exportingTo path: String, as format: ExportFormat = .evernote, hasBrowser: Bool = false
  ) throws -> (Session, pictures: Int) {
    let world = try DemoWorld.world()
    let session = try Session(
      world: world, size: Size(columns: 120, rows: 24), at: .zero,
      exporting: Session.Exporting(
        desk: SlowDesk(world: world), folder: ExportFolder(path: path), show: { _ in hasBrowser }))
    try session.pause()
    let id = try #require(try world.article(handle: "how-a-tram-stops-on-nine-steps"))
    let page = try #require(
      try world.reader(as: world.identity.me).article(id, at: world.identity.start))
    try session.export(id, as: format)
    return (session, ArticleDocument(markdown: page.article.body).pictures.count)
  }

  private func screen(_ session: Session) -> String { ScreenText.render(session.render()) }

  @Test func `an export tells how far it has come, and then where the file is`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wesim-notes-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (session, pictures) = try session(exportingTo: folder.path)
    try #require(pictures > 0)
    for number in 1...pictures {
      #expect(screen(session).contains("Stops on Nine Steps”: picture \(number) of \(pictures)"))
      try session.advance(to: .zero)
    }
    #expect(screen(session).contains("Saved as "), "\(screen(session))")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        == ["How a Tram Stops on Nine Steps.enex"])
  }

  @Test(arguments: [
    (true, "Opened in the browser: "), (false, "No browser was found here; saved as "),
  ])
  func `a page opens in the browser, or is left where it can be found`(
    hasBrowser: Bool, words: String
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(
        "wesim-pages-\(hasBrowser)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (session, pictures) = try session(
      exportingTo: folder.path, as: .webPage, hasBrowser: hasBrowser)
    for _ in 0..<pictures { try session.advance(to: .zero) }
    #expect(screen(session).contains(words), "\(screen(session))")
  }

  @Test(arguments: [
    (["BROWSER": "lynx:w3m", "DISPLAY": ":0"], true), (["WAYLAND_DISPLAY": "w"], true),
    (["BROWSER": "", "DISPLAY": ":0"], true), (["BROWSER": ""], false), ([:], false),
  ])
  func `a browser is the one that is named, else the desktop's`(
    environment: [String: String], isThere: Bool
  ) {
    #expect((Browser(environment: environment) != nil) == isThere)
  }

  @Test func `an export that fails says where and why`() throws {
    let (session, pictures) = try session(exportingTo: "/dev/null/none")
    for _ in 0..<pictures { try session.advance(to: .zero) }
    #expect(screen(session).contains("It couldn't be saved: /dev/null/none"), "\(screen(session))")
  }
}
