import Domain
import GRDB

/// Where money is: a row of the table `purse`, made when it is first needed.
enum Purse: Hashable {
  case wallet(Person.ID)
  /// A person's bank, from which money comes into the world and into which it leaves.
  case bank(Person.ID)
  case account(OfficialAccount.ID)
  case redPacket(Message.ID)
  case transfer(Message.ID)

  /// What somebody pays out of, or gets back into.
  init(_ source: PaySource, of person: Person.ID) {
    switch source {
    case .wallet: self = .wallet(person)
    case .card: self = .bank(person)
    }
  }

  func balance(_ db: Database) throws -> Int64 {
    let (kind, owner) = key
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT balance FROM purse WHERE kind = ? AND owner = ?"),
      arguments: [kind, owner]) ?? 0
  }

  /// Gives money from this purse to another.
  ///
  /// Why two statements to a movement: SQLite holds every balance but a bank's to be no debt, so each is changed in turn.
  func give(_ cents: Int64, to other: Purse, as booking: Booking, _ db: Database) throws {
    precondition(cents > 0 && self != other, "money moves from one purse to another")
    let from = try number(db)
    let to = try other.number(db)
    let change = try db.cachedStatement(
      sql: "UPDATE purse SET balance = balance + ? WHERE id = ?")
    try change.execute(arguments: [-cents, from])
    try change.execute(arguments: [cents, to])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO booking (at, purse, cents, opposite, reason, message, payment, listed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    // Money between one's own wallet and card stands among one's transactions once.
    let isWithinOne = owner != nil && owner == other.owner
    for (purse, amount, opposite, listed) in [
      (from, -cents, to, isWithinOne && isBank ? nil : owner),
      (to, cents, from, isWithinOne && other.isBank ? nil : other.owner),
    ] {
      try statement.execute(arguments: [
        booking.at.seconds, purse, amount, opposite, booking.reason.rawValue,
        booking.message?.rawValue, booking.payment?.rawValue, listed?.rawValue,
      ])
    }
  }

  private func number(_ db: Database) throws -> Int64 {
    let (kind, owner) = key
    try db.cachedStatement(
      sql: "INSERT INTO purse (kind, owner) VALUES (?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [kind, owner])
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM purse WHERE kind = ? AND owner = ?")
    guard let number = try Int64.fetchOne(statement, arguments: [kind, owner]) else {
      preconditionFailure("a purse that was just made is there")
    }
    return number
  }

  private var isBank: Bool {
    if case .bank = self { true } else { false }
  }

  /// The person whose money it is.
  private var owner: Person.ID? {
    switch self {
    case .wallet(let person), .bank(let person): person
    case .account, .redPacket, .transfer: nil
    }
  }

  private var key: (kind: String, owner: Int64) {
    switch self {
    case .wallet(let id): ("wallet", id.rawValue)
    case .bank(let id): ("bank", id.rawValue)
    case .account(let id): ("account", id.rawValue)
    case .redPacket(let id): ("redPacket", id.rawValue)
    case .transfer(let id): ("transfer", id.rawValue)
    }
  }
}

/// Why and when money moved.
struct Booking {
  var at: WorldTime
  var reason: Transaction.Reason
  var message: Message.ID?
  var payment: Payment.ID?
}
