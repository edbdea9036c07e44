import Domain
import Exports
import Foundation
import Screens
import Simulation
package import TerminalKit
import WorldStore

/// What the commands of the program do, given what was said on the command line.
package struct Launch {
  private let worldPath: String
  private let data: String?
  private let viewer: String?
  private let language: String?
  /// Whether only the data was named, and no world.
  private let isAboutData: Bool

  /// What `wesim --version` says.
  package static let version = "\(Program.name) \(Program.version)"

  /// Paths may be left out: then it is the demo world, made from the demo's data when it isn't there.
  ///
  /// A `language` is chosen for the viewer as in their Settings.
  package init(world: String?, data: String?, viewer: String?, language: String? = nil) {
    let environment = ProcessInfo.processInfo.environment
    worldPath = world ?? WorldLocation.defaultWorld(environment: environment)
    self.data = data
    self.viewer = viewer
    self.language = language
    isAboutData = world == nil && data != nil
  }

  /// Opens the world in the terminal, making it first where there is none.
  ///
  /// Exports go into the folder `exports`, by default `WorldLocation.exports`. `idleReport` names a pipe that is told whenever the program is about to sleep (see `IdleReport`).
  package func open(
    paused: Bool, exports: String?, idleReport: String?
  ) throws(ProgramFailure) {
    try makeIfMissing()
    let world = try opened(.exclusive)
    let report = try idleReport.map { path throws(ProgramFailure) in try IdleReport(path: path) }
    let viewer = try viewerID(in: world)
    let language = try chosenLanguage()
    let terminal = try taken()
    defer { terminal.close() }
    do throws(StorageError) {
      if let language { try Self.choose(language, for: viewer, in: world) }
      let began = ContinuousClock.now
      let session = try Session(
        world: world, viewer: viewer, size: terminal.size, colors: terminal.colors,
        at: .zero,
        pictures: Self.pictures(of: world, on: terminal),
        exporting: Self.exporting(from: world, on: terminal, to: exports))
      if paused { try session.pause() }
      try MainLoop(
        session: session, terminal: terminal, began: began,
        reportIdle: report.map { report in { report.tell($0) } }
      ).run()
      try session.close()
      try world.close()
    } catch {
      throw ProgramFailure(error)
    }
  }

  /// The screen after some keys, as text.
  ///
  /// Time stands still meanwhile, and the world stays as it was whatever the keys do.
  package func screen(
    keys: String, size: Size, withStyles: Bool, drawsPictures: Bool
  ) throws(ProgramFailure) -> String {
    let events: [TerminalEvent]
    do { events = try KeyScript.events(keys) } catch {
      throw ProgramFailure(error.description, exitCode: ProgramFailure.usage)
    }
    let language = try chosenLanguage()
    try makeIfMissing()
    let world = try opened(.shared)
    let viewer = try viewerID(in: world)
    do throws(StorageError) {
      return try world.tentatively { () throws(StorageError) in
        if let language { try Self.choose(language, for: viewer, in: world) }
        let session = try Session(
          world: world, viewer: viewer, size: size, at: .zero,
          pictures: drawsPictures ? ImmediatePictures(world: world) : nil)
        try session.pause()
        for event in events { try session.handle(event, at: .zero) }
        try session.advance(to: .zero)
        try session.readOnToEnd()
        let frame = session.render()
        return withStyles ? ScreenText.renderWithStyles(frame) : ScreenText.render(frame)
      }
    } catch {
      throw ProgramFailure(error)
    }
  }
}

// MARK: - Parts

extension Launch {
  func opened(_ access: World.Access) throws(ProgramFailure) -> World {
    do { return try World(opening: worldPath, access: access) } catch {
      throw ProgramFailure(error)
    }
  }

  private func taken() throws(ProgramFailure) -> CursesTerminal {
    do { return try CursesTerminal() } catch { throw ProgramFailure(error) }
  }

  /// Pictures need more colours than sixteen to be known again.
  private static func pictures(
    of world: World, on terminal: CursesTerminal
  ) -> (any PictureSource)? {
    guard terminal.colors == .palette256 else { return nil }
    return BackgroundPictures(files: world.pictureFiles, waker: terminal.waker)
  }

  private static func exporting(
    from world: World, on terminal: CursesTerminal, to folder: String?
  ) -> Session.Exporting {
    let environment = ProcessInfo.processInfo.environment
    let browser = Browser(environment: environment)
    return Session.Exporting(
      desk: BackgroundExports(files: world.pictureFiles, waker: terminal.waker),
      folder: ExportFolder(path: folder ?? WorldLocation.exports(environment: environment))
    ) { browser?.open($0) ?? false }
  }

  private func chosenLanguage() throws(ProgramFailure) -> Settings.Language? {
    try language.map { name throws(ProgramFailure) in try Settings.Language.named(name) }
  }

  /// As the viewer would in Settings; what is so already changes nothing.
  private static func choose(
    _ language: Settings.Language, for viewer: Person.ID?, in world: World
  ) throws(StorageError) {
    let viewer = viewer ?? world.identity.me
    var settings = try world.reader(as: viewer).settings()
    if settings.language == language { return }
    settings.language = language
    let now = try world.clock().now
    do throws(ActionError) {
      try world.perform(.changeSettings(settings), as: .person(viewer), at: now)
    } catch {
      switch error {
      case .storage(let error): throw error
      case .refused(let refusal): preconditionFailure("a language is refused: \(refusal)")
      }
    }
  }

  func viewerID(in world: World) throws(ProgramFailure) -> Person.ID? {
    guard let viewer else { return nil }
    do {
      if let person = try world.person(handle: viewer) { return person }
    } catch {
      throw ProgramFailure(error)
    }
    throw ProgramFailure(
      "There is nobody with the id \(viewer) in \(askedPath).", exitCode: ProgramFailure.noInput)
  }

  /// Looked for only when a world is to be made or data to be read.
  private var dataPath: String? {
    data
      ?? WorldLocation.demoData(
        program: CommandLine.arguments[0], environment: ProcessInfo.processInfo.environment)
  }

  /// What is read, as failures name it.
  var askedPath: String { isAboutData ? dataPath ?? worldPath : worldPath }

  /// The world to read: the file, made where there is none; where only data was named, what would be made of it.
  func worldToAsk() throws(ProgramFailure) -> World {
    if isAboutData {
      do { return try plan().worldInMemory() } catch {
        switch error {
        case let error as LoadingError: throw ProgramFailure(error)
        case let failure as ProgramFailure: throw failure
        default: preconditionFailure("an error of neither kind: \(error)")
        }
      }
    }
    try makeIfMissing()
    return try opened(.readOnly)
  }

  /// What somebody wants to know of a world, which is closed afterwards; `body` fails with a `StorageError` or a
  /// `ProgramFailure`.
  func asking<Answer>(
    _ world: World, _ body: () throws -> Answer
  ) throws(ProgramFailure) -> Answer {
    do {
      let answer = try body()
      try world.close()
      return answer
    } catch let error as StorageError {
      throw ProgramFailure(error)
    } catch let failure as ProgramFailure {
      throw failure
    } catch {
      preconditionFailure("an error of neither kind: \(error)")
    }
  }

  func makeIfMissing() throws(ProgramFailure) {
    guard !FileManager.default.fileExists(atPath: worldPath) else { return }
    try makeWorld()
  }

  /// Makes the world with a line of progress on standard error, where that is a terminal.
  func makeWorld() throws(ProgramFailure) {
    let source = WorldSource(directory: try dataDirectory())
    try makeFolder()
    let line = ProgressLine()
    defer { line.finish() }
    do {
      try WorldLoader(path: worldPath).load(source) { progress in
        line.show("Making the world \(Int(progress.fraction * 100)) %")
      }
    } catch {
      throw ProgramFailure(error)
    }
  }

  func plan() throws(ProgramFailure) -> WorldPlan {
    do { return try WorldSource(directory: try dataDirectory()).plan() } catch {
      switch error {
      case let error as DataErrors: throw ProgramFailure(error)
      case let failure as ProgramFailure: throw failure
      default: preconditionFailure("an error of neither kind: \(error)")
      }
    }
  }

  func dataDirectory() throws(ProgramFailure) -> String {
    if let dataPath {
      guard FileManager.default.fileExists(atPath: dataPath) else {
        throw ProgramFailure(
          "There is no data directory \(dataPath).", exitCode: ProgramFailure.noInput)
      }
      return dataPath
    }
    throw ProgramFailure(
      "The demo's data directory wasn't found; name one with --data.",
      exitCode: ProgramFailure.noInput)
  }

  /// The folder of the default world may not be there yet; that of a world somebody named must be.
  private func makeFolder() throws(ProgramFailure) {
    let environment = ProcessInfo.processInfo.environment
    guard worldPath == WorldLocation.defaultWorld(environment: environment) else { return }
    let folder = (worldPath as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ProgramFailure(
        "The folder \(folder) can't be made.", exitCode: ProgramFailure.cannotCreate)
    }
  }
}
