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
        facts, { try world.sights(of: viewer, facts.db).circle(facts.db) }, of: viewer,
        beyond: keyset.bound.id, isForward: keyset.isForward,
        limit: keyset.limit, floor: seen.clearedNotification)
      return try keyset.inOrder(found).map { notification in
        try notification.row(book, isUnseen: notification.isUnseen(since: seen.seenNotification))
      }
    }
  }

  /// What there is to tell before Moments is opened: the pill, and who posted (M7, M124, M125).
  ///
  /// Opening Moments asks for it in several places, so the world keeps the last answer until something is written.
  package func momentsNews() throws(StorageError) -> MomentsNews {
    try readMoments { book, facts in
      let stamp = try FollowedShelf.Stamp(book.db, viewer: viewer)
      if let held = world.news, held.stamp == stamp, held.at == facts.now { return held.news }
      let seen = try MomentsSeen.find(book.db, of: viewer)
      let unseen = try unseen(facts, since: seen.seenNotification)
      var news = MomentsNews(
        unseenNotifications: unseen.count,
        lastActor: try unseen.first.map { try book.face(of: $0.actor).avatar }, newPostBy: nil)
      try tellNew(in: &news, since: seen, book, facts) {
        let mark = max(seen.openedNotification, seen.seenNotification)
        return unseen.count { $0.isUnseen(since: mark) }
      }
      world.news = (stamp, facts.now, news)
      return news
    }
  }

  /// The news when nothing has happened since `held` was read but that somebody opened the timeline: the pill stays, and
  /// only what came after the opening is looked for (M124).
  package func momentsNews(afterOpening held: MomentsNews) throws(StorageError) -> MomentsNews {
    try readMoments { book, facts in
      let seen = try MomentsSeen.find(book.db, of: viewer)
      var news = held
      try tellNew(in: &news, since: seen, book, facts) {
        let mark = max(seen.openedNotification, seen.seenNotification)
        return try unseen(facts, since: mark).count
      }
      return news
    }
  }

  /// The badge and the poster, of what is newer than the last look at the timeline.
  private func tellNew(
    in news: inout MomentsNews, since seen: MomentsSeen, _ book: NameBook, _ facts: MomentFacts,
    fresh: () throws -> Int
  ) throws {
    let poster = try showsNewPosts(book.db) ? newPoster(facts, since: seen.openedMoment) : nil
    let fresh = try fresh()
    news.newPostBy = try poster.map { try book.face(of: $0).avatar }
    news.badge = fresh > 0 ? .count(fresh) : poster == nil ? .none : .dot
  }

  /// Counted as far as a badge can tell.
  private func unseen(_ facts: MomentFacts, since mark: Int64) throws -> [StoredNotification] {
    try StoredNotification.page(
      facts, { try world.sights(of: viewer, facts.db).circle(facts.db) }, of: viewer, beyond: .max,
      isForward: true, limit: Badge.cap + 1, floor: mark
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
    // Right after the opening nothing is newer, and nobody's posts need to be looked for.
    let newest = try Int64.fetchOne(
      facts.db.cachedStatement(sql: "SELECT max(id) FROM moment"))
    guard let newest, newest > mark else { return nil }
    return try Timeline(
      viewer: viewer, facts: facts, sights: try world.sights(of: viewer, facts.db), withOwn: false
    ).posts(beyond: .max, isForward: true, limit: 1, floor: mark).first?.author
  }
}
