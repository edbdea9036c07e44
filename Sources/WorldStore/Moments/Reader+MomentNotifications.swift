import Domain
import GRDB

extension World.Reader {
  /// A page of the notifications, newest first (M120): what still can be seen, and what became of deleted posts (M114).
  package func momentNotifications(_ page: Page<TimeCursor>) throws(StorageError)
    -> [MomentNotificationRow]
  {
    try readMoments { book, facts in
      let keyset = page.keyset
      let seen = try MomentsSeen.find(book.db, of: viewer)
      let found = try StoredNotification.page(
        facts, of: viewer, beyond: keyset.bound.id, isForward: keyset.isForward,
        limit: keyset.limit, floor: seen.clearedNotification)
      return try (keyset.isForward ? found : found.reversed()).map { notification in
        try notification.row(book, isUnseen: notification.isUnseen(since: seen.seenNotification))
      }
    }
  }

  /// What there is to tell before Moments is opened: the pill, and who posted (M7, M124, M125).
  package func momentsNews() throws(StorageError) -> MomentsNews {
    try readMoments { book, facts in
      let seen = try MomentsSeen.find(book.db, of: viewer)
      let unseen = try unseen(facts, since: seen.seenNotification)
      let poster =
        try showsNewPosts(book.db) ? newPoster(facts, since: seen.openedMoment) : nil
      let mark = max(seen.openedNotification, seen.seenNotification)
      let fresh = unseen.count { $0.isUnseen(since: mark) }
      return MomentsNews(
        unseenNotifications: unseen.count,
        lastActor: try unseen.first.map { try book.face(of: $0.actor).avatar },
        newPostBy: try poster.map { try book.face(of: $0).avatar },
        badge: fresh > 0 ? .count(fresh) : poster == nil ? .none : .dot)
    }
  }

  /// Counted as far as a badge can tell.
  private func unseen(_ facts: MomentFacts, since mark: Int64) throws -> [StoredNotification] {
    try StoredNotification.page(
      facts, of: viewer, beyond: .max, isForward: true, limit: Badge.cap + 1, floor: mark
    ).filter { $0.isUnseen(since: mark) }
  }

  /// Moments Update Alerts (M78).
  private func showsNewPosts(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT showsNewPosts FROM settings WHERE person = ?"),
      arguments: [viewer.rawValue]) ?? true
  }

  /// The friend who posted last, if that was after the timeline was last opened.
  private func newPoster(_ facts: MomentFacts, since mark: Int64) throws -> Person.ID? {
    try Timeline(db: facts.db, viewer: viewer, facts: facts, withOwn: false)
      .posts(beyond: .max, isForward: true, limit: 1, floor: mark).first?.author
  }
}

/// A row of the table `moment_notification`, with the comment as it stands now.
private struct StoredNotification {
  let id: Int64
  let at: WorldTime
  let actor: Person.ID
  let moment: Moment.ID
  let kind: MomentNotices.Kind
  /// `nil`: there never was one, or it is deleted.
  let comment: String?
  let addressed: Person.ID?
  /// `nil`: the post is deleted.
  let head: StoredHead?
  let text: String
  let title: String?
  private let media: MediaColumns

  private static let columns = """
    moment_notification.id, moment_notification.at, moment_notification.actor,
    moment_notification.moment, moment_notification.kind, moment_comment.text,
    moment_comment.replyTo, moment.deletedAt, moment.text, coalesce(article.title, moment.title),
    \(StoredHead.columns), \(MediaColumns.columns)
    """

  init(row: Row) throws {
    id = row[0]
    at = WorldTime(seconds: row[1])
    actor = Person.ID(row[2])
    moment = Moment.ID(row[3])
    guard let kind = MomentNotices.Kind(rawValue: row[4]) else {
      throw UnreadableValue(table: "moment_notification", column: "kind", id: row[0])
    }
    self.kind = kind
    comment = row[5]
    let replyTo: Int64? = row[6]
    addressed = replyTo.map { Person.ID($0) }
    head = row.hasNull(atIndex: 7) ? try StoredHead(row: row, at: 10) : nil
    text = row[8]
    title = row[9]
    media = try MediaColumns(row: row, at: 14, moment: moment.rawValue)
  }

  private static let downwards = page(condition: "<", order: "DESC")
  private static let upwards = page(condition: ">", order: "ASC")

  private static func page(condition: String, order: String) -> String {
    """
    SELECT \(columns) FROM moment_notification
    JOIN moment ON moment.id = moment_notification.moment
    LEFT JOIN article ON article.id = moment.article
    LEFT JOIN moment_comment ON moment_comment.id = moment_notification.comment
    WHERE moment_notification.person = ? AND moment_notification.id > ?
      AND moment_notification.id \(condition) ?
    ORDER BY moment_notification.id \(order)
    """
  }

  /// What may be shown, by number.
  static func page(
    _ facts: MomentFacts, of person: Person.ID, beyond bound: Int64, isForward: Bool, limit: Int,
    floor: Int64 = 0
  ) throws -> [StoredNotification] {
    let statement = try facts.db.cachedStatement(sql: isForward ? downwards : upwards)
    let rows = try Row.fetchCursor(statement, arguments: [person.rawValue, floor, bound])
    var found: [StoredNotification] = []
    while found.count < limit, let row = try rows.next() {
      let notification = try StoredNotification(row: row)
      if try notification.isShown(to: person, facts) { found.append(notification) }
    }
    return found
  }

  /// A post or an interaction that its receiver may not see any more takes the notification with it.
  private func isShown(to person: Person.ID, _ facts: MomentFacts) throws -> Bool {
    guard let head else { return true }
    guard try facts.sight(of: head, by: person, in: .album).isAllowed else { return false }
    switch kind {
    case .mentioned, .removed: return true
    case .liked, .commented, .replied:
      let interaction = InteractionVisibility.Interaction(writer: actor, addressed: addressed)
      return try facts.sight(of: interaction, under: head.author, by: person).isAllowed
    }
  }

  /// That a comment was taken away is told without a number.
  func isUnseen(since mark: Int64) -> Bool { id > mark && kind != .removed }

  func row(_ book: NameBook, isUnseen: Bool) throws -> MomentNotificationRow {
    let face = try book.face(of: actor)
    return MomentNotificationRow(
      id: id, cursor: TimeCursor(time: at.seconds, id: id),
      actor: NamedPerson(id: actor, name: face.name), avatar: face.avatar, kind: shownKind,
      at: at, moment: moment, excerpt: head == nil ? nil : excerpt,
      thumbnail: head == nil ? nil : try thumbnail(book), isUnseen: isUnseen)
  }

  private func thumbnail(_ book: NameBook) throws -> Photo? {
    switch media.kind {
    case .photos:
      try media.photos(moment: moment.rawValue).first.map {
        Photo(try book.described($0.picture), filter: $0.filter)
      }
    case .video: try media.pictures.map { Photo(try book.described(Picture($0))) }
    default: nil
    }
  }

  private var shownKind: MomentNotificationRow.Kind {
    switch kind {
    case .liked: .liked
    case .mentioned: .mentioned
    case .commented: comment.map { .commented($0) } ?? .commentDeleted
    case .replied: comment.map { .replied($0) } ?? .commentDeleted
    case .removed: .commentDeleted
    }
  }

  /// The first line of the post, or the title of what it shows; nothing for pictures alone.
  private var excerpt: String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init)
    return line ?? title ?? ""
  }
}
