import Domain

/// How each verb of a timeline line is written.
enum VerbFields {
  static let verbs =
    [
      "send", "recall", "deleteMessage", "forward", "nudge", "open", "markUnread", "markRead",
      "stick", "unstick", "mute", "unmute", "hide", "deleteChat", "follow", "unfollow", "tapMenu",
      "template", "readArticle", "likeArticle", "wowArticle", "post", "like", "unlike",
      "comment", "deletePost", "deleteComment", "openMoments", "openNotifications",
      "learnMore", "notInterested", "favorite",
    ] + ArticleFields.verbs + OpinionFields.verbs + MomentFields.verbs + MoneyFields.verbs
    + ContactFields.verbs + DeskFields.verbs + MiniProgramVerbFields.verbs + PushFields.verbs
    + GroupFields.verbs

  static func verb(_ name: String, _ node: DataNode) -> Verb? {
    switch name {
    case "send": send(node)
    case "recall": node.reference(.message).map(Verb.recall)
    case "deleteMessage": node.reference(.message).map(Verb.deleteMessage)
    case "forward": forward(node)
    case "nudge": nudge(node)
    case "open": node.reference(.chat).map(Verb.open)
    case "markUnread": node.reference(.chat).map(Verb.markUnread)
    case "markRead": node.reference(.chat).map(Verb.markRead)
    case "stick": node.reference(.chat).map { .stick($0, true) }
    case "unstick": node.reference(.chat).map { .stick($0, false) }
    case "mute": node.reference(.peer).map { .mute($0, true) }
    case "unmute": node.reference(.peer).map { .mute($0, false) }
    case "hide": node.reference(.chat).map(Verb.hide)
    case "deleteChat": node.reference(.chat).map(Verb.deleteChat)
    case "follow": node.reference(.account).map(Verb.follow)
    case "unfollow": node.reference(.account).map(Verb.unfollow)
    case "tapMenu": tapMenu(node)
    case "template": template(node)
    case "readArticle": node.reference(.article).map(Verb.readArticle)
    case "likeArticle": node.reference(.article).map(Verb.likeArticle)
    case "wowArticle": node.reference(.article).map(Verb.wowArticle)
    case "post": post(node).map(Verb.post)
    case "like": node.reference(.moment).map(Verb.like)
    case "unlike": node.reference(.moment).map(Verb.unlike)
    case "comment": comment(node)
    case "deletePost": node.reference(.moment).map(Verb.deletePost)
    case "deleteComment": node.reference(.comment).map(Verb.deleteComment)
    case "openMoments": node.onlyTrue().map { .openMoments }
    case "openNotifications": node.onlyTrue().map { .openNotifications }
    case "learnMore": node.reference(.ad).map(Verb.learnMore)
    case "notInterested": notInterested(node)
    case "favorite": FavoriteFields.step(node).map(Verb.favorite)
    case _ where PushFields.verbs.contains(name): PushFields.verb(name, node)
    case _ where OpinionFields.verbs.contains(name):
      OpinionFields.step(name, node).map(Verb.opinion)
    case _ where ArticleFields.verbs.contains(name):
      ArticleFields.step(name, node).map(Verb.article)
    case _ where MomentFields.verbs.contains(name):
      MomentFields.step(name, node).map(Verb.moment)
    case _ where MoneyFields.verbs.contains(name):
      MoneyFields.step(name, node).map(Verb.money)
    case _ where DeskFields.verbs.contains(name):
      DeskFields.step(name, node).map(Verb.desk)
    case _ where MiniProgramVerbFields.verbs.contains(name):
      MiniProgramVerbFields.step(name, node).map(Verb.miniProgram)
    case _ where GroupFields.verbs.contains(name):
      GroupFields.step(name, node).map(Verb.group)
    default: ContactFields.step(name, node).map(Verb.contact)
    }
  }

  private static func send(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(["to", "quote", "mention"] + ContentFields.kinds) else {
      return nil
    }
    let to = fields.required("to")?.reference(.peer)
    let quote = fields["quote"].map { $0.reference(.message) }
    let mentions = fields["mention"].map(mentions) ?? .people([])
    let content = fields.exactlyOne(of: ContentFields.kinds, as: "content")
      .flatMap { ContentFields.content($0.key, $0.value) }
    guard let to, let mentions, let content else { return nil }
    return .send(to: to, content, quote: quote.flatMap(\.self), mentions: mentions)
  }

  private static func mentions(_ node: DataNode) -> StepMentions? {
    if node.isList { return node.references(.person).map(StepMentions.people) }
    return node.choice([("all", .everyone)])
  }

  private static func forward(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(["message", "to"]) else { return nil }
    let to = fields.required("to")?.references(.peer)
    if let several = fields["message"], several.isList {
      let messages = several.references(.message)
      guard let messages, let to else { return nil }
      return .forwardSeveral(messages, to: to)
    }
    let message = fields.required("message")?.reference(.message)
    guard let message, let to else { return nil }
    return .forward(message, to: to)
  }

  private static func nudge(_ node: DataNode) -> Verb? {
    guard node.isMapping else { return node.reference(.person).map { .nudge($0, group: nil) } }
    guard let fields = node.fields(["whom", "group"]) else { return nil }
    let whom = fields.required("whom")?.reference(.person)
    let group = fields.required("group")?.reference(.group)
    guard let whom, let group else { return nil }
    return .nudge(whom, group: group)
  }

  private static func tapMenu(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(["account", "button", "entry"]) else { return nil }
    return menuPlace(fields).map { .tapMenu($0.account, button: $0.button, entry: $0.entry) }
  }

  /// A button and an entry, written from 1.
  static func menuPlace(_ fields: DataFields) -> (account: String, button: Int, entry: Int?)? {
    let account = fields.required("account")?.reference(.account)
    let button = fields.required("button")?.integer(in: 1...Menu.buttonsMax)
    let entry = fields["entry"].map { $0.integer(in: 1...Menu.entriesMax) }
    guard let account, let button else { return nil }
    return (account, button - 1, entry.flatMap(\.self).map { $0 - 1 })
  }

  private static func template(_ node: DataNode) -> Verb? {
    notice(node).map { .template(to: $0.to, $0.notice) }
  }

  /// A notice of an account, and to whom.
  static func notice(_ node: DataNode) -> (to: String, notice: TemplateNotice)? {
    guard let fields = node.fields(["to", "title", "lines", "page"]) else { return nil }
    let to = fields.required("to")?.reference(.person)
    let title = fields.required("title")?.text(max: 64)
    let lines = fields.required("lines")?.list(count: 1...20, of: "lines")?
      .compactMap(templateLine)
    let page = fields["page"]?.outsideAddress()
    guard let to, let title, let lines else { return nil }
    return (to, TemplateNotice(title: title, lines: lines, page: page))
  }

  private static func templateLine(_ node: DataNode) -> TemplateNotice.Line? {
    guard let parts = node.list(count: 2...2, of: "entries; a key and a value are wanted") else {
      return nil
    }
    guard let key = parts[0].text(), let value = parts[1].text() else { return nil }
    return TemplateNotice.Line(key: key, value: value)
  }

  private static func comment(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(["on", "reply", "text"]) else { return nil }
    let on = fields.required("on")?.reference(.moment)
    let reply = fields["reply"].map { $0.reference(.comment) }
    let text = fields.required("text")?.text(max: MomentComment.textMax)
    guard let on, let text else { return nil }
    return .comment(on: on, reply: reply.flatMap(\.self), text: text)
  }

  private static func notInterested(_ node: DataNode) -> Verb? {
    guard let fields = node.fields(["ad", "reason"]) else { return nil }
    let ad = fields.required("ad")?.reference(.ad)
    let reason = fields.required("reason")?.choice(of: AdObjection.self)
    guard let ad, let reason else { return nil }
    return .notInterested(ad, reason)
  }

  private static func post(_ node: DataNode) -> StepPost? {
    let media = ["photos", "video", "article", "link", "miniProgram", "music"]
    let rest = ["text", "location", "status", "from", "pasted", "audience", "mention"]
    guard let fields = node.fields(rest + media) else { return nil }
    let text = fields["text"].map { $0.text(max: MomentContent.textMax) } ?? ""
    let kinds = media.filter { fields[$0] != nil }
    let shown =
      kinds.isEmpty
      ? nil
      : fields.exactlyOne(of: media, as: "kind of media")
        .flatMap { Self.media($0.key, $0.value) }
    let location = fields["location"].map { $0.text(max: MomentContent.locationMax) }
    let status = fields["status"].map { $0.choice(of: MomentStatus.self) }
    let source = fields["from"].map { $0.text(max: MomentContent.sourceMax) }
    if let from = fields["from"], fields["link"] == nil {
      from.report("only a link comes from an app")
    }
    let isPasted = fields["pasted"].map { $0.flag() }
    let audience = fields["audience"].map(audience) ?? .public
    let mentions = fields["mention"].map { $0.references(.person) } ?? []
    guard let text, let audience, let mentions, kinds.isEmpty || shown != nil else { return nil }
    return StepPost(
      text: text, media: shown, location: location.flatMap(\.self),
      status: status.flatMap(\.self), source: source.flatMap(\.self),
      isPasted: isPasted.flatMap(\.self), audience: audience, mentions: mentions)
  }

  private static func media(_ key: String, _ value: DataNode) -> StepPost.Media? {
    switch key {
    case "photos":
      value.list(count: 1...MomentContent.photosMax, of: "photos")
        .map { .plain(.photos($0.compactMap { $0.photo() })) }
    case "video":
      value.video(max: MomentContent.videoSecondsMax)
        .map { .plain(.video(seconds: $0.seconds, cover: $0.cover)) }
    case "article":
      value.reference(.article).map(StepPost.Media.article)
    case "link":
      value.linkCard().map { .plain(.link($0)) }
    case "miniProgram":
      value.miniProgramCard().map {
        .plain(
          .miniProgram(name: $0.name, title: $0.title, link: $0.link, picture: $0.picture))
      }
    default:
      value.pair("title", "artist").map { .plain(.music(title: $0.0, artist: $0.1)) }
    }
  }

  private static func audience(_ node: DataNode) -> StepAudience? {
    guard node.isMapping else {
      return node.choice([("public", .public), ("private", .private)])
    }
    let keys = ["only", "except"]
    guard let fields = node.fields(keys),
      let (key, value) = fields.exactlyOne(of: keys, as: "audience"),
      let names = value.references(.audience)
    else { return nil }
    return key == "only" ? .only(names) : .except(names)
  }
}
