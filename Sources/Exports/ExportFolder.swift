package import Domain
import Foundation
import Glibc

/// The folder that exports are put into.
package struct ExportFolder: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Writes a file as a whole under the article's title, beside one that has the name already, and answers its path.
  ///
  /// The folder is made if it isn't there. Throws: `ExportFailure`, and then there is no file.
  package func write(
    _ article: ExportedArticle, as format: ExportFormat, at time: WorldTime
  ) throws(ExportFailure) -> String {
    let contents = Data(format.contents(of: article, exportedAt: time).utf8)
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ExportFailure(path: path, reason: error)
    }
    let folder = path as NSString
    let part = folder.appendingPathComponent(".wesim-\(getpid()).part")
    do {
      try contents.write(to: URL(fileURLWithPath: part))
      let file = free(FileName.safe(article.title), format.fileExtension)
      try manager.moveItem(atPath: part, toPath: file)
      return file
    } catch {
      // The failure that is told is the first one.
      try? manager.removeItem(atPath: part)
      throw ExportFailure(path: path, reason: error)
    }
  }

  /// The first name that no file has yet.
  private func free(_ name: String, _ fileExtension: String) -> String {
    var number = 1
    while true {
      let numbered = number == 1 ? name : "\(name) (\(number))"
      let file = (path as NSString).appendingPathComponent("\(numbered).\(fileExtension)")
      if !FileManager.default.fileExists(atPath: file) { return file }
      number += 1
    }
  }
}
/// A file that couldn't be written.
package struct ExportFailure: Error {
  package let path: String
  /// The system's words.
  package let reason: String

  init(path: String, reason: any Error) {
    self.path = path
    self.reason = (reason as NSError).localizedDescription
  }
}
