import Domain
import GRDB

/// A row of the table `red_packet` with the pieces that have been opened, in order.
struct StoredRedPacket {
  let message: Message.ID
  let sender: Person.ID
  let source: PaySource
  let cents: Int64
  let returnedAt: WorldTime?
  let packet: RedPacket
  let openings: [Opening]

  struct Opening {
    let position: Int
    let person: Person.ID
    let cents: Int64
    let openedAt: WorldTime
    let thanks: String?
  }

  /// `nil` for a message that is none, or from before red packets held money.
  static func find(_ db: Database, _ message: Message.ID) throws -> StoredRedPacket? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT red_packet.sender, red_packet.sentAt, red_packet.split, red_packet.pieces,
          red_packet.cents, red_packet.source, red_packet.returnedAt, thread.kind = 'group'
        FROM red_packet
        JOIN message ON message.id = red_packet.message
        JOIN thread ON thread.id = message.thread
        WHERE red_packet.message = ?
        """)
    let id = message.rawValue
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    guard let split = RedPacket.Split(rawValue: row[2]) else {
      throw UnreadableValue(table: "red_packet", column: "split", id: id)
    }
    let openings = try openings(db, of: message)
    return StoredRedPacket(
      message: message, sender: Person.ID(row[0]),
      source: try PaySource(column: row[5], table: "red_packet", id: id), cents: row[4],
      returnedAt: row.integer(6).map { WorldTime(seconds: $0) },
      packet: RedPacket(
        isForGroup: row[7], sentAt: WorldTime(seconds: row[1]), split: split, pieces: row[3],
        opened: openings.count),
      openings: openings)
  }

  /// Pieces are opened in their order.
  private static func openings(_ db: Database, of message: Message.ID) throws -> [Opening] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT position, person, cents, openedAt, thanks FROM red_packet_piece
        WHERE packet = ? AND person IS NOT NULL
        ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [message.rawValue]).map { row in
      Opening(
        position: row[0], person: Person.ID(row[1]), cents: row[2],
        openedAt: WorldTime(seconds: row[3]), thanks: row.text(4))
    }
  }

  static func insert(
    _ amount: RedPacket.Amount, shares: [Int64], message: Message.ID, from sender: Person.ID,
    source: PaySource, at time: WorldTime, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO red_packet (message, sender, sentAt, split, pieces, cents, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      message.rawValue, sender.rawValue, time.seconds, amount.split.rawValue, amount.pieces,
      amount.total, source.rawValue,
    ])
    let piece = try db.cachedStatement(
      sql: "INSERT INTO red_packet_piece (packet, position, cents) VALUES (?, ?, ?)")
    for (position, cents) in shares.enumerated() {
      try piece.execute(arguments: [message.rawValue, position, cents])
    }
  }

  /// Gives somebody the next piece, and tells what is in it.
  func open(by person: Person.ID, at time: WorldTime, _ db: Database) throws -> Int64 {
    let position = openings.count
    try db.cachedStatement(
      sql: """
        UPDATE red_packet_piece SET person = ?, openedAt = ? WHERE packet = ? AND position = ?
        """
    ).execute(arguments: [person.rawValue, time.seconds, message.rawValue, position])
    let cents = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT cents FROM red_packet_piece WHERE packet = ? AND position = ?"),
      arguments: [message.rawValue, position])
    guard let cents else {
      throw UnreadableValue(table: "red_packet_piece", column: "cents", id: message.rawValue)
    }
    return cents
  }

  func opening(by person: Person.ID) -> Opening? { openings.first { $0.person == person } }

  func viewer(_ person: Person.ID) -> RedPacketRules.Viewer {
    RedPacketRules.Viewer(isSender: person == sender, hasOpened: opening(by: person) != nil)
  }

  func state(for person: Person.ID, at now: WorldTime) -> RedPacket.State {
    RedPacketRules.state(of: packet, for: viewer(person), at: now)
  }
}
