package import Domain

/// `people/ID.yaml`: a person of the cast.
package struct PersonFile: Hashable, Sendable {
  package var handle: String
  package var nickname: String
  package var wechatID: String
  package var gender: Person.Gender?
  package var region: String
  package var whatsUp: String
  package var avatar: Avatar
  /// The company that this person writes for (V80).
  package var company: String?
  package var friendsWith: [String]
  package var kept: Kept?
  package var persona: Persona?
  /// How the person's own client is set.
  package var client: StepSettings?
  /// The pictures on this person's phone, the oldest first.
  package var album: [AlbumEntry]
  /// What is in the wallet before anything happens, in cents.
  package var wallet: Int64

  package struct AlbumEntry: Hashable, Sendable {
    package var picture: String
    /// A video's length.
    package var seconds: Int?
  }

  /// How `me` keeps this person.
  package struct Kept: Hashable, Sendable {
    package var remark: String?
    package var tags: [String]
    package var isStarred: Bool
    package var source: Contact.Source
    package var permission: ContactPermission
    package var isBlocked: Bool
    package var card: ContactCard
    package var theirs: Theirs
  }

  /// How this person keeps `me`.
  package struct Theirs: Hashable, Sendable {
    package var permission: ContactPermission = []
    package var isBlocked = false
    /// Has deleted `me`, who isn't told.
    package var hasDeleted = false
  }

  static let keys = [
    "nickname", "wechatID", "gender", "region", "whatsUp", "avatar", "company", "friendsWith", "me",
    "client", "persona", "album", "wallet",
  ]

  init?(handle: String, _ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let nickname = fields.required("nickname")?.text(max: 30)
    let wechatID = fields.required("wechatID")?.wechatID()
    let gender = fields["gender"]?.choice(of: Person.Gender.self)
    let region = fields["region"]?.text(max: 60)
    let whatsUp = fields["whatsUp"]?.text(max: 120)
    let avatar = fields.required("avatar")?.avatar()
    let company = fields["company"]?.text(max: 30)
    let friendsWith = fields["friendsWith"]?.references(.person)
    let kept = fields["me"].flatMap(Kept.init)
    let client = fields["client"].flatMap { $0.settings() }
    let persona = fields["persona"].flatMap { Persona($0) }
    let album = fields["album"]?.list()?.compactMap { $0.albumEntry() }
    let wallet = fields["wallet"].map { $0.integer(in: 0...Int(Money.centsMax)) }
    if friendsWith?.contains(handle) == true {
      fields["friendsWith"]?.report("nobody is a friend of themselves")
    }
    guard let nickname, let wechatID, let avatar else { return nil }
    self.handle = handle
    self.nickname = nickname
    self.wechatID = wechatID
    self.gender = gender
    self.region = region ?? ""
    self.whatsUp = whatsUp ?? ""
    self.avatar = avatar
    self.company = company
    self.friendsWith = friendsWith ?? []
    self.kept = kept
    self.persona = persona
    self.client = client
    self.album = album ?? []
    self.wallet = wallet.flatMap(\.self).map(Int64.init) ?? 0
  }
}

extension PersonFile.Kept {
  init?(_ node: DataNode) {
    let keys = [
      "remark", "tags", "star", "source", "permission", "blocked", "description", "phones",
      "theirs",
    ]
    guard let fields = node.fields(keys) else { return nil }
    remark = fields["remark"]?.text(max: ContactEditing.remarkMax)
    tags = fields["tags"]?.references(.tag) ?? []
    isStarred = fields["star"]?.flag() ?? false
    source = fields["source"]?.choice(of: Contact.Source.self) ?? .search
    permission = fields["permission"]?.permission() ?? []
    isBlocked = fields["blocked"]?.flag() ?? false
    card = fields.card() ?? ContactCard()
    theirs = fields["theirs"].flatMap(PersonFile.Theirs.init) ?? PersonFile.Theirs()
  }
}

extension PersonFile.Theirs {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["permission", "blocked", "deleted"]) else { return nil }
    permission = fields["permission"]?.permission() ?? []
    isBlocked = fields["blocked"]?.flag() ?? false
    hasDeleted = fields["deleted"]?.flag() ?? false
    if hasDeleted, fields["permission"] != nil || fields["blocked"] != nil {
      node.report("who has deleted \"me\" keeps nothing of them", hint: "leave deleted alone")
    }
  }
}

extension DataNode {
  /// A picture, or `{ picture, seconds }` for a video.
  func albumEntry() -> PersonFile.AlbumEntry? {
    guard isMapping else { return reference(.picture).map { .init(picture: $0) } }
    return video().map { .init(picture: $0.cover.name, seconds: $0.seconds) }
  }

  /// 6–20 letters, digits, hyphens or underscores, the first a letter.
  func wechatID() -> String? {
    parsed("zhouyuan_88: 6–20 letters, digits, - or _, beginning with a letter") { text in
      let isName = text.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "-_".unicodeScalars.contains($0))
      }
      let beginsWithLetter = text.unicodeScalars.first?.properties.isAlphabetic == true
      return isName && beginsWithLetter && (6...20).contains(text.count) ? text : nil
    }
  }

  func avatar() -> Avatar? {
    guard let fields = fields(["text", "colour", "picture"]) else { return nil }
    let text = fields.required("text")?.parsed("周 or TB: 1 wide or 2 narrow characters") { text in
      text.count == 1 || (text.count == 2 && text.allSatisfy(\.isASCII)) ? text : nil
    }
    let colour = fields.required("colour")?.choice(of: Avatar.Colour.self)
    let picture = fields["picture"]?.reference(.picture)
    guard let text, let colour else { return nil }
    return Avatar(text: text, colour: colour, picture: picture)
  }
}
