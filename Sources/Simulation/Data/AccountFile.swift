package import Domain

/// `accounts/ID.yaml`: an official account with its menu and its automatic replies.
package struct AccountFile: Hashable, Sendable {
  package var handle: String
  package var kind: OfficialAccount.Kind
  package var name: String
  package var wechatID: String
  package var intro: String
  package var owner: String
  package var isVerified: Bool
  package var avatar: Avatar
  package var followers: [String]
  package var originals: Int
  package var menu: [Button]
  package var replies: Replies
  package var agents: [Agent]
  package var isIndividual: Bool
  package var followerLimit: Int?
  package var hasServer: Bool

  /// One who answers in the account's name (V60).
  package struct Agent: Hashable, Sendable {
    package var handle: String
    package var name: String
    package var avatar: Avatar
  }

  static let keys = [
    "kind", "name", "wechatID", "intro", "owner", "verified", "avatar", "followers", "originals",
    "menu", "replies", "agents", "individual", "followerLimit", "server",
  ]

  init?(handle: String, _ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let kind = fields.required("kind")?.choice(of: OfficialAccount.Kind.self)
    let name = fields.required("name")?.text(max: 30)
    let wechatID = fields.required("wechatID")?.wechatID()
    let intro = fields.required("intro")?.text(max: 120)
    let owner = fields.required("owner")?.text(max: 60)
    let isVerified = fields["verified"]?.flag() ?? false
    let avatar = fields.required("avatar")?.avatar()
    let followers = fields["followers"]?.references(.person) ?? []
    let originals = fields["originals"]?.integer() ?? 0
    let menu = fields["menu"].flatMap(Self.menu) ?? []
    let replies = fields["replies"].flatMap(Replies.init)
    let agents = (fields["agents"]?.list() ?? []).compactMap(Agent.init)
    let isIndividual = fields["individual"]?.flag() ?? false
    let limit = fields["followerLimit"]?.integer(in: 1...100_000_000)
    let hasServer = fields["server"]?.flag() ?? false
    if isIndividual, kind == .service {
      fields["individual"]?.report(
        "a service account belongs to an organisation",
        hint: "individuals have subscription accounts")
    }
    if let limit, followers.count > limit {
      fields["followers"]?.report(
        "\(followers.count) followers — at most \(limit) by followerLimit")
    }
    if hasServer, fields["menu"] ?? fields["replies"] != nil {
      fields["server"]?.report(
        "with a server of its own an account has neither menu nor replies",
        hint: "either one is live")
    }
    if let node = fields["menu"] { Self.checkKinds(of: menu, kind, isVerified: isVerified, node) }
    guard let kind, let name, let wechatID, let intro, let owner, let avatar else { return nil }
    self.handle = handle
    self.kind = kind
    self.name = name
    self.wechatID = wechatID
    self.intro = intro
    self.owner = owner
    self.isVerified = isVerified
    self.avatar = avatar
    self.followers = followers
    self.originals = originals
    self.menu = menu
    self.replies = replies ?? Replies(rules: [])
    self.agents = agents
    self.isIndividual = isIndividual
    followerLimit = limit
    self.hasServer = hasServer
  }
}

extension AccountFile.Agent {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["id", "name", "avatar"]) else { return nil }
    let handle = fields.required("id")?.text(max: 30)
    let name = fields.required("name")?.text(max: 30)
    let avatar = fields.required("avatar")?.avatar()
    guard let handle, let name, let avatar else { return nil }
    self.init(handle: handle, name: name, avatar: avatar)
  }
}
