import Domain
import GRDB

/// Asking to be friends, answering, and becoming friends.
extension World {
  /// Everything here is done by a person.
  ///
  /// Refused: `wrongActor`, then as each action says.
  func performWithNewFriends(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .requestFriend(let other, let form): try ask(other, form, by: person, &deed)
    case .replyToRequest(let id, let text): try reply(to: id, text, by: person, &deed)
    case .acceptRequest(let id, let remark, let tags, let permission):
      try accept(
        id, Keeping(remark: remark, tags: tags, permission: permission), by: person, &deed)
    case .removeRequest(let id):
      let stored = try listed(id, by: person, deed)
      try stored.unlist(by: person, deed.db)
      deed.record(.requestRemoved(id, by: person))
    case .openNewFriends:
      try NewFriendsSeen.open(deed.db, by: person)
      deed.record(.newFriendsOpened(by: person))
    default: preconditionFailure("not an action about new friends: \(action)")
    }
  }

  /// How somebody is going to keep a new friend.
  private struct Keeping {
    var remark: String?
    var tags: [ContactTag.ID]
    var permission: ContactPermission
  }

  // MARK: Requests

  /// Asks somebody, or makes friends at once where nothing has to be asked (F30–F32, F68).
  ///
  /// A request that is still open is sent once more: its text joins the earlier ones, its time begins anew.
  ///
  /// Refused, in order: `notFound`; those of `FriendRequestRules.outcome`; `notFound` for a tag that isn't one's own.
  private func ask(
    _ other: Person.ID, _ form: FriendRequest.Form, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let form = form.trimmed
    guard try Contacts.exists(db, other) else { throw Refusal.notFound }
    let situation = try situation(of: person, with: other, at: deed.time, db)
    let outcome = try FriendRequestRules.outcome(of: form, situation)
    try checkTags(form.tags, of: person, db)
    let mine = Keeping(remark: form.remark, tags: form.tags, permission: form.permission)

    switch outcome {
    case .asked:
      let open = try StoredRequest.open(db, from: person, to: other, at: deed.time)
      let request =
        try open ?? StoredRequest.insert(form, from: person, to: other, at: deed.time, db)
      if open != nil { try request.renew(form, at: deed.time, db) }
      try request.add(
        StoredRequest.Line(writer: person, text: form.text), isRequest: true, at: deed.time, db)
      deed.record(.friendRequested(request.id, by: person, to: other))
    case .restored:
      try keep(other, mine, by: person, form.source, &deed)
      try StoredRequest.settle(person, other, at: deed.time, db)
      try noteFriendship(of: person, with: other, &deed)
      deed.record(.becameFriends(by: person, with: other, request: nil))
    case .met:
      guard let request = try StoredRequest.open(db, from: other, to: person, at: deed.time) else {
        preconditionFailure("the rule knows of an open request")
      }
      if !form.text.isEmpty {
        try request.add(
          StoredRequest.Line(writer: person, text: form.text), isRequest: false, at: deed.time, db)
      }
      try becomeFriends(by: request, mine, &deed)
    case .added:
      try keep(other, mine, by: person, form.source, &deed)
      try keep(
        person, Keeping(remark: nil, tags: [], permission: []), by: other, form.source, &deed)
      try StoredRequest.settle(person, other, at: deed.time, db)
      if !form.text.isEmpty { try say(form.text, from: person, to: other, &deed) }
      try noteFriendship(of: person, with: other, &deed)
      deed.record(.becameFriends(by: person, with: other, request: nil))
    }
  }

  /// Refused, in order: `notFound` for a request that isn't on one's list; those of `FriendRequestRules.reply`.
  private func reply(
    to id: FriendRequest.ID, _ text: String, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let stored = try listed(id, by: person, deed)
    let text = try FriendRequestRules.reply(text, in: stored.request.state(at: deed.time))
    try stored.add(
      StoredRequest.Line(writer: person, text: text), isRequest: false, at: deed.time, deed.db)
    deed.record(.requestReplied(id, by: person, to: stored.other(than: person)))
  }

  /// Refused, in order: `notFound` for a request that isn't on one's list; those of `FriendRequestRules.accept`;
  /// `notFound` for a tag that isn't one's own.
  private func accept(
    _ id: FriendRequest.ID, _ keeping: Keeping, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let stored = try listed(id, by: person, deed)
    let other = stored.other(than: person)
    try FriendRequestRules.accept(
      in: stored.request.state(at: deed.time), isReceiver: stored.request.receiver == person,
      remark: keeping.remark,
      try situation(of: person, with: other, at: deed.time, deed.db))
    try checkTags(keeping.tags, of: person, deed.db)
    var keeping = keeping
    keeping.remark = try ContactEditing.remark(keeping.remark)
    try becomeFriends(by: stored, keeping, &deed)
  }

  /// A request on the list of one of its two sides.
  ///
  /// Refused: `notFound`.
  private func listed(_ id: FriendRequest.ID, by person: Person.ID, _ deed: Deed) throws
    -> StoredRequest
  {
    guard let stored = try StoredRequest.find(deed.db, id),
      try stored.isListed(by: person, deed.db)
    else { throw Refusal.notFound }
    return stored
  }

  private func situation(
    of person: Person.ID, with other: Person.ID, at now: WorldTime, _ db: Database
  ) throws -> FriendRequestRules.Situation {
    FriendRequestRules.Situation(
      isSelf: person == other,
      mine: Sending.Standing(contact: try Contacts.find(db, other, of: person)),
      theirs: Sending.Standing(contact: try Contacts.find(db, person, of: other)),
      othersConfirmation: try reader(as: other).settings().requiresFriendConfirmation,
      isAskedByOther: try StoredRequest.open(db, from: other, to: person, at: now) != nil,
      sentLately: try StoredRequest.sent(db, by: person, since: now - FriendRequestRules.window),
      myContacts: try Contacts.count(db, of: person),
      theirContacts: try Contacts.count(db, of: other))
  }

  // MARK: Friends

  /// The receiver of a request becomes the sender's friend: what was said about it opens the chat, the receiver's first
  /// message says that it is accepted, and a grey line tells the receiver (F36, F37).
  private func becomeFriends(
    by request: StoredRequest, _ receivers: Keeping, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let (sender, receiver) = (request.request.sender, request.request.receiver)
    let senders = Keeping(
      remark: request.remark, tags: try request.tags(db), permission: request.permission)
    try keep(receiver, senders, by: sender, request.request.source, &deed)
    try keep(sender, receivers, by: receiver, request.request.source, &deed)
    try StoredRequest.settle(sender, receiver, at: deed.time, db)

    for (_, line) in try request.lines(db) where !line.text.isEmpty {
      try say(
        line.text, from: line.writer, to: request.other(than: line.writer), isKnown: true, &deed)
    }
    try noteFriendship(of: receiver, with: sender, &deed)
    let language = try reader(as: receiver).settings().language
    try say(FriendRequest.acceptance(in: language), from: receiver, to: sender, &deed)
    deed.record(.becameFriends(by: receiver, with: sender, request: request.id))
  }

  /// A contact from now on; one who is kept already keeps all that the form doesn't change.
  private func keep(
    _ other: Person.ID, _ keeping: Keeping, by owner: Person.ID, _ source: Contact.Source,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    if try Contacts.has(db, other, of: owner) {
      try db.cachedStatement(
        sql: """
          UPDATE contact SET remark = coalesce(?, remark), permission = ?
          WHERE owner = ? AND person = ?
          """
      ).execute(
        arguments: [
          keeping.remark?.storable, keeping.permission.rawValue, owner.rawValue, other.rawValue,
        ])
    } else {
      let count = try Contacts.count(db, of: owner)
      try addContact(
        Contact(
          owner: owner, person: other, remark: keeping.remark?.storable,
          permission: ContactLimit.permission(keeping.permission, with: count), source: source,
          since: deed.time))
    }
    for tag in Set(keeping.tags).sorted() {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO tag_member (tag, person) VALUES (?, ?)")
        .execute(arguments: [tag.rawValue, other.rawValue])
    }
  }

  // MARK: Chats

  /// The grey line that only the one who made the friendship reads (F36).
  private func noteFriendship(of person: Person.ID, with other: Person.ID, _ deed: inout Deed)
    throws
  {
    let chat = try ChatState.ensure(deed.db, owner: person, peer: .person(other))
    let id = try MessageDraft(
      thread: chat.thread, sender: .person(person), sentAt: deed.time,
      content: .notice(.becameFriends(other)), onlyFor: person
    ).insert(deed.db, json: json)
    try ChatState.noteOwn(deed.db, chat: chat.id, message: id, at: deed.time)
  }

  /// A message between two who have just become friends; what the receiver has read among the New Friends adds nothing
  /// to the number.
  private func say(
    _ text: String, from sender: Person.ID, to receiver: Person.ID, isKnown: Bool = false,
    _ deed: inout Deed
  ) throws {
    let db = deed.db
    let chat = try ChatState.ensure(db, owner: sender, peer: .person(receiver))
    _ = try ChatState.ensure(db, owner: receiver, peer: .person(sender))
    let id = try MessageDraft(
      thread: chat.thread, sender: .person(sender), sentAt: deed.time, content: .text(text)
    ).insert(db, json: json)
    try ChatState.noteOwn(db, chat: chat.id, message: id, at: deed.time)
    try ChatState.noteArrival(
      db, in: chat.thread, except: sender, message: id, at: deed.time, counts: !isKnown)
    if !isKnown {
      deed.record(.messageSent(id, from: .person(sender), to: .person(receiver)))
    }
  }
}
