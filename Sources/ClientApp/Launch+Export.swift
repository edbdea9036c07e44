import Domain
import Exports
import Foundation
import Screens
import WorldStore

extension Launch {
  /// Writes an article, named by the id of its data file, as the viewer reads it, and answers the file's path.
  ///
  /// A folder that is named has to be there; the usual one is made. It doesn't count as a read, and the world stays as it is.
  package func export(
    _ handle: String, as format: String, to folder: String?, in language: String
  ) throws(ProgramFailure) -> String {
    let language = try Settings.Language.named(language)
    guard let format = ExportFormat(rawValue: format) else {
      let formats = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ProgramFailure(
        "The formats are \(formats), not \(format).", exitCode: ProgramFailure.usage)
    }
    if let folder, !Self.isFolder(folder) {
      throw ProgramFailure(
        "There is no folder \(folder) to put it into.", exitCode: ProgramFailure.cannotCreate)
    }
    try makeIfMissing()
    let world = try opened(.readOnly)
    let viewer = try viewerID(in: world) ?? world.identity.me
    let report = try asking(world) {
      try order(handle, as: format, to: folder, in: language, for: viewer, of: world)
        .carryOut { name throws(StorageError) in try world.pictureBytes(name) }
    }
    switch report {
    case .saved(let path, _): return path
    case .failed(let reason):
      throw ProgramFailure(reason, exitCode: ProgramFailure.cannotCreate)
    case .progress: preconditionFailure("an export that has ended goes on")
    }
  }

  /// Whether there is such a folder: a mistyped path isn't made.
  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func order(
    _ handle: String, as format: ExportFormat, to folder: String?, in language: Settings.Language,
    for viewer: Person.ID, of world: World
  ) throws -> ExportOrder {
    let reader = world.reader(as: viewer)
    let now = try world.clock().now
    guard let article = try reader.article(handle: handle),
      let page = try reader.article(article, at: now)
    else {
      throw ProgramFailure(
        "There is no article \(handle) to be read in \(world.path).",
        exitCode: ProgramFailure.noInput)
    }
    let environment = ProcessInfo.processInfo.environment
    return ExportOrder(
      page: page, format: format,
      folder: ExportFolder(path: folder ?? WorldLocation.exports(environment: environment)),
      time: now, names: try reader.names(in: page.article.body, language),
      words: ExportWords(in: language))
  }
}
