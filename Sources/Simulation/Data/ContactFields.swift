import Domain

/// How each verb about friends is written.
enum ContactFields {
  static let verbs = [
    "request", "replyRequest", "accept", "removeRequest", "openNewFriends", "remark", "tag",
    "describe", "star", "unstar", "block", "unblock", "permit", "deleteFriend", "createTag",
    "renameTag", "tagMembers", "deleteTag", "sendToMany", "saveGroup", "unsaveGroup", "set",
    "status", "endStatus", "likeStatus", "unlikeStatus",
  ]

  static func step(_ name: String, _ node: DataNode) -> ContactStep? {
    switch name {
    case "request": request(node).map(ContactStep.request)
    case "replyRequest": reply(node)
    case "accept": accept(node)
    case "removeRequest": node.reference(.person).map(ContactStep.removeRequest)
    case "openNewFriends": node.onlyTrue().map { .openNewFriends }
    case "remark": remark(node)
    case "tag": tag(node)
    case "describe": describe(node)
    case "star": node.reference(.person).map { .star($0, true) }
    case "unstar": node.reference(.person).map { .star($0, false) }
    case "block": node.reference(.person).map { .block($0, true) }
    case "unblock": node.reference(.person).map { .block($0, false) }
    case "permit": permit(node)
    case "deleteFriend": node.reference(.person).map(ContactStep.deleteFriend)
    case "createTag": createTag(node)
    case "renameTag": renameTag(node)
    case "tagMembers": tagMembers(node)
    case "deleteTag": node.reference(.tag).map(ContactStep.deleteTag)
    case "sendToMany": sendToMany(node)
    case "saveGroup": node.reference(.group).map { .saveGroup($0, true) }
    case "unsaveGroup": node.reference(.group).map { .saveGroup($0, false) }
    case "status": status(node)
    case "endStatus": node.onlyTrue().map { .endStatus }
    case "likeStatus": node.reference(.person).map { .likeStatus($0, true) }
    case "unlikeStatus": node.reference(.person).map { .likeStatus($0, false) }
    case "set": node.settings().map(ContactStep.set)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  /// `status: coffee`, or with words.
  private static func status(_ node: DataNode) -> ContactStep? {
    guard node.isMapping else {
      return node.choice(of: MomentStatus.self).map { .status($0, text: "") }
    }
    guard let fields = node.fields(["mood", "text"]) else { return nil }
    let mood = fields.required("mood")?.choice(of: MomentStatus.self)
    let text = fields["text"].map { $0.text(max: PersonStatus.textMax) } ?? ""
    guard let mood, let text else { return nil }
    return .status(mood, text: text)
  }

  // MARK: Requests

  private static let keeping = ["remark", "tags", "permission"]

  private static func keeping(_ fields: DataFields) -> StepKeeping {
    StepKeeping(
      remark: fields["remark"]?.text(max: ContactEditing.remarkMax),
      tags: fields["tags"]?.references(.tag) ?? [],
      permission: fields["permission"]?.permission() ?? [])
  }

  private static func request(_ node: DataNode) -> StepRequest? {
    let plain = StepKeeping(remark: nil, tags: [], permission: [])
    guard node.isMapping else {
      return node.reference(.person).map {
        StepRequest(to: $0, text: nil, group: nil, source: .search, keeping: plain)
      }
    }
    guard let fields = node.fields(["to", "text", "group", "source"] + keeping) else { return nil }
    let to = fields.required("to")?.reference(.person)
    let text = fields["text"].map { $0.text(max: FriendRequestRules.textMax) }
    let group = fields["group"].map { $0.reference(.group) }
    let source = fields["source"].map { $0.choice(of: Contact.Source.self) }
    guard let to else { return nil }
    return StepRequest(
      to: to, text: text.flatMap(\.self), group: group.flatMap(\.self),
      source: source.flatMap(\.self) ?? (group == nil ? .search : .group),
      keeping: keeping(fields))
  }

  private static func reply(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["to", "text"]) else { return nil }
    let to = fields.required("to")?.reference(.person)
    let text = fields.required("text")?.text()
    guard let to, let text else { return nil }
    return .reply(to: to, text: text)
  }

  private static func accept(_ node: DataNode) -> ContactStep? {
    guard node.isMapping else {
      return node.reference(.person).map {
        .accept($0, StepKeeping(remark: nil, tags: [], permission: []))
      }
    }
    guard let fields = node.fields(["from"] + keeping) else { return nil }
    return fields.required("from")?.reference(.person).map { .accept($0, keeping(fields)) }
  }

  // MARK: Friends

  private static func remark(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["of", "text"]) else { return nil }
    let of = fields.required("of")?.reference(.person)
    let text = fields["text"].map { $0.text() }
    guard let of else { return nil }
    return .remark(of, text.flatMap(\.self))
  }

  private static func tag(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["who", "tags"]) else { return nil }
    let who = fields.required("who")?.reference(.person)
    let tags = fields.required("tags")?.references(.tag)
    guard let who, let tags else { return nil }
    return .tag(who, tags)
  }

  private static func describe(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["whom", "description", "phones"]) else { return nil }
    let whom = fields.required("whom")?.reference(.person)
    let card = fields.card()
    guard let whom, let card else { return nil }
    return .describe(whom, card)
  }

  private static func permit(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["whom", "permission"]) else { return nil }
    let whom = fields.required("whom")?.reference(.person)
    let permission = fields.required("permission")?.permission()
    guard let whom, let permission else { return nil }
    return .permit(whom, permission)
  }

  // MARK: Tags

  private static func createTag(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["name", "members"]) else { return nil }
    let name = fields.required("name")?.text()
    let members = fields["members"].map { $0.references(.person) } ?? []
    guard let name, let members else { return nil }
    return .createTag(name, members: members)
  }

  private static func renameTag(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["tag", "name"]) else { return nil }
    let tag = fields.required("tag")?.reference(.tag)
    let name = fields.required("name")?.text()
    guard let tag, let name else { return nil }
    return .renameTag(tag, to: name)
  }

  private static func tagMembers(_ node: DataNode) -> ContactStep? {
    guard let fields = node.fields(["tag", "members"]) else { return nil }
    let tag = fields.required("tag")?.reference(.tag)
    let members = fields.required("members")?.references(.person)
    guard let tag, let members else { return nil }
    return .tagMembers(tag, members)
  }
}

extension ContactFields {
  private static func sendToMany(_ node: DataNode) -> ContactStep? {
    // Money is handed to one.
    let kinds = ContentFields.kinds.filter { $0 != "redPacket" && $0 != "transfer" }
    guard let fields = node.fields(["to"] + kinds) else { return nil }
    let to = fields.required("to")?.references(.audience)
    let content = fields.exactlyOne(of: kinds, as: "content")
      .flatMap { ContentFields.content($0.key, $0.value) }
    guard let to, let content else { return nil }
    return .sendToMany(to, content)
  }
}

extension DataFields {
  /// What is written down about a friend, from the keys `description` and `phones`.
  func card() -> ContactCard? {
    let description = self["description"].map { $0.text() } ?? ""
    let phones = self["phones"].map { $0.list()?.compactMap { $0.text() } } ?? []
    guard let description, let phones else { return nil }
    do throws(Refusal) {
      return try ContactEditing.card(ContactCard(description: description, phoneNumbers: phones))
    } catch {
      (self["phones"] ?? self["description"] ?? node).refuse(error)
      return nil
    }
  }
}

extension DataNode {
  /// What one may see of another's Moments, by its name.
  func permission() -> ContactPermission? {
    choice([
      ("all", []), ("hideMine", .hideMine), ("hideTheirs", .hideTheirs), ("chatsOnly", .chatsOnly),
    ])
  }

  /// `{ language, confirmation, range, strangers, updates, videoMax }`, each of which may be left out.
  func settings() -> StepSettings? {
    let keys = ["language", "confirmation", "range", "strangers", "updates", "videoMax"]
    guard let fields = fields(keys) else { return nil }
    return StepSettings(
      language: fields["language"]?.choice(of: Settings.Language.self),
      confirmation: fields["confirmation"]?.flag(),
      range: fields["range"]?.choice(of: MomentsRange.self), strangers: fields["strangers"]?.flag(),
      updates: fields["updates"]?.flag(),
      videoMax: fields["videoMax"]?.choice(
        Settings.momentsVideoChoices.map { (String($0), $0) }))
  }

  /// `nil`, reported, for anything but `true`.
  func onlyTrue() -> Void? {
    guard flag() == true else {
      report("only true is possible")
      return nil
    }
    return ()
  }
}
