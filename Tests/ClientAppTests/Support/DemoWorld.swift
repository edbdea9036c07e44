import ClientApp
import Domain
import Foundation
import Simulation
import Synchronization
import TerminalKit
import WorldStore

/// The demo world for tests: made once, copied for each who wants to change it.
enum DemoWorld {
  static let data = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/demo").path

  /// A sitting at a fresh copy, at the world's first moment with its time paused.
  ///
  /// Without a source, pictures are described in words.
  static func session(
    size: Size, language: Settings.Language = .english,
    pictures: ((World) -> any PictureSource)? = nil
  ) throws -> Session {
    let world = try world()
    if language != .english {
      try world.perform(
        .changeSettings(Settings(language: language)), as: .person(world.identity.me),
        at: world.identity.start)
    }
    let session = try Session(
      world: world, size: size, at: .zero, pictures: pictures.map { $0(world) })
    try session.pause()
    return session
  }

  /// A fresh copy.
  static func world() throws -> World { try World(opening: copy()) }

  /// The path of one.
  static func copy() throws -> String {
    let original = try made.get()
    let copy = folder.appendingPathComponent("\(counter.next()).wesim").path
    try FileManager.default.copyItem(atPath: original, toPath: copy)
    return copy
  }

  private static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wesim-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: DemoWorld.folder) }
    return folder
  }()

  private static let made: Result<String, LoadingError> = {
    let path = folder.appendingPathComponent("original.wesim").path
    do throws(LoadingError) {
      try WorldLoader(path: path).load(WorldSource(directory: data))
      return .success(path)
    } catch {
      return .failure(error)
    }
  }()

  private static let counter = Counter()
}

/// Numbers for files of their own.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
