package import Domain
import GRDB

extension World {
  /// One who answers in an account's name (V60).
  @discardableResult
  package func addAgent(_ agent: ServiceAgent, of account: OfficialAccount.ID)
    throws(StorageError) -> ServiceAgent.ID
  {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO service_agent (account, handle, name, avatarText, avatarColour, avatarPicture)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        account.rawValue, agent.handle, agent.name, agent.avatar.text, agent.avatar.colour.rawValue,
        agent.avatar.picture,
      ])
      return ServiceAgent.ID(db.lastInsertedRowID)
    }
  }

  /// An account's agent by the name it has in the data.
  package func agent(handle: String, of account: OfficialAccount.ID) throws(StorageError)
    -> ServiceAgent.ID?
  {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id FROM service_agent WHERE account = ? AND handle = ?")
      return try Int64.fetchOne(statement, arguments: [account.rawValue, handle])
        .map { ServiceAgent.ID($0) }
    }
  }
}

/// The tables `service_agent` and `message_agent`.
enum StoredAgent {
  static func exists(_ db: Database, _ id: ServiceAgent.ID, of account: OfficialAccount.ID) throws
    -> Bool
  {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM service_agent WHERE id = ? AND account = ?")
    return try Int.fetchOne(statement, arguments: [id.rawValue, account.rawValue]) != nil
  }

  static func sign(_ db: Database, _ message: Message.ID, by agent: ServiceAgent.ID) throws {
    try db.cachedStatement(sql: "INSERT INTO message_agent (message, agent) VALUES (?, ?)")
      .execute(arguments: [message.rawValue, agent.rawValue])
  }

  /// Under which agent's name a message stands; `nil`: the account's own.
  static func signature(_ db: Database, of message: Int64) throws -> NameBook.Face? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT service_agent.name, service_agent.avatarText, service_agent.avatarColour,
          service_agent.avatarPicture, service_agent.id
        FROM message_agent
        JOIN service_agent ON service_agent.id = message_agent.agent
        WHERE message_agent.message = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [message]) else { return nil }
    return NameBook.Face(
      name: row[0], isRemark: false,
      avatar: try Avatar(row: row, at: 1, picture: 3, table: "service_agent", id: row[4]))
  }
}
