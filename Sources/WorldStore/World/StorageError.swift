import GRDB
package import Domain

/// The world file failed while it was being read or written.
///
/// Nothing of the action that met it was kept.
package enum StorageError: Error, Hashable, Sendable {
  case diskFull(path: String)
  case readOnly(path: String)
  case inUse(path: String)
  case damaged(path: String)
  /// A stored value that this program can't read.
  case unreadable(path: String, table: String, column: String, id: Int64)
  case failed(path: String, code: Int, message: String)
}

extension StorageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .diskFull(let path): "The disk that holds \(path) is full; nothing was changed."
    case .readOnly(let path): "The world file \(path) is read-only; nothing was changed."
    case .inUse(let path): "The world file \(path) is in use by another wesim."
    case .damaged(let path): "The world file \(path) is damaged."
    case .unreadable(let path, let table, let column, let id):
      "The world file \(path) holds a value that can't be read: \(table) \(id), \(column)."
    case .failed(let path, let code, let message):
      "The world file \(path) failed: \(message) (SQLite \(code))."
    }
  }
}

/// Why an action didn't happen: the world said no, or its file failed.
package enum ActionError: Error, Hashable, Sendable {
  case refused(Refusal)
  case storage(StorageError)
}

/// A stored value that doesn't decode; `World` adds the path.
struct UnreadableValue: Error {
  let table: String
  let column: String
  let id: Int64
}

extension StorageError {
  /// What SQLite or a decoder said, in the terms above.
  ///
  /// Any other error is a fault of this program.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as UnreadableValue:
      self = .unreadable(path: path, table: error.table, column: error.column, id: error.id)
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_FULL: self = .diskFull(path: path)
      case .SQLITE_READONLY: self = .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
      case let code:
        self = .failed(
          path: path, code: Int(code.rawValue), message: error.message ?? "no message")
      }
    default: preconditionFailure("not an error of the store: \(error)")
    }
  }
}
