import Domain

/// The files of a plan as the values the world is built of; an id of 0 lets the world give the next number.
extension PersonFile {
  var person: Person {
    Person(
      id: Person.ID(0), handle: handle, nickname: nickname, wechatID: wechatID, gender: gender,
      region: region, whatsUp: whatsUp, avatar: avatar, company: company)
  }
}

/// What the names in an account's menu and answers stand for.
struct ReplyNames {
  var article: (String) throws -> Article.ID
  var person: (String) throws -> Person.ID
}

extension AccountFile {
  /// Without menu and replies, which name articles that aren't there yet.
  var account: OfficialAccount {
    OfficialAccount(
      id: OfficialAccount.ID(0), handle: handle, kind: kind, name: name, wechatID: wechatID,
      intro: intro, owner: owner, isVerified: isVerified, avatar: avatar, originals: originals,
      isIndividual: isIndividual, followerLimit: followerLimit, hasServer: hasServer)
  }
}

extension Menu {
  init(_ buttons: [AccountFile.Button], _ names: ReplyNames) throws {
    self.init(
      buttons: try buttons.map { button in
        switch button {
        case .action(let name, let tap): .action(name: name, try MenuAction(tap, names))
        case .submenu(let name, let entries):
          .submenu(
            name: name,
            try entries.map { Entry(name: $0.name, action: try MenuAction($0.tap, names)) })
        }
      })
  }
}

extension MenuAction {
  fileprivate init(_ tap: AccountFile.Tap, _ names: ReplyNames) throws {
    switch tap {
    case .reply(let reply): self = .reply(try Reply(reply, names))
    case .article(let name): self = .article(try names.article(name))
    case .form(var form, let thanks):
      form.thanks = try Reply(thanks, names)
      self = .form(form)
    case .plain(let action): self = action
    }
  }
}

extension Reply {
  init(_ text: AccountFile.ReplyText, _ names: ReplyNames) throws {
    switch text {
    case .article(let name): self = .article(try names.article(name))
    case .contact(let name): self = .contact(try names.person(name))
    case .plain(let reply): self = reply
    }
  }
}

extension AutoReplies {
  init(_ replies: AccountFile.Replies, _ names: ReplyNames) throws {
    self.init(
      welcome: try replies.welcome.map { try Reply($0, names) },
      fallback: try replies.fallback.map { try Reply($0, names) },
      keywordRules: try replies.rules.map { rule in
        KeywordRule(
          name: rule.name, match: rule.match, keywords: rule.keywords, mode: rule.mode,
          replies: try rule.replies.map { try Reply($0, names) })
      })
  }
}

extension AdFile {
  func ad(of advertiser: OfficialAccount.ID, _ article: (String) -> Article.ID) -> MomentAd {
    let link: MomentAd.Link =
      switch self.link {
      case .article(let name): .article(article(name))
      case .page(let url): .page(url: url)
      }
    return MomentAd(
      id: MomentAd.ID(0), handle: handle, advertiser: advertiser, text: text, media: media,
      link: link, run: run)
  }
}

extension ArticleFile {
  func article(of account: OfficialAccount.ID) -> Article {
    Article(
      id: Article.ID(0), handle: handle, account: account, title: title, author: author,
      digest: digest, cover: cover, isOriginal: isOriginal, place: location,
      originalURL: originalURL, body: body, crowd: crowd, commenting: commenting,
      takesRewards: takesRewards, allowsReprint: allowsReprint)
  }
}
