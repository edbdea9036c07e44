import Domain
import Foundation
import Testing

@testable import Exports

/// Where the files are put.
final class ExportFolderTests {
  private let path: String

  init() throws {
    path = NSTemporaryDirectory() + "wesim-exports-\(getpid())-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ title: String, in folder: String) throws -> String {
    try ExportFolder(path: folder).write(
      Samples.article("Words.", title: title), as: .evernote, at: Samples.now)
  }

  @Test func `the folder is made, and a file that is there is left alone`() throws {
    let first = try write("Fog", in: path)
    let second = try write("Fog", in: path)
    #expect(first == path + "/Fog.enex")
    #expect(second == path + "/Fog (2).enex")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).count == 2)
  }

  @Test func `a folder that can't be made is named, and nothing is left behind`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let file = path + "/taken"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    let failure = #expect(throws: ExportFailure.self) { try self.write("Fog", in: file) }
    #expect(failure?.path == file)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["taken"])
  }
}
