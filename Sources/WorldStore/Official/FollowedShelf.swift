import Domain
import GRDB

/// All the accounts that a viewer follows, those of each kind in the order of their list.
///
/// The order is worked out from every followed account, whichever page is asked for, so the world keeps the last answer
/// until something is written that it may show.
struct FollowedShelf {
  let services: [FollowedAccount]
  let subscriptions: [FollowedAccount]

  /// Two looks with the same stamp see the same file.
  struct Stamp: Hashable {
    let viewer: Person.ID
    /// Rows that this connection has changed so far.
    var ownChanges: Int
    /// Grows when another connection has written.
    let fileVersion: Int

    init(_ db: Database, viewer: Person.ID) throws {
      self.viewer = viewer
      ownChanges = db.totalChangesCount
      fileVersion = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
  }

  static func find(_ db: Database, reader: World.Reader) throws -> FollowedShelf {
    let world = reader.world
    let stamp = try Stamp(db, viewer: reader.viewer)
    if let kept = world.shelf, kept.stamp == stamp { return kept.shelf }
    let shelf = try FollowedShelf(db, of: reader.viewer)
    world.shelf = (stamp, shelf)
    return shelf
  }

  private init(_ db: Database, of viewer: Person.ID) throws {
    let accounts = try FollowedAccount.all(db, of: viewer)
      .sorted { $0.cursor.isAbove($1.cursor) }
    services = accounts.filter(\.isService)
    subscriptions = accounts.filter { !$0.isService }
  }

  /// The row of the subscription accounts in the chat list; `nil` while it has none.
  func folder(_ db: Database, of viewer: Person.ID) throws -> Folder? {
    Folder(of: subscriptions, marks: try Folder.Marks.find(db, of: viewer))
  }

  /// What the numbers of the service accounts come to: unmuted ones only, as a tab counts them (C78).
  var unmutedUnread: Int {
    services.lazy.filter { !$0.isMuted }.reduce(0) {
      $0 + max($1.unread, $1.isMarkedUnread ? 1 : 0)
    }
  }

  /// Those of a page, in the order of the list.
  static func page(
    _ keyset: Keyset<ChatCursor>, of accounts: [FollowedAccount]
  ) -> [FollowedAccount] {
    let beyond = accounts.filter { keyset.contains($0.cursor) }
    return keyset.isForward ? Array(beyond.prefix(keyset.limit)) : beyond.suffix(keyset.limit)
  }
}

extension World {
  /// Keeps what is known of the followed accounts over a deed that changes nothing of them.
  func keepingShelf(_ db: Database, _ body: () throws -> [Event]) throws -> [Event] {
    let isCurrent = shelf?.stamp.ownChanges == db.totalChangesCount
    let events = try body()
    if isCurrent, !events.isEmpty, events.allSatisfy(\.leavesFollowedAccounts) {
      shelf?.stamp.ownChanges = db.totalChangesCount
    }
    return events
  }
}

extension Event {
  fileprivate var leavesFollowedAccounts: Bool {
    if case .chatOpened(.subscriptions, _) = self { return true }
    return area == .momentsSeen
  }
}
