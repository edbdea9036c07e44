package import Domain
import GRDB

/// What passes between an account and one of its followers, besides pushes: the menu, forms, answers, notices.
extension World {
  func performAtDesk(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .fetchMenu(let account): try fetchMenu(of: account, &deed)
    case .tapMenu(let account, let button, let entry):
      try tapMenu(of: account, button: button, entry: entry, &deed)
    case .submitForm(let account, let button, let entry, let answers):
      try submitForm(of: account, button: button, entry: entry, answers, &deed)
    case .scanCode(let account, let scene): try scan(scene, of: account, &deed)
    case .setMenu(let menu): try setMenu(menu, &deed)
    case .setAutoReplies(let replies): try setReplies(replies, &deed)
    case .setServer(let isOn): try setServer(isOn, &deed)
    case .answer(let person, let reply, let answerer):
      try answer(reply, to: person, by: answerer, &deed)
    case .sendTemplate(let person, let notice): try sendTemplate(notice, to: person, &deed)
    case .sendSubscribed(let person, let notice):
      try sendSubscribed(notice, to: person, &deed)
    case .subscribe(let account, let titles, let isAlways):
      try subscribe(to: titles, of: account, isAlways: isAlways, &deed)
    case .starMessage(let message, let isStarred): try star(message, isStarred, &deed)
    case .rejectTemplate(let account, let title, let isRejected):
      try reject(title, of: account, isRejected, &deed)
    default: preconditionFailure("not an action at the desk of an account: \(action)")
    }
  }
}

// MARK: What a follower does

extension World {
  /// A phone asks for an account's menu, as it does on entering the chat; within five minutes it keeps what it has (V27).
  ///
  /// An event tells that the menu is another than it was (V28), and one where the follower is, if they share that (S52).
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`.
  private func fetchMenu(of account: OfficialAccount.ID, _ deed: inout Deed) throws {
    let person = try deed.person
    let phone = try phoneMenu(of: account, with: person, deed.db)
    guard MenuRules.isFetchDue(last: phone.fetchedAt, now: deed.time) else { return }
    try PhoneMenu.fetch(deed.db, of: person, account: account, at: deed.time)
    let follow = try Follow.find(deed.db, person: person, account: account)
    if try follow?.settings(deed.db).sharesLocation == true {
      deed.record(.locationShared(account, by: person))
    }
    if !phone.isNewest { deed.record(.menuFetched(account, by: person)) }
  }

  /// A follower taps the account's menu, as their phone has it; nothing of it shows in the chat but the answer (V26).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`, `noSuchMenuEntry` (also for one that the account has
  /// taken away since).
  private func tapMenu(
    of account: OfficialAccount.ID, button: Int, entry: Int?, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    let action = try menuAction(of: account, button: button, entry: entry, by: person, deed.db)
    if action.opensWindow {
      try StoredWindow.open(.menu, of: person, at: account, deed.time, deed.db)
    }
    deed.record(.menuTapped(account, by: person, button: button, entry: entry))
  }

  /// A follower sends the form of a menu's entry (A14).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `notFollowing`, `noSuchMenuEntry`; those of `ServiceForm.check`.
  private func submitForm(
    of account: OfficialAccount.ID, button: Int, entry: Int?, _ answers: [String],
    _ deed: inout Deed
  ) throws {
    let person = try deed.person
    guard
      case .form(let form) = try menuAction(
        of: account, button: button, entry: entry, by: person, deed.db)
    else { throw Refusal.noSuchMenuEntry }
    try form.check(answers)
    let lines = zip(form.fields, answers).filter { !$1.trimmed.isEmpty }
      .map { TemplateNotice.Line(key: $0.label, value: $1.trimmed.storable) }
    try deed.db.cachedStatement(
      sql: "INSERT INTO form_answer (account, person, sentAt, title, lines) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      account.rawValue, person.rawValue, deed.time.seconds, form.title, json.text(lines),
    ])
    let id = FormAnswer.ID(deed.db.lastInsertedRowID)
    deed.record(.formSubmitted(id, to: account, by: person, thanks: form.thanks))
  }

  /// Somebody scans a code with a parameter, which only service accounts have (V7); who doesn't follow does so with it.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `onlyServiceAccounts`.
  private func scan(
    _ scene: String, of account: OfficialAccount.ID, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    guard let kind = try StoredAccount.kind(deed.db, account) else { throw Refusal.notFound }
    try FollowRules.checkTemplate(from: kind)
    if try !Follow.exists(deed.db, person: person, account: account) {
      try follow(account, &deed)
    }
    try StoredWindow.open(.scan, of: person, at: account, deed.time, deed.db)
    deed.record(.codeScanned(account, by: person, scene: scene.storable))
  }

  /// What a follower taps on their phone, while the account still has it.
  private func menuAction(
    of account: OfficialAccount.ID, button: Int, entry: Int?, by person: Person.ID, _ db: Database
  ) throws -> MenuAction {
    let phone = try phoneMenu(of: account, with: person, db)
    let action = try MenuRules.action(in: phone.menu, button: button, entry: entry)
    guard phone.newest.actions.contains(action) else { throw Refusal.noSuchMenuEntry }
    return action
  }

  private func phoneMenu(
    of account: OfficialAccount.ID, with person: Person.ID, _ db: Database
  ) throws -> PhoneMenu {
    guard let phone = try PhoneMenu.find(db, of: person, account: account, json: json) else {
      throw Refusal.notFound
    }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    return phone
  }
}

// MARK: What an account does

extension World {
  /// An account changes its menu; phones show the new one when they next ask for it (V27).
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account); `serverAnswers` (V29); `notFound` (what an entry shows
  /// or names isn't there); those of `MenuRules.check`.
  private func setMenu(_ menu: Menu, _ deed: inout Deed) throws {
    let (id, account) = try ownAccount(deed)
    if account.hasServer { throw Refusal.serverAnswers }
    for action in menu.actions {
      switch action {
      case .reply(let reply): try checkSubject(of: reply, deed.db)
      case .form(let form): try checkSubject(of: form.thanks, deed.db)
      case .article(let article):
        guard try StoredArticle.exists(deed.db, article) else { throw Refusal.notFound }
      case .page, .miniProgram, .sendLocation, .sendPhoto, .subscribe: break
      }
    }
    try MenuRules.check(menu, of: account.kind, isVerified: account.isVerified)
    try PhoneMenu.change(deed.db, of: id, to: menu, json: json)
    deed.record(.menuChanged(id))
  }

  /// An account changes what it says by itself.
  ///
  /// Refused, in order: `wrongActor`; `notFound` (no such account); `serverAnswers` (V29); `notFound` (what an answer names
  /// isn't there); those of `AutoReplies.check`.
  private func setReplies(_ replies: AutoReplies, _ deed: inout Deed) throws {
    let (id, account) = try ownAccount(deed)
    if account.hasServer { throw Refusal.serverAnswers }
    let all = [replies.welcome, replies.fallback] + replies.keywordRules.flatMap(\.replies)
    for reply in all.compactMap(\.self) { try checkSubject(of: reply, deed.db) }
    try replies.check()
    try deed.db.cachedStatement(sql: "UPDATE account SET replies = ? WHERE id = ?")
      .execute(arguments: [json.text(replies), id.rawValue])
    deed.record(.repliesChanged(id))
  }

  /// An account's operator switches a server of their own on, which answers instead of menu and replies, or off (V29).
  ///
  /// Phones learn of it as of a new menu. Refused, in order: `wrongActor`, `notFound`.
  private func setServer(_ isOn: Bool, _ deed: inout Deed) throws {
    let (id, account) = try ownAccount(deed)
    guard account.hasServer != isOn else { return }
    try PhoneMenu.setServer(deed.db, of: id, isOn)
    deed.record(.serverSwitched(id, isOn))
  }

  /// An account answers one follower: by itself, or its desk within the window; neither costs quota (V10, V50–V57).
  ///
  /// Refused, in order: `wrongActor`; `notFound` (nobody, no such agent, or what the answer names isn't there);
  /// `notFollowing`; of the desk those of `Reply.check` and of `ServiceWindow.check`; `blacklisted` (F69).
  private func answer(
    _ reply: Reply, to person: Person.ID, by answerer: Answerer, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let account = try deed.account
    guard try StoredAccount.exists(db, account), try Contacts.exists(db, person) else {
      throw Refusal.notFound
    }
    try checkSubject(of: reply, db)
    guard case .desk(let agent) = answerer else {
      try write(reply.content, from: account, to: person, &deed)
      return
    }
    if let agent, try !StoredAgent.exists(db, agent, of: account) { throw Refusal.notFound }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    try reply.check()
    let windows = try StoredWindow.all(db, of: person, at: account)
    try ServiceWindow.check(windows, at: deed.time)
    try StoredWindow.use(windows, of: person, at: account, deed.time, db)
    let message = try write(reply.content, from: account, to: person, &deed)
    if let agent { try StoredAgent.sign(db, message, by: agent) }
  }

  @discardableResult
  func write(
    _ content: MessageContent, from account: OfficialAccount.ID, to person: Person.ID,
    _ deed: inout Deed
  ) throws -> Message.ID {
    let db = deed.db
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    try Blacklist.check(person, of: account, db)
    let id = try put(content, from: account, in: account, to: person, &deed)
    deed.made = .message(id)
    return id
  }

  /// Puts what an account writes into one person's chat with it or with another account.
  @discardableResult
  func put(
    _ content: MessageContent, from account: OfficialAccount.ID, in peer: OfficialAccount.ID,
    to person: Person.ID, _ deed: inout Deed
  ) throws -> Message.ID {
    let chat = try ChatState.ensure(deed.db, owner: person, peer: .account(peer))
    let id = try MessageDraft(
      thread: chat.thread, sender: .account(account), sentAt: deed.time, content: content
    ).insert(deed.db, json: json)
    try ChatState.noteArrival(
      deed.db, in: chat.thread, except: nil, message: id, at: deed.time, counts: true)
    deed.record(.messageSent(id, from: .account(account), to: .person(person)))
    return id
  }

  private func ownAccount(_ deed: Deed) throws -> (OfficialAccount.ID, OfficialAccount) {
    let id = try deed.account
    guard let account = try StoredAccount.find(deed.db, id, json: json) else {
      throw Refusal.notFound
    }
    return (id, account)
  }

  /// What an answer names must be there; a contact is of a company (V80).
  private func checkSubject(of reply: Reply, _ db: Database) throws {
    switch reply {
    case .text, .image, .voice, .video: break
    case .article(let article):
      guard try StoredArticle.exists(db, article) else { throw Refusal.notFound }
    case .contact(let person):
      guard try Contacts.company(db, of: person) != nil else { throw Refusal.notFound }
    }
  }
}

extension Reply {
  /// The answer as a message of the account.
  package var content: MessageContent {
    switch self {
    case .text(let text): .text(text)
    case .image(let picture): .photo(picture)
    case .voice(let seconds, let transcript): .voice(seconds: seconds, transcript: transcript)
    case .video(let seconds, let cover): .video(seconds: seconds, cover: cover)
    case .article(let article): .article(article)
    case .contact(let person): .contactCard(person)
    }
  }
}
