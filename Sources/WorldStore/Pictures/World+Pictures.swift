package import Domain
import Foundation
import GRDB

extension World {
  /// Gives a picture its file; what it shows is told by `addPicture`.
  package func addPictureFile(
    _ name: String, shape: Picture.Shape, bytes: [UInt8]
  ) throws(StorageError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO picture_data (name, width, height, milliseconds, bytes)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [name, shape.width, shape.height, shape.milliseconds, Data(bytes)])
    }
  }

  /// The file of a picture; `nil`: the world has none.
  package func pictureBytes(_ name: String) throws(StorageError) -> [UInt8]? {
    try read { db in try PictureFiles.bytes(name, db) }
  }
}
