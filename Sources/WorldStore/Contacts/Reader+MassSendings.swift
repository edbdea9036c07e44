package import Domain
import GRDB

/// One line of Broadcast Messages (F24).
package struct MassSendingRow: PagedRow, Hashable {
  package let id: MassSending.ID
  package var cursor: TimeCursor
  package var sentAt: WorldTime
  package var content: ResolvedContent
  /// By the names the viewer knows, in the order they were chosen; only as many as a line has room for.
  package var names: [String]
  package var receivers: Int

  package init(
    id: MassSending.ID, sentAt: WorldTime, content: ResolvedContent, names: [String],
    receivers: Int
  ) {
    self.id = id
    cursor = TimeCursor(time: sentAt.seconds, id: id.rawValue)
    self.sentAt = sentAt
    self.content = content
    self.names = names
    self.receivers = receivers
  }
}

extension World.Reader {
  /// The names that a line of the list tells.
  private static let namesMax = 8

  /// A page of what the viewer has sent to many at once, the newest first; nobody else sees it (F24).
  package func massSendings(_ page: Page<TimeCursor>) throws(StorageError) -> [MassSendingRow] {
    try read { db in
      let keyset = page.keyset
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, sentAt, kind, text, subject, amount, detail,
            (SELECT count(*) FROM mass_sending_receiver WHERE sending = mass_sending.id)
          FROM mass_sending
          WHERE owner = :owner AND \(keyset.rows(by: "id"))
          """)
      let book = NameBook(db, reader: self)
      let found = try Row.fetchAll(
        statement,
        arguments: keyset.arguments + ["owner": viewer.rawValue]
      ).map { row in
        let id: Int64 = row[0]
        let content = try ContentColumns(row: row, at: 2, id: id)
        let receivers = try receivers(of: id, limit: Self.namesMax, db)
        return MassSendingRow(
          id: MassSending.ID(id), sentAt: WorldTime(seconds: row[1]),
          content: try book.resolve(content, message: id),
          names: try receivers.map { try book.face(of: $0).name }, receivers: row[7])
      }
      return keyset.inOrder(found)
    }
  }

  /// Whom one of the viewer's sendings went to, by the names the viewer knows, in the order they were chosen; none of
  /// another's.
  package func receivers(of sending: MassSending.ID) throws(StorageError) -> [NamedPerson] {
    try read { db in
      let owner = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT owner FROM mass_sending WHERE id = ?"),
        arguments: [sending.rawValue])
      guard owner == viewer.rawValue else { return [] }
      let book = NameBook(db, reader: self)
      return try receivers(of: sending.rawValue, limit: MassSending.receiversMax, db)
        .map { NamedPerson(id: $0, name: try book.face(of: $0).name) }
    }
  }

  private func receivers(
    of sending: Int64, limit: Int, _ db: Database
  ) throws -> [Person.ID] {
    let statement = try db.cachedStatement(
      sql: "SELECT person FROM mass_sending_receiver WHERE sending = ? ORDER BY place LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [sending, limit]).map { Person.ID($0) }
  }
}
