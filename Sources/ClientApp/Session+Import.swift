import Domain
import Foundation
import Screens
import Simulation
import WorldStore

/// Taking pictures from outside into the world.
extension Session {
  /// Reads the file, and through the world's door makes it one of the viewer's own pictures.
  func importPicture(_ path: String, from asker: Int) throws(StorageError) -> [Workspace.Request] {
    let file = (path as NSString).expandingTildeInPath
    guard let size = Self.size(of: file) else { return refuse(.cannotRead(path)) }
    guard size <= ImportedPicture.bytesMax else { return refuse(Refusal.pictureTooLarge.sentence) }
    guard let data = FileManager.default.contents(atPath: file) else {
      return refuse(.cannotRead(path))
    }
    let header: PictureHeader
    do {
      header = try PictureHeader([UInt8](data))
    } catch {
      return refuse(.noPicture(path))
    }
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    return try perform(
      .importPicture(ImportedPicture(name: name, shape: header.shape, bytes: [UInt8](data))),
      from: asker)
  }

  private func refuse(_ word: Word) -> [Workspace.Request] {
    workspace.show(Notice(workspace.context(word), kind: .refused))
    return []
  }

  /// Bytes; `nil` for what is no file that can be looked at.
  private static func size(of file: String) -> Int? {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
      return attributes[.size] as? Int
    } catch {
      return nil
    }
  }
}
