package import WorldStore

/// Why a world couldn't be made.
package enum LoadingError: Error, Hashable, Sendable {
  /// The data has faults, or a line of its history is refused by the world's rules.
  case data(DataErrors)
  case file(WorldFileError)
  case storage(StorageError)
}

extension LoadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .data(let errors): errors.description
    case .file(let error): error.description
    case .storage(let error): error.description
    }
  }
}
