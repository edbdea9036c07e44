import Domain
import WorldStore

extension StepDirector {
  /// What a line about group chats asks for.
  func action(_ step: GroupStep) throws(ActionError) -> Action {
    switch step {
    case .create(let names): .createGroup(with: try people(names))
    case .invite(let name, let names): .inviteToGroup(try group(name), try people(names))
    case .join(let label): .acceptGroupInvitation(try message(label))
    case .remove(let name, let names): .removeFromGroup(try group(name), try people(names))
    case .leave(let name): .leaveGroup(try group(name))
    case .transfer(let name, let heir): .transferGroup(try group(name), to: try person(heir))
    case .admin(let name, let who, let isAdmin):
      .setGroupAdmin(try group(name), try person(who), isAdmin)
    case .rename(let name, let text): .renameGroup(try group(name), text)
    case .notice(let name, let text): .setGroupNotice(try group(name), text)
    case .alias(let name, let text): .setGroupAlias(try group(name), text)
    case .remark(let name, let text): .setGroupRemark(try group(name), text)
    case .confirmation(let name, let isOn): .setGroupConfirmation(try group(name), isOn)
    case .confirm(let label): .confirmGroupRequest(try message(label))
    case .fold(let name, let isFolded): .setGroupFolded(try group(name), isFolded)
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
