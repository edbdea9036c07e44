import Domain
import GRDB

/// Sending messages on to other chats (G52–G54).
extension World {
  /// Sends a message's content on, without its sender's name (G52), to all of the chats or to none.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `cannotForwardThisKind` (G54), those of `requireAccess` for an article, then
  /// for each chat what sending refuses.
  func forward(_ id: Message.ID, to peers: [Peer], _ deed: inout Deed) throws {
    let db = deed.db
    let person = try deed.person
    guard let seen = try SeenThread.find(db, viewer: person, holding: id),
      let stored = try seen.message(db, id)
    else { throw Refusal.notFound }
    let content = try stored.content.content(json: json, id: stored.id)
    try Forwarding.check(content)
    if case .article(let article) = content { try requireAccess(to: article, of: person, deed) }
    try send(content, from: person, to: peers, &deed)
  }

  /// Sends something on to all of the chats or to none.
  func send(
    _ content: MessageContent, from person: Person.ID, to peers: [Peer], _ deed: inout Deed
  ) throws {
    for peer in peers {
      try checkSending(to: peer, by: person, deed.db)
      let chat = try ChatState.ensure(deed.db, owner: person, peer: peer)
      try deliver(content, from: person, in: chat, &deed)
    }
  }

  /// Sends several messages of one chat on, to all of the chats or to none: each by itself in the order they stand in, or
  /// all as one Chat History (G52, G53).
  ///
  /// Refused, in order: `wrongActor`, those of `Forwarding.checkCount`, `notFound` for a message out of sight or in
  /// another chat, `cannotForwardThisKind` where none of them goes along (G54), those of `requireAccess` for an article,
  /// then for each chat what sending refuses.
  func forward(
    _ ids: [Message.ID], to peers: [Peer], as form: Forwarding.Form, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let person = try deed.person
    try Forwarding.checkCount(messages: ids.count, chats: peers.count)
    guard let first = ids.first,
      let seen = try SeenThread.find(db, viewer: person, holding: first)
    else { throw Refusal.notFound }
    let messages = try Set(ids).map { id in
      guard let stored = try seen.message(db, id) else { throw Refusal.notFound }
      return stored
    }
    let contents = try messages.sorted { ($0.sentAt, $0.id) < ($1.sentAt, $1.id) }
      .map { try $0.content.content(json: json, id: $0.id) }
      .filter(Forwarding.goesAlong)
    if contents.isEmpty { throw Refusal.cannotForwardThisKind }
    for case .article(let article) in contents {
      try requireAccess(to: article, of: person, deed)
    }
    switch form {
    case .oneByOne: for content in contents { try send(content, from: person, to: peers, &deed) }
    case .combined(let title, let lines):
      try send(.chatHistory(title: title, lines: lines), from: person, to: peers, &deed)
    }
  }
}
