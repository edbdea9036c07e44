import Domain
import WorldStore

extension StepDirector {
  /// What a line about pushes asks for.
  ///
  /// - Throws: `notFound` for a push whose line was refused, or a tag that isn't there.
  func action(_ step: PushStep, by name: String) throws(ActionError) -> Action {
    switch step {
    case .broadcast(let content, let reach):
      return .broadcast(try self.content(content), to: try self.reach(reach, of: name))
    case .reprint(let content, let reach):
      return .broadcast(
        try self.content(content), to: try self.reach(reach, of: name), asReprint: true)
    case .preview(let content, let to):
      return .preview(try self.content(content), to: try person(to))
    case .publish(let names): return .publishArticles(try articles(names))
    case .deletePush(let label): return .deletePush(try push(label))
    case .deleteArticle(let name): return .deleteArticle(try article(name))
    case .tag(let tag, let people, let isOn):
      let people = try self.people(people)
      if isOn, try existing(tag, of: name) == nil {
        return .createFollowerTag(name: tag, members: people)
      }
      return .tagFollowers(people, try self.tag(tag, of: name), isOn)
    case .deleteTag(let tag): return .deleteFollowerTag(try self.tag(tag, of: name))
    case .forward(let label, let article, let to):
      var peers: [Peer] = []
      for name in to { peers.append(try peer(name)) }
      return .forwardPush(try push(label), article: article, to: peers)
    case .remove(let label): return .removePush(try push(label))
    case .play(let label): return .playPush(try push(label))
    case .settings(let of, let changes):
      let account = try account(of)
      let reader = world.reader(as: try person(name))
      let profile = try stored { () throws(StorageError) in try reader.account(account) }
      return .setFollowSettings(
        account, changes.applied(to: profile?.settings ?? FollowSettings()))
    case .folder(let form): return .setFolderForm(form)
    case .blacklist(let names, let isOn): return .blacklistFollowers(try people(names), isOn)
    }
  }

  func content(_ content: StepPush) throws(ActionError) -> Push.Content {
    switch content {
    case .articles(let names): .articles(try articles(names))
    case .plain(let content): content
    }
  }

  func push(_ label: String) throws(ActionError) -> Push.ID {
    guard case .push(let id) = try target(label) else { throw .refused(.notFound) }
    return id
  }

  private func articles(_ names: [String]) throws(ActionError) -> [Article.ID] {
    var articles: [Article.ID] = []
    for name in names { articles.append(try article(name)) }
    return articles
  }

  private func reach(_ reach: StepReach, of name: String) throws(ActionError) -> PushReach {
    switch reach {
    case .everybody: .everybody
    case .tag(let tag): .tag(try self.tag(tag, of: name))
    case .gender(let gender): .gender(gender)
    case .region(let region): .region(region)
    }
  }

  private func existing(_ tag: String, of name: String) throws(ActionError) -> FollowerTag.ID? {
    let account = try account(name)
    return try stored { () throws(StorageError) in
      try world.followerTags(of: account).first { $0.name == tag }?.id
    }
  }

  private func tag(_ tag: String, of name: String) throws(ActionError) -> FollowerTag.ID {
    guard let id = try existing(tag, of: name) else { throw .refused(.notFound) }
    return id
  }
}
