package import Domain
import GRDB

/// Paying, and moving money between one's wallet and one's card.
extension World {
  func performWithMoney(_ action: Action, _ deed: inout Deed) throws {
    if case .sendBill(let person, let bill) = action {
      return try sendBill(bill, to: person, &deed)
    }
    let person = try deed.person
    switch action {
    case .pay(let bill, let source): try pay(bill, from: source, by: person, &deed)
    case .payBill(let message, let source):
      try payBill(in: message, from: source, by: person, &deed)
    case .topUp(let cents): try topUp(cents, of: person, &deed)
    case .withdraw(let cents): try withdraw(cents, of: person, &deed)
    case .sendRedPacket(let form, let peer, let source):
      try sendRedPacket(form, to: peer, from: source, by: person, &deed)
    case .openRedPacket(let id): try openRedPacket(id, by: person, &deed)
    case .thankForRedPacket(let id, let text): try thank(for: id, text, by: person, &deed)
    case .sendTransfer(let receiver, let cents, let note, let source):
      try sendTransfer(cents, note: note, to: receiver, from: source, by: person, &deed)
    case .acceptTransfer(let id): try answerTransfer(id, .accepted, by: person, &deed)
    case .returnTransfer(let id): try answerTransfer(id, .returned, by: person, &deed)
    case .reclaim(let id): try reclaim(id, by: person, &deed)
    default: preconditionFailure("not about money: \(action)")
    }
  }

  /// A person pays a service account, whether they follow it or not (P4).
  ///
  /// Refused, in order: `wrongActor`, `notFound` (no such payee), then those of `Bill.check`.
  @discardableResult
  private func pay(_ bill: Bill, from source: PaySource, by person: Person.ID, _ deed: inout Deed)
    throws -> Payment.ID
  {
    let db = deed.db
    guard let kind = try StoredAccount.kind(db, bill.payee) else { throw Refusal.notFound }
    try bill.check(payee: kind, from: source, balance: try Purse.wallet(person).balance(db))
    return try settle(bill, from: source, by: person, &deed)
  }

  /// Moves the money of a bill that may be paid, and tells the payer so.
  func settle(_ bill: Bill, from source: PaySource, by person: Person.ID, _ deed: inout Deed)
    throws -> Payment.ID
  {
    let db = deed.db
    let title = bill.title.storable
    try db.cachedStatement(
      sql: """
        INSERT INTO payment (payer, payee, cents, title, orderName, source, paidAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      person.rawValue, bill.payee.rawValue, bill.cents, title, bill.order?.storable,
      source.rawValue, deed.time.seconds,
    ])
    let payment = Payment.ID(db.lastInsertedRowID)
    try Purse(source, of: person).give(
      bill.cents, to: .account(bill.payee),
      as: Booking(at: deed.time, reason: .payment, payment: payment), db)
    deed.record(.paid(payment, by: person, to: bill.payee))
    let receipt = Receipt(
      .paid(payment, to: bill.payee, title: title), cents: bill.cents, source: source)
    try tell(person, receipt, &deed)
    return payment
  }

  /// A service account asks a follower to pay (V7).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `onlyServiceAccountsArePaid`, `notFollowing`, those of `Money.check`.
  private func sendBill(_ bill: Bill, to person: Person.ID, _ deed: inout Deed) throws {
    let db = deed.db
    let account = try deed.account
    guard let kind = try StoredAccount.kind(db, account), try Contacts.exists(db, person) else {
      throw Refusal.notFound
    }
    if kind != .service { throw Refusal.onlyServiceAccountsArePaid }
    try FollowRules.checkFollower(
      isFollowing: try Follow.exists(db, person: person, account: account))
    try Blacklist.check(person, of: account, db)
    try Money.check(bill.cents)
    var bill = bill
    bill.payee = account
    deed.made = .message(try put(.bill(bill), from: account, in: account, to: person, &deed))
  }

  /// A bill is paid once, by the one who got it.
  ///
  /// Refused, in order: `wrongActor`, `notFound` (also for what is no bill), `billAlreadyPaid`, those of `Bill.check`.
  private func payBill(
    in message: Message.ID, from source: PaySource, by person: Person.ID, _ deed: inout Deed
  ) throws {
    guard let seen = try SeenThread.find(deed.db, viewer: person, holding: message),
      let stored = try seen.message(deed.db, message),
      case .bill(let bill) = try stored.content.content(json: json, id: stored.id)
    else { throw Refusal.notFound }
    if try PaidBill.exists(deed.db, message) { throw Refusal.billAlreadyPaid }
    let payment = try pay(bill, from: source, by: person, &deed)
    try PaidBill.insert(deed.db, message, payment: payment)
  }

  /// Refused, in order: `wrongActor`, then those of `Money.check`.
  private func topUp(_ cents: Int64, of person: Person.ID, _ deed: inout Deed) throws {
    try PaySource.card.check(cents, balance: 0)
    try Purse.bank(person).give(
      cents, to: .wallet(person), as: Booking(at: deed.time, reason: .topUp), deed.db)
    deed.record(.walletChanged(by: person))
    try tell(person, Receipt(.toppedUp, cents: cents, source: .card), &deed)
  }

  /// Refused, in order: `wrongActor`, those of `Money.check`, `notEnoughMoney`.
  private func withdraw(_ cents: Int64, of person: Person.ID, _ deed: inout Deed) throws {
    try PaySource.wallet.check(cents, balance: try Purse.wallet(person).balance(deed.db))
    try Purse.wallet(person).give(
      cents, to: .bank(person), as: Booking(at: deed.time, reason: .withdrawal), deed.db)
    deed.record(.walletChanged(by: person))
    try tell(person, Receipt(.withdrawn, cents: cents, source: .card), &deed)
  }

  /// WeChat Pay writes to somebody; everybody has its chat, also who has left it (C103).
  func tell(_ person: Person.ID, _ receipt: Receipt, _ deed: inout Deed) throws {
    let db = deed.db
    let account = try StoredAccount.weChatPay(db, json: json)
    if try !Follow.exists(db, person: person, account: account) {
      try Follow.begin(db, person: person, account: account, since: deed.time)
    }
    try put(.receipt(receipt), from: account, in: account, to: person, &deed)
  }

  /// What somebody has in their wallet before the story begins: no receipt, no event.
  package func openWallet(of person: Person.ID, cents: Int64, at time: WorldTime)
    throws(StorageError)
  {
    guard cents > 0 else { return }
    try write { db in
      try Purse.bank(person).give(
        cents, to: .wallet(person), as: Booking(at: time, reason: .opening), db)
    }
  }
}
