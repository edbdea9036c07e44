import Domain
import GRDB

/// A row of the table `friend_request`.
struct StoredRequest {
  let request: FriendRequest
  /// How the sender is going to keep the receiver.
  let remark: String?
  let permission: ContactPermission
  let activity: WorldTime

  var id: FriendRequest.ID { request.id }

  static let columns = """
    friend_request.id, friend_request.sender, friend_request.receiver, friend_request.source,
    friend_request.sentAt, friend_request.acceptedAt, friend_request.remark,
    friend_request.permission, friend_request.activity
    """

  init(row: Row) throws {
    let id: Int64 = row[0]
    guard let source = Contact.Source(rawValue: row[3]) else {
      throw UnreadableValue(table: "friend_request", column: "source", id: id)
    }
    let accepted: Int64? = row[5]
    request = FriendRequest(
      id: FriendRequest.ID(id), sender: Person.ID(row[1]), receiver: Person.ID(row[2]),
      source: source, sentAt: WorldTime(seconds: row[4]),
      acceptedAt: accepted.map { WorldTime(seconds: $0) })
    remark = row[6]
    permission = ContactPermission(rawValue: row[7])
    activity = WorldTime(seconds: row[8])
  }

  static func find(_ db: Database, _ id: FriendRequest.ID) throws -> StoredRequest? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM friend_request WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map(StoredRequest.init(row:))
  }

  /// The newest request from one to another.
  static func newest(_ db: Database, from sender: Person.ID, to receiver: Person.ID) throws
    -> StoredRequest?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM friend_request
        WHERE sender = ? AND receiver = ?
        ORDER BY id DESC
        LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [sender.rawValue, receiver.rawValue])
      .map(StoredRequest.init(row:))
  }

  /// The request from one to another that can be answered now.
  static func open(
    _ db: Database, from sender: Person.ID, to receiver: Person.ID, at now: WorldTime
  ) throws -> StoredRequest? {
    guard let newest = try newest(db, from: sender, to: receiver) else { return nil }
    return newest.request.state(at: now) == .open ? newest : nil
  }

  /// Requests that somebody has sent since a moment, counted no further than the rule looks.
  static func sent(_ db: Database, by person: Person.ID, since time: WorldTime) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM friend_request_line
          WHERE isRequest = 1 AND writer = ? AND at > ?
          LIMIT ?
        )
        """)
    return try Int.fetchOne(
      statement, arguments: [person.rawValue, time.seconds, FriendRequestRules.perDayMax]) ?? 0
  }

  func tags(_ db: Database) throws -> [ContactTag.ID] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM friend_request_tag WHERE request = ? ORDER BY tag"),
      arguments: [id.rawValue]
    ).map { ContactTag.ID($0) }
  }

  struct Line {
    var writer: Person.ID
    var text: String
  }

  func lines(_ db: Database) throws -> [(id: Int64, line: Line)] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, writer, text FROM friend_request_line WHERE request = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
      (row[0], Line(writer: Person.ID(row[1]), text: row[2]))
    }
  }

  /// Who stands at the other side of it from one of the two.
  func other(than person: Person.ID) -> Person.ID {
    request.sender == person ? request.receiver : request.sender
  }

  /// Whether somebody has it on their list.
  func isListed(by person: Person.ID, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM friend_request
        WHERE id = :id AND (
          sender = :person AND isListedBySender = 1 OR receiver = :person AND isListedByReceiver = 1)
        """)
    return try Row.fetchOne(
      statement, arguments: ["id": id.rawValue, "person": person.rawValue]) != nil
  }
}
