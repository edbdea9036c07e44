import Domain
import WorldStore

extension StepDirector {
  /// What a line about friends asks for.
  ///
  /// - Throws: `notFound` for a request or a tag that isn't there.
  func action(_ step: ContactStep, by name: String) throws(ActionError) -> Action {
    let me = try person(name)
    switch step {
    case .request(let request):
      return try ask(request, by: me)
    case .reply(let other, let text):
      return .replyToRequest(try request(with: other, of: me), text: text)
    case .accept(let other, let keeping):
      return .acceptRequest(
        try request(with: other, of: me), remark: keeping.remark,
        tags: try tags(keeping.tags, of: me), permission: keeping.permission)
    case .removeRequest(let other): return .removeRequest(try request(with: other, of: me))
    case .openNewFriends: return .openNewFriends
    case .remark(let other, let remark): return .setRemark(try person(other), remark)
    case .tag(let other, let names): return .setTags(try person(other), try tags(names, of: me))
    case .describe(let other, let card): return .editContact(try person(other), card)
    case .star(let other, let on): return .setStarred(try person(other), on)
    case .block(let other, let on): return .setBlocked(try person(other), on)
    case .permit(let other, let permission):
      return .setPermission(try person(other), permission)
    case .deleteFriend(let other): return .deleteContact(try person(other))
    case .createTag(let name, let members):
      return .createTag(name: name, members: try people(members))
    case .renameTag(let name, let to): return .renameTag(try tag(name, of: me), to)
    case .tagMembers(let name, let members):
      return .setTagMembers(try tag(name, of: me), try people(members))
    case .deleteTag(let name): return .deleteTag(try tag(name, of: me))
    case .sendToMany(let names, let content):
      let (people, tags) = try circle(names, of: name)
      return .sendToMany(try self.content(content), people: people, tags: tags)
    case .saveGroup(let name, let on): return .setGroupSaved(try group(name), on)
    case .status(let mood, let text): return .setStatus(mood, text: text)
    case .endStatus: return .endStatus
    case .likeStatus(let other, let on): return .setStatusLiked(try person(other), on)
    case .set(let changes):
      let reader = world.reader(as: me)
      let settings = try stored { () throws(StorageError) in try reader.settings() }
      return .changeSettings(changes.applied(to: settings))
    }
  }

  private func ask(_ request: StepRequest, by me: Person.ID) throws(ActionError) -> Action {
    let text: String
    if let own = request.text { text = own } else { text = try defaultText(of: request, by: me) }
    let form = FriendRequest.Form(
      text: text, remark: request.keeping.remark,
      tags: try tags(request.keeping.tags, of: me), permission: request.keeping.permission,
      source: request.source)
    return .requestFriend(try person(request.to), form)
  }

  private func defaultText(of request: StepRequest, by me: Person.ID) throws(ActionError) -> String
  {
    let reader = world.reader(as: me)
    var group: Peer?
    if let name = request.group { group = .group(try self.group(name)) }
    return try stored { () throws(StorageError) in
      var groupName: String?
      if let group, case .name(let name)? = try reader.chatHeader(group)?.name { groupName = name }
      return FriendRequest.defaultText(
        from: try reader.person(me)?.person.nickname ?? "", inGroup: groupName,
        in: try reader.settings().language)
    }
  }

  /// The request that stands on somebody's list about a person.
  private func request(with name: String, of viewer: Person.ID) throws(ActionError)
    -> FriendRequest.ID
  {
    let other = try person(name)
    return try found { () throws(StorageError) in
      try world.reader(as: viewer).person(other)?.request?.id
    }
  }

  /// One of somebody's own tags, by the name it has or by that of the data.
  func tag(_ name: String, of owner: Person.ID) throws(ActionError) -> ContactTag.ID {
    try found { () throws(StorageError) in
      let own = try world.reader(as: owner).tags().first { $0.name == name }
      if let own { return own.id }
      return try world.tag(handle: name)
    }
  }

  private func tags(_ names: [String], of owner: Person.ID) throws(ActionError) -> [ContactTag.ID] {
    var tags: [ContactTag.ID] = []
    for name in names { tags.append(try tag(name, of: owner)) }
    return tags
  }
}
