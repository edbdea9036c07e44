import Domain

/// The files of a plan as the values the world is built of; an id of 0 lets the world give the next number.
extension PersonFile {
  var person: Person {
    Person(
      id: Person.ID(0), handle: handle, nickname: nickname, wechatID: wechatID, gender: gender,
      region: region, whatsUp: whatsUp, avatar: avatar)
  }
}

extension AccountFile {
  /// Without menu and replies, which name articles that aren't there yet.
  var account: OfficialAccount {
    OfficialAccount(
      id: OfficialAccount.ID(0), handle: handle, kind: kind, name: name, wechatID: wechatID,
      intro: intro, owner: owner, isVerified: isVerified, avatar: avatar, originals: originals)
  }

  func resolvedMenu(_ article: (String) -> Article.ID) -> Menu {
    Menu(
      buttons: menu.map { button in
        switch button {
        case .action(let name, let tap): .action(name: name, tap.resolved(article))
        case .submenu(let name, let entries):
          .submenu(
            name: name,
            entries.map { Menu.Entry(name: $0.name, action: $0.tap.resolved(article)) })
        }
      })
  }

  func resolvedReplies(_ article: (String) -> Article.ID) -> AutoReplies {
    AutoReplies(
      welcome: replies.welcome?.resolved(article), fallback: replies.fallback?.resolved(article),
      keywordRules: replies.rules.map { rule in
        KeywordRule(
          name: rule.name, match: rule.match, keywords: rule.keywords, mode: rule.mode,
          replies: rule.replies.map { $0.resolved(article) })
      })
  }
}

extension AccountFile.Tap {
  fileprivate func resolved(_ article: (String) -> Article.ID) -> MenuAction {
    switch self {
    case .reply(let reply): .reply(reply.resolved(article))
    case .article(let name): .article(article(name))
    case .plain(let action): action
    }
  }
}

extension AccountFile.ReplyText {
  fileprivate func resolved(_ article: (String) -> Article.ID) -> Reply {
    switch self {
    case .article(let name): .article(article(name))
    case .plain(let reply): reply
    }
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
      originalURL: originalURL, body: body, crowd: crowd)
  }
}
