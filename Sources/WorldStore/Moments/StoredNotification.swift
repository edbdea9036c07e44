import Domain
import GRDB

/// A row of the table `moment_notification`, with the comment as it stands now.
struct StoredNotification {
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
  /// The post's author.
  let author: Person.ID
  /// The last look at a list before it was taken back.
  let withdrawn: Int64?
  private let media: MediaColumns

  private static let columns = """
    moment_notification.id, moment_notification.at, moment_notification.actor,
    moment_notification.moment, moment_notification.kind, moment_comment.text,
    moment_comment.replyTo, moment.deletedAt, moment.text, coalesce(article.title, moment.title),
    \(StoredHead.columns), moment_notification.withdrawn, \(MediaColumns.columns)
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
    withdrawn = row[10 + StoredHead.columnCount]
    author = Person.ID(row[11])
    media = try MediaColumns(row: row, at: 11 + StoredHead.columnCount, moment: moment.rawValue)
  }

  private static let own = """
    SELECT \(columns) FROM moment_notification
    JOIN moment ON moment.id = moment_notification.moment
    LEFT JOIN article ON article.id = moment.article
    LEFT JOIN moment_comment ON moment_comment.id = moment_notification.comment
    """
  private static let lines = BothWays { beyond, order in
    """
    \(own)
    WHERE moment_notification.person = ? AND moment_notification.id > ?
      AND moment_notification.id \(beyond) ?
    ORDER BY moment_notification.id \(order)
    """
  }

  /// What may be shown, by number: one's own lines, and those for all who took part where many did.
  ///
  /// `circle` is asked for only where there are such.
  static func page(
    _ facts: MomentFacts, _ circle: () throws -> Circle, of person: Person.ID, beyond bound: Int64,
    isForward: Bool, limit: Int, floor: Int64 = 0
  ) throws -> [StoredNotification] {
    let statement = try facts.db.cachedStatement(sql: lines.sql(isForward: isForward))
    let rows = try Row.fetchCursor(statement, arguments: [person.rawValue, floor, bound])
    var crowds = try CrowdNotices(
      facts.db, circle, of: person, beyond: isForward ? bound : max(bound, floor),
      isForward: isForward, floor: floor)
    // Many notifications are of the same few posts.
    var visible: [Moment.ID: Bool] = [:]
    func isVisible(_ notification: StoredNotification) throws -> Bool {
      if let held = visible[notification.moment] { return held }
      let isShown = try notification.isPostShown(to: person, facts)
      visible[notification.moment] = isShown
      return isShown
    }
    var found: [StoredNotification] = []
    var next = try rows.next().map { try StoredNotification(row: $0) }
    while found.count < limit {
      let candidate: StoredNotification
      if let crowded = crowds.next,
        next.map({ isForward ? crowded > $0.id : crowded < $0.id }) ?? true
      {
        try crowds.advance()
        guard let notification = try find(facts.db, crowded),
          try CrowdNotices.isTold(notification, to: person, facts)
        else { continue }
        candidate = notification
      } else if let notification = next {
        candidate = notification
        next = try rows.next().map { try StoredNotification(row: $0) }
      } else {
        break
      }
      if try isVisible(candidate), try candidate.isShown(to: person, facts) {
        found.append(candidate)
      }
    }
    return found
  }

  private static func find(_ db: Database, _ id: Int64) throws -> StoredNotification? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(own) WHERE moment_notification.id = ?"), arguments: [id]
    ).map { try StoredNotification(row: $0) }
  }

  /// A post that its receiver may not see any more takes the notification with it; of a deleted post (M114) that is what
  /// lies between its author and the receiver.
  private func isPostShown(to person: Person.ID, _ facts: MomentFacts) throws -> Bool {
    if let head { return try facts.sight(of: head, by: person, in: .album).isAllowed }
    let sight = MomentVisibility.verdictOnAll(
      for: try facts.relation(of: author, to: person), in: .album)
    return sight?.isAllowed != false
  }

  /// An interaction that its receiver may not see any more takes the notification with it, as the post does.
  private func isShown(to person: Person.ID, _ facts: MomentFacts) throws -> Bool {
    switch kind {
    case .mentioned, .removed: return true
    case .liked, .commented, .replied:
      let interaction = InteractionVisibility.Interaction(writer: actor, addressed: addressed)
      return try facts.sight(of: interaction, under: author, by: person).isAllowed
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
