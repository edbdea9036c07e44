import Domain
import WorldStore

extension StepDirector {
  /// What a line about group chats asks for.
  func action(_ step: GroupStep) throws(ActionError) -> Action {
    switch step {
    case .create(let names): .createGroup(with: try people(names))
    }
  }

  /// A group of the data, or one that a line with this label has made.
  func group(_ name: String) throws(ActionError) -> Group.ID {
    if let id = try stored({ () throws(StorageError) in try world.group(handle: name) }) {
      return id
    }
    guard case .group(let id) = try target(name) else { throw .refused(.notFound) }
    return id
  }

  /// Whether a name is that of a group.
  func isGroup(_ name: String) throws(ActionError) -> Bool {
    if try stored({ () throws(StorageError) in try world.group(handle: name) }) != nil {
      return true
    }
    guard case .group? = try stored({ () throws(StorageError) in try world.label(name) }) else {
      return false
    }
    return true
  }
}
