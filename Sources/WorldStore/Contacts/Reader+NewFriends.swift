package import Domain
import GRDB

extension World.Reader {
  /// A page of New Friends: requests to the viewer and from the viewer, those last spoken about first (F33).
  ///
  /// There is one entry for each person at most, the newest.
  package func friendRequests(_ page: Page<TimeCursor>) throws(StorageError) -> [FriendRequestRow] {
    try read { db in
      let keyset = page.keyset
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: Self.requests(keyset)),
        arguments: keyset.arguments + ["viewer": viewer.rawValue])
      let book = NameBook(db, reader: self)
      let seen = try NewFriendsSeen.line(db, of: viewer)
      let now = try world.clock().now
      let found = try rows.map {
        try StoredRequest(row: $0).row(book, seen: seen, at: now)
      }
      return keyset.inOrder(found)
    }
  }

  /// One request that stands among the viewer's New Friends; `nil` where it doesn't.
  package func friendRequest(_ id: FriendRequest.ID) throws(StorageError) -> FriendRequestRow? {
    try read { db in
      guard let stored = try StoredRequest.find(db, id), try stored.isListed(by: viewer, db) else {
        return nil
      }
      return try stored.row(
        NameBook(db, reader: self), seen: try NewFriendsSeen.line(db, of: viewer),
        at: try world.clock().now)
    }
  }

  /// What the Contacts tab counts: people who asked, or said something about an open request, since New Friends was last
  /// opened (F33, C80).
  ///
  /// Time alone changes nothing: one who was never looked at counts even when the request has expired.
  package func contactsBadge() throws(StorageError) -> Badge {
    try read { db in
      let unseen = try Int.fetchOne(
        db.cachedStatement(sql: Self.unseenRequests),
        arguments: [
          "seen": try NewFriendsSeen.line(db, of: viewer), "viewer": viewer.rawValue,
          "limit": Badge.cap + 1, "oldest": World.beforeAllEvents.seconds,
        ])
      return .ofTab(unread: unseen ?? 0)
    }
  }

  /// Whom a WeChat ID belongs to, whatever the case of its letters (F30); `nil` where the whole text is nobody's.
  package func searchPerson(_ text: String) throws(StorageError) -> PersonProfile? {
    let wanted = String(text.filter { !$0.isWhitespace })
    let found = try read { db in
      try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM person WHERE wechatID = ? COLLATE NOCASE ORDER BY id LIMIT 1"),
        arguments: [wanted])
    }
    guard let found else { return nil }
    return try person(Person.ID(found))
  }

  /// Looked for among the entries that moved since, and counted as far as a badge can tell.
  private static let unseenRequests = """
    SELECT count(*) FROM (
      SELECT 1 FROM (
        \(openRequests("receiver", "isListedByReceiver"))
        UNION ALL
        \(openRequests("sender", "isListedBySender"))
      ) AS listed
      WHERE EXISTS (
        SELECT 1 FROM friend_request_line
        WHERE friend_request_line.request = listed.id AND friend_request_line.id > :seen
          AND friend_request_line.writer <> :viewer
      )
      LIMIT :limit
    )
    """

  private static func openRequests(_ person: String, _ listed: String) -> String {
    """
    SELECT id FROM friend_request
    WHERE \(person) = :viewer AND \(listed) = 1 AND acceptedAt IS NULL
      AND activity >= coalesce((SELECT at FROM friend_request_line WHERE id = :seen), :oldest)
    """
  }

  private static func requests(_ keyset: Keyset<TimeCursor>) -> String {
    func side(_ person: String, _ listed: String) -> String {
      """
      SELECT * FROM (
        SELECT \(StoredRequest.columns) FROM friend_request
        WHERE \(person) = :viewer AND \(listed) = 1 AND \(keyset.rows(by: "activity", "id"))
      )
      """
    }
    return """
      \(side("receiver", "isListedByReceiver"))
      UNION ALL
      \(side("sender", "isListedBySender"))
      \(keyset.order(by: ["activity", "id"]))
      LIMIT :limit
      """
  }
}

extension StoredRequest {
  /// The entry on the list of the book's viewer; `seen` is the newest line they have looked at.
  func row(_ book: NameBook, seen: Int64, at now: WorldTime) throws -> FriendRequestRow {
    let viewer = book.viewer
    let other = other(than: viewer)
    let face = try book.face(of: other)
    let lines = try lines(book.db)
    return FriendRequestRow(
      id: id, cursor: TimeCursor(time: activity.seconds, id: id.rawValue), person: other,
      name: face.name, avatar: face.avatar,
      direction: request.sender == viewer ? .sent : .received, state: request.state(at: now),
      source: request.source, sentAt: request.sentAt, expiresAt: request.expiresAt,
      lines: lines.map {
        FriendRequestRow.Line(isMine: $0.line.writer == viewer, text: $0.line.text)
      },
      isUnseen: request.acceptedAt == nil
        && lines.contains { $0.id > seen && $0.line.writer != viewer })
  }

  /// The newest entry of somebody's list about another; `nil` where there is none.
  static func listed(_ db: Database, by person: Person.ID, about other: Person.ID) throws
    -> StoredRequest?
  {
    let found = [
      try newest(db, from: person, to: other), try newest(db, from: other, to: person),
    ].compactMap(\.self)
    return try found.filter { try $0.isListed(by: person, db) }.max { $0.id < $1.id }
  }
}
