import Foundation
import GRDB

/// The files of a world's pictures, for a thread that is not the world's own.
///
/// It has a connection to the file for itself, from the first question on.
package final class PictureFiles: Sendable {
  private let path: String
  private let queue = Held<DatabaseQueue>()

  package init(path: String) { self.path = path }

  /// The file of a picture; `nil`: the world has none.
  package func bytes(_ name: String) throws(StorageError) -> [UInt8]? {
    do {
      return try queue.value { try open() }.read { db in try Self.bytes(name, db) }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  private func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -64") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  static func bytes(_ name: String, _ db: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT bytes FROM picture_data WHERE name = ?"), arguments: [name]
    ).map { Array($0) }
  }
}
