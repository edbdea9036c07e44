import Domain

@testable import Simulation

/// Which kinds of what accounts, articles and money can do a world's data use, by area and by name.
///
/// A name is that of an enumeration's case, or of a key of the data.
struct DemoKinds {
  private(set) var found: [String: Set<String>] = [:]

  init(_ plan: WorldPlan) {
    for account in plan.accounts { add(account) }
    for article in plan.articles { add(article) }
    for program in plan.miniPrograms { add(program.body) }
    for line in plan.lines { add(line.step, in: plan) }
  }

  private mutating func add(_ area: String, _ names: String...) {
    found[area, default: []].formUnion(names)
  }

  private mutating func add(_ area: String, ifThere names: [(String, Bool)]) {
    for (name, isThere) in names where isThere { add(area, name) }
  }

  // MARK: Accounts

  private mutating func add(_ account: AccountFile) {
    add("account", account.kind.rawValue, account.isVerified ? "verified" : "unverified")
    add(
      "account",
      ifThere: [
        ("individual", account.isIndividual), ("followerLimit", account.followerLimit != nil),
        ("server", account.hasServer), ("agents", !account.agents.isEmpty),
      ])
    for button in account.menu {
      switch button {
      case .action(_, let tap): add("menu", "button", name(of: tap))
      case .submenu(_, let entries):
        add("menu", "submenu")
        for entry in entries { add("menu", name(of: entry.tap)) }
      }
    }
    for case .submenu(_, let entries) in account.menu {
      for case .form(let form, _) in entries.map(\.tap) {
        for field in form.fields { add("form", caseName(field.kind)) }
      }
    }
    for (place, reply) in [
      ("welcome", account.replies.welcome), ("default", account.replies.fallback),
    ] {
      if let reply { add("replies", place, name(of: reply)) }
    }
    for rule in account.replies.rules {
      add("replies", rule.match.rawValue, rule.mode.rawValue)
      for reply in rule.replies { add("replies", name(of: reply)) }
    }
  }

  private func name(of tap: AccountFile.Tap) -> String {
    switch tap {
    case .plain(.miniProgram(_, let link)): link == nil ? "namedMiniProgram" : "miniProgram"
    case .plain(let action): caseName(action)
    default: caseName(tap)
    }
  }

  private func name(of reply: AccountFile.ReplyText) -> String {
    if case .plain(let reply) = reply { caseName(reply) } else { caseName(reply) }
  }

  // MARK: Articles

  private mutating func add(_ article: ArticleFile) {
    add(
      "article",
      ifThere: [
        ("original", article.isOriginal), ("place", article.location != nil),
        ("originalURL", article.originalURL != nil), ("digest", article.digest != nil),
        ("noDigest", article.digest == nil), ("rewards", article.takesRewards),
        ("reprints", article.allowsReprint),
        ("pictures", article.body.hasPrefix("![](picture:")),
        ("repostOf", article.body.hasSuffix("![](article:\(article.body.lastHandle))")),
      ])
    if let commenting = article.commenting { add("comments", commenting.rawValue) }
    for block in ArticleDocument(markdown: article.body).blocks { add(block) }
  }

  private mutating func add(_ block: ArticleDocument.Block) {
    add("block", caseName(block))
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
    case .list(let list):
      add("block", list.start == nil ? "bullets" : "numbers")
      for block in list.items.joined() { add(block) }
    case .quote(let blocks): for block in blocks { add(block) }
    case .table(let table): for cell in table.header + table.rows.joined() { add(cell) }
    case .poll(let poll):
      add("poll", poll.most == 1 ? "single" : "several", poll.openFor == nil ? "open" : "closing")
    case .button(let button): add("button", button.kind.rawValue, caseName(button.target))
    case .card(let card): add("card", caseName(card.target))
    case .code, .rule, .picture, .audio, .video: break
    }
  }

  private mutating func add(_ inlines: [ArticleDocument.Inline]) {
    for inline in inlines {
      add("words", caseName(inline))
      switch inline {
      case .emphasis(let inner), .strong(let inner): add(inner)
      case .link(let inner, let target):
        add("link", caseName(target))
        add(inner)
      case .text, .code, .lineBreak, .picture: break
      }
    }
  }

  // MARK: Mini Programs

  private mutating func add(_ body: MiniProgram.Body) {
    for variable in body.variables { add("keeps", caseName(variable.kind)) }
    for block in body.pages.flatMap(\.blocks) {
      add("page", caseName(block.content))
      guard case .button(_, _, let deeds) = block.content else { continue }
      for deed in deeds { add("button's deed", caseName(deed.effect)) }
    }
  }

  // MARK: Timelines

  private mutating func add(_ step: Step, in plan: WorldPlan) {
    switch step.verb {
    case .send(_, let content, let quote, _):
      add("message", name(of: content))
      if quote != nil { add("message", "quote") }
    case .broadcast(let push): add(push, to: .everybody)
    case .push(.broadcast(let push, let reach)): add(push, to: reach)
    case .push(.reprint(let push, let reach)):
      add("reprint", "yes")
      add(push, to: reach)
    case .push(.play(let label)):
      for case .broadcast(.plain(let content)) in plan.verbs(labelled: label) {
        add("played", caseName(content))
      }
    case .push(.settings(_, let settings)):
      add(
        "follow",
        ifThere: [
          ("star", settings.star != nil), ("articles", settings.articles != nil),
          ("mute", settings.mute != nil), ("sticky", settings.sticky != nil),
          ("location", settings.location != nil),
        ])
    case .push(let other): add("pushes", caseName(other))
    case .desk(.answer(_, _, let answerer)): add("answer", caseName(answerer))
    case .desk(let other): add("desk", caseName(other))
    case .article(let other): add("reader", caseName(other))
    case .opinion(let other): add("opinion", caseName(other))
    case .readArticle, .likeArticle, .wowArticle: add("reader", caseName(step.verb))
    case .money(let other): add("money", caseName(other))
    case .miniProgram(.use(_, let gesture)): add("gesture", caseName(gesture))
    case .miniProgram(let other): add("programs", caseName(other))
    case .post(let post):
      switch post.media {
      case .article: add("post", "article")
      case .plain(let media): add("post", caseName(media))
      case nil: add("post", "text")
      }
    case .template: add("desk", "template")
    case .follow, .unfollow, .tapMenu: add("desk", caseName(step.verb))
    default: break
    }
  }

  private mutating func add(_ push: StepPush, to reach: StepReach) {
    add("reach", caseName(reach))
    switch push {
    case .articles(let articles): add("push", articles.count == 1 ? "article" : "articles")
    case .plain(let content): add("push", caseName(content))
    }
  }

  private func name(of content: StepContent) -> String {
    switch content {
    case .plain(let content): caseName(content)
    case .money(let money): caseName(money)
    case .article, .contact, .account: caseName(content)
    }
  }
}

/// The name of an enumeration's case, whatever it holds.
private func caseName(_ value: Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}

extension WorldPlan {
  fileprivate func verbs(labelled label: String) -> [Verb] {
    lines.filter { $0.step.label == label }.map(\.step.verb)
  }
}

extension String {
  /// The article of a card that ends it.
  fileprivate var lastHandle: Substring {
    guard hasSuffix(")"), let colon = lastIndex(of: ":") else { return "" }
    return self[index(after: colon)...].dropLast()
  }
}
