/// How each verb about group chats is written.
enum GroupFields {
  static let verbs = ["createGroup"]

  static func step(_ name: String, _ node: DataNode) -> GroupStep? {
    switch name {
    case "createGroup": node.references(.person).map(GroupStep.create)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }
}
