/// How each verb about group chats is written.
enum GroupFields {
  static let verbs = [
    "createGroup", "invite", "joinGroup", "removeMembers", "leaveGroup", "transferGroup",
    "groupAdmin", "noGroupAdmin", "foldGroup", "unfoldGroup", "confirmInvitations",
    "freeInvitations", "confirmRequest", "renameGroup", "groupNotice", "groupAlias", "groupRemark",
  ]

  static func step(_ name: String, _ node: DataNode) -> GroupStep? {
    switch name {
    case "createGroup": node.references(.person).map(GroupStep.create)
    case "invite": members(node).map { .invite($0.group, $0.who) }
    case "joinGroup": node.reference(.message).map(GroupStep.join)
    case "removeMembers": members(node).map { .remove($0.group, $0.who) }
    case "leaveGroup": node.reference(.group).map(GroupStep.leave)
    case "transferGroup": member(node).map { .transfer($0.group, to: $0.who) }
    case "groupAdmin": member(node).map { .admin($0.group, $0.who, true) }
    case "noGroupAdmin": member(node).map { .admin($0.group, $0.who, false) }
    case "foldGroup": node.reference(.group).map { .fold($0, true) }
    case "unfoldGroup": node.reference(.group).map { .fold($0, false) }
    case "confirmInvitations": node.reference(.group).map { .confirmation($0, true) }
    case "freeInvitations": node.reference(.group).map { .confirmation($0, false) }
    case "confirmRequest": node.reference(.message).map(GroupStep.confirm)
    case "renameGroup": text(node).map { .rename($0.group, $0.text) }
    case "groupNotice": text(node).map { .notice($0.group, $0.text) }
    case "groupAlias": text(node).map { .alias($0.group, $0.text) }
    case "groupRemark": text(node).map { .remark($0.group, $0.text) }
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func members(_ node: DataNode) -> (group: String, who: [String])? {
    guard let fields = node.fields(["group", "who"]) else { return nil }
    let group = fields.required("group")?.reference(.group)
    let who = fields.required("who")?.references(.person)
    guard let group, let who else { return nil }
    return (group, who)
  }

  private static func member(_ node: DataNode) -> (group: String, who: String)? {
    guard let fields = node.fields(["group", "who"]) else { return nil }
    let group = fields.required("group")?.reference(.group)
    let who = fields.required("who")?.reference(.person)
    guard let group, let who else { return nil }
    return (group, who)
  }

  private static func text(_ node: DataNode) -> (group: String, text: String)? {
    guard let fields = node.fields(["group", "text"]) else { return nil }
    let group = fields.required("group")?.reference(.group)
    let text = fields.required("text")?.text()
    guard let group, let text else { return nil }
    return (group, text)
  }
}
