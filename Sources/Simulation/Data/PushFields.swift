import Domain

/// How each verb about pushes is written.
enum PushFields {
  static let verbs = [
    "broadcast", "preview", "publish", "deletePush", "deleteArticle", "tagFollowers",
    "untagFollowers", "deleteFollowerTag", "forwardPush", "removePush", "playPush",
    "setFollow", "folder", "blacklist", "unblacklist",
  ]

  private static let kinds = ["articles", "text", "image", "audio", "video"]

  static func verb(_ name: String, _ node: DataNode) -> Verb? {
    switch name {
    case "broadcast": broadcast(node)
    case "preview": preview(node).map(Verb.push)
    case "publish": articles(node).map { .push(.publish($0)) }
    case "deletePush": node.reference(.push).map { .push(.deletePush($0)) }
    case "deleteArticle": node.reference(.article).map { .push(.deleteArticle($0)) }
    case "tagFollowers": tag(node, true).map(Verb.push)
    case "untagFollowers": tag(node, false).map(Verb.push)
    case "deleteFollowerTag":
      node.text(max: FollowerTag.nameMax).map { .push(.deleteTag($0)) }
    case "forwardPush": forward(node).map(Verb.push)
    case "removePush": node.reference(.push).map { .push(.remove($0)) }
    case "playPush": node.reference(.push).map { .push(.play($0)) }
    case "setFollow": settings(node).map(Verb.push)
    case "folder": node.choice(of: FolderForm.self).map { .push(.folder($0)) }
    case "blacklist": node.references(.person).map { .push(.blacklist($0, true)) }
    case "unblacklist": node.references(.person).map { .push(.blacklist($0, false)) }
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  /// A broadcast to everybody is the older verb, so that agendas of older worlds hold what they held.
  private static func broadcast(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(kinds + ["to", "reprint"]) else { return nil }
    let reach = fields["to"].map(reach) ?? .everybody
    let content = content(of: fields)
    let isReprint = fields["reprint"].map { $0.flag() } ?? false
    guard let reach, let content, let isReprint else { return nil }
    if isReprint { return .push(.reprint(content, to: reach)) }
    return reach == .everybody ? .broadcast(content) : .push(.broadcast(content, to: reach))
  }

  private static func preview(_ node: DataNode) -> PushStep? {
    guard let fields = node.fields(kinds + ["to"]) else { return nil }
    let to = fields.required("to")?.reference(.person)
    let content = content(of: fields)
    guard let to, let content else { return nil }
    return .preview(content, to: to)
  }

  /// `everybody`, or one of `{ tag: NAME }`, `{ gender: male }`, `{ region: TEXT }`.
  private static func reach(_ node: DataNode) -> StepReach? {
    guard node.isMapping else { return node.choice([("everybody", .everybody)]) }
    let keys = ["tag", "gender", "region"]
    guard let fields = node.fields(keys),
      let (key, value) = fields.exactlyOne(of: keys, as: "part of the followers")
    else { return nil }
    switch key {
    case "tag": return value.text(max: FollowerTag.nameMax).map(StepReach.tag)
    case "gender": return value.choice(of: Person.Gender.self).map(StepReach.gender)
    default: return value.text().map(StepReach.region)
    }
  }

  private static func articles(_ node: DataNode) -> [String]? {
    _ = node.list(count: 1...Push.articlesMax, of: "articles")
    return node.references(.article)
  }

  private static func content(of fields: DataFields) -> StepPush? {
    guard let (key, value) = fields.exactlyOne(of: kinds, as: "content") else { return nil }
    switch key {
    case "articles": return articles(value).map(StepPush.articles)
    case "text": return value.text().map { .plain(.text($0)) }
    case "image": return value.picture().map { .plain(.image($0)) }
    case "audio":
      guard let parts = value.fields(["seconds", "title"]) else { return nil }
      let seconds = parts.required("seconds")?.integer(in: 1...3600)
      let title = parts.required("title")?.text(max: 64)
      guard let seconds, let title else { return nil }
      return .plain(.audio(seconds: seconds, title: title))
    default:
      guard let parts = value.fields(["seconds", "picture", "title"]) else { return nil }
      let seconds = parts.required("seconds")?.integer(in: 1...3600)
      let cover = parts.required("picture")?.picture()
      let title = parts.required("title")?.text(max: 64)
      guard let seconds, let cover, let title else { return nil }
      return .plain(.video(seconds: seconds, cover: cover, title: title))
    }
  }

  private static func tag(_ node: DataNode, _ isOn: Bool) -> PushStep? {
    guard let fields = node.fields(["tag", "who"]) else { return nil }
    let tag = fields.required("tag")?.text(max: FollowerTag.nameMax)
    let who = fields.required("who")?.references(.person)
    guard let tag, let who else { return nil }
    return .tag(tag, who, isOn)
  }

  private static func forward(_ node: DataNode) -> PushStep? {
    guard let fields = node.fields(["push", "article", "to"]) else { return nil }
    let push = fields.required("push")?.reference(.push)
    let article = fields["article"].map { $0.integer(in: 1...Push.articlesMax) } ?? 1
    let to = fields.required("to")?.references(.peer)
    guard let push, let article, let to else { return nil }
    return .forward(push, article: article - 1, to: to)
  }

  private static func settings(_ node: DataNode) -> PushStep? {
    guard
      let fields = node.fields(["account", "star", "articles", "mute", "sticky", "location"])
    else { return nil }
    guard let account = fields.required("account")?.reference(.account) else { return nil }
    return .settings(
      of: account,
      StepFollowSettings(
        star: fields["star"]?.flag(), articles: fields["articles"]?.flag(),
        mute: fields["mute"]?.flag(), sticky: fields["sticky"]?.flag(),
        location: fields["location"]?.flag()))
  }
}
