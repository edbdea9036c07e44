import Domain
import GRDB

extension NameBook {
  /// A content with everything it speaks of named; what only its sender may read is taken out for others (G61).
  func resolve(_ columns: ContentColumns, message: Int64) throws -> ResolvedContent {
    let content = try columns.content(json: world.json, id: message)
    switch content {
    case .photo(let picture): return ResolvedContent(content: .photo(try described(picture)))
    case .video(let seconds, let cover):
      return ResolvedContent(content: .video(seconds: seconds, cover: try described(cover)))
    case .miniProgram(let name, let title, let link, let picture?):
      return ResolvedContent(
        content: .miniProgram(
          name: name, title: title, link: link, picture: try described(picture)))
    case .article(let id):
      return ResolvedContent(content: content, article: try card(id))
    case .preview(.articles(let articles)):
      return ResolvedContent(content: content, previewed: try articles.map(card))
    case .preview(let push): return ResolvedContent(content: .preview(try described(push)))
    case .contactCard(let person):
      var resolved = ResolvedContent(
        content: content, names: try names(of: [.person(person)]))
      resolved.company = try face(of: .person(person)).company
      return resolved
    case .accountCard(let account):
      return ResolvedContent(content: content, names: try names(of: [.account(account)]))
    case .redPacket(let greeting, _): return try resolve(content, greeting, Message.ID(message))
    case .transfer:
      let now = try world.clock().now
      let money = try StoredTransfer.find(db, Message.ID(message))
        .map { MoneyState.transfer($0.transfer.outcome(at: now)) }
      return ResolvedContent(content: content, money: money)
    case .bill(let bill):
      return ResolvedContent(
        content: content, names: try names(of: [.account(bill.payee)]),
        money: .bill(isPaid: try PaidBill.exists(db, Message.ID(message))))
    case .receipt(let receipt):
      return ResolvedContent(content: content, names: try names(of: receipt.actors))
    case .commentNotice(let notice):
      return ResolvedContent(content: content, article: try card(notice.article))
    case .notice(let notice):
      var resolved = ResolvedContent(
        content: .notice(withholding(notice)), names: try names(of: notice.actors))
      if case .groupRequested(let group, _, let whom) = notice {
        resolved.isOpen = try whom.contains { try StoredGroup.isWaiting($0, for: group, db) }
      }
      return resolved
    default: return ResolvedContent(content: content)
    }
  }

  /// What a message carries, by its number.
  func content(of message: Int64) throws -> ResolvedContent {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, text, subject, amount, detail FROM message WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [message]) else {
      throw UnreadableValue(table: "message", column: "id", id: message)
    }
    return try resolve(ContentColumns(row: row, at: 0, id: message), message: message)
  }

  /// How much is in a red packet is known to its sender alone, before it is opened and after (G81).
  private func resolve(
    _ content: MessageContent, _ greeting: String, _ message: Message.ID
  ) throws -> ResolvedContent {
    guard let stored = try StoredRedPacket.find(db, message) else {
      return ResolvedContent(content: content)
    }
    return ResolvedContent(
      content: stored.sender == viewer ? content : .redPacket(greeting: greeting, cents: 0),
      money: .redPacket(stored.state(for: viewer, at: try world.clock().now)))
  }

  private func withholding(_ notice: SystemNotice) -> SystemNotice {
    if case .recalled(let by, _) = notice, by != .person(viewer) {
      return .recalled(by: by, text: nil)
    }
    return notice
  }

  private func names(of actors: [Actor]) throws -> [Actor: String] {
    var names: [Actor: String] = [:]
    for actor in actors where actor != .person(viewer) {
      names[actor] = try face(of: actor).name
    }
    return names
  }
}

extension Receipt {
  /// Those it speaks of.
  fileprivate var actors: [Actor] {
    switch occasion {
    case .paid(_, let payee, _): [.account(payee)]
    case .transferReturned(_, let person, _): [.person(person)]
    case .redPacketReturned, .toppedUp, .withdrawn: []
    }
  }
}

extension SystemNotice {
  /// Those the line speaks of.
  fileprivate var actors: [Actor] {
    switch self {
    case .recalled(let by, _): [by]
    case .nudged(let by, let whom): [.person(by), .person(whom)]
    case .becameFriends(let person), .needsFriendRequest(let person), .rejected(let person),
      .groupRenamed(let person, _):
      [.person(person)]
    case .redPacketOpened(let by, let sender, _), .transferSettled(_, let by, let sender):
      [.person(by), .person(sender)]
    case .groupInvited(let by, let whom): [.person(by)] + whom.map { .person($0) }
    case .notInvited(let whom): whom.map { .person($0) }
    case .groupRemoved(let by, let whom): [.person(by)] + whom.map { .person($0) }
    case .groupLeft(let person), .groupOwned(let person): [.person(person)]
    case .groupRequested(_, let by, let whom): [.person(by)] + whom.map { .person($0) }
    case .groupConfirming, .plain: []
    }
  }
}
