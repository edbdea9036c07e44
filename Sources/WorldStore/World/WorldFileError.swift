/// Why a world file couldn't be opened or made.
///
/// Each says in one sentence what is the matter and with which file.
package enum WorldFileError: Error, Hashable, Sendable {
  case notFound(path: String)
  case notAWorld(path: String)
  case damaged(path: String)
  case newerThanProgram(path: String)
  /// Only to read, and made by an earlier version: opening it once for writing brings it up to
  /// date.
  case olderThanProgram(path: String)
  /// Its making was cut short, so that nobody is in it yet.
  case unfinished(path: String)
  case inUse(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case noSuchDirectory(path: String)
  case readOnlyDirectory(path: String)
  case alreadyExists(path: String)
  /// The system's own reason, where it is none of the above.
  case cannotOpen(path: String, reason: String)

  package var path: String {
    switch self {
    case .notFound(let path), .notAWorld(let path), .damaged(let path),
      .newerThanProgram(let path), .olderThanProgram(let path), .unfinished(let path),
      .inUse(let path), .readOnly(let path), .diskFull(let path), .noSuchDirectory(let path),
      .readOnlyDirectory(let path), .alreadyExists(let path), .cannotOpen(let path, _):
      path
    }
  }
}

extension WorldFileError {
  /// The same, said of another path: of the one that somebody wrote instead of the one it is made under.
  package func naming(_ path: String) -> WorldFileError {
    switch self {
    case .notFound: .notFound(path: path)
    case .notAWorld: .notAWorld(path: path)
    case .damaged: .damaged(path: path)
    case .newerThanProgram: .newerThanProgram(path: path)
    case .olderThanProgram: .olderThanProgram(path: path)
    case .unfinished: .unfinished(path: path)
    case .inUse: .inUse(path: path)
    case .readOnly: .readOnly(path: path)
    case .diskFull: .diskFull(path: path)
    case .noSuchDirectory: .noSuchDirectory(path: path)
    case .readOnlyDirectory: .readOnlyDirectory(path: path)
    case .alreadyExists: .alreadyExists(path: path)
    case .cannotOpen(_, let reason): .cannotOpen(path: path, reason: reason)
    }
  }
}

extension WorldFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path): "There is no world file at \(path)."
    case .notAWorld(let path): "\(path) is not a wesim world; it was left as it is."
    case .damaged(let path): "The world file \(path) is damaged; it was left as it is."
    case .newerThanProgram(let path):
      "The world file \(path) was made by a newer wesim; it was left as it is."
    case .olderThanProgram(let path):
      "The world file \(path) was made by an older wesim; open it for writing once to bring it up "
        + "to date."
    case .unfinished(let path):
      "The making of the world file \(path) was cut short; delete it and make it again."
    case .inUse(let path): "The world file \(path) is in use by another wesim."
    case .readOnly(let path): "The world file \(path) is read-only."
    case .diskFull(let path): "The disk that holds \(path) is full."
    case .noSuchDirectory(let path): "There is no directory for the world file \(path)."
    case .readOnlyDirectory(let path):
      "The directory for the world file \(path) can't be written to."
    case .alreadyExists(let path): "There is already a file at \(path)."
    case .cannotOpen(let path, let reason): "\(path) can't be opened: \(reason)."
    }
  }
}
