import Foundation
import GRDB
import Synchronization

/// The files of a world's pictures, for threads that are not the world's own.
///
/// They have a connection to the file for themselves, from the first question on until the world is closed.
package final class PictureFiles: Sendable {
  private let path: String
  private let connection = Mutex(Connection.unused)

  private enum Connection {
    case unused
    case open(DatabaseQueue)
    case closed
  }

  init(path: String) { self.path = path }

  /// The file of a picture; `nil`: the world has none, or has been closed.
  package func bytes(_ name: String) throws(StorageError) -> [UInt8]? {
    do {
      return try queue()?.read { db in try Self.bytes(name, db) }
    } catch {
      throw StorageError(error, path: path)
    }
  }

  /// Waits for the question that is being answered.
  func close() throws {
    try connection.withLock { connection in
      if case .open(let queue) = connection { try queue.close() }
      connection = .closed
    }
  }

  private func queue() throws -> DatabaseQueue? {
    try connection.withLock { connection in
      switch connection {
      case .closed: return nil
      case .open(let queue): return queue
      case .unused:
        let queue = try open()
        connection = .open(queue)
        return queue
      }
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
