import Domain
import GRDB

/// What a viewer's chat list shows of all the accounts they follow: the service accounts in their order, and the
/// Subscriptions row.
///
/// Each is worked out from every followed account, whichever page is asked for, so the world keeps the last answer until
/// something is written by anybody.
struct FollowedShelf {
  let services: [FollowedAccount]
  let folder: Folder?

  /// Two looks with the same stamp see the same file.
  struct Stamp: Hashable {
    let viewer: Person.ID
    /// Rows that this connection has changed so far.
    let ownChanges: Int
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
    if let (kept, shelf) = world.shelf, kept == stamp { return shelf }
    let shelf = try FollowedShelf(db, of: reader.viewer)
    world.shelf = (stamp, shelf)
    return shelf
  }

  /// One walk over all accounts.
  private init(_ db: Database, of viewer: Person.ID) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: FollowedAccount.all), arguments: ["viewer": viewer.rawValue])
    var services: [FollowedAccount] = []
    var subscriptions = Folder.Sum(try Folder.Marks.find(db, of: viewer))
    while let row = try rows.next() {
      switch row[14] as String {
      case OfficialAccount.Kind.service.rawValue: services.append(try FollowedAccount(row: row))
      default: try subscriptions.add(row)
      }
    }
    self.services = services.sorted { $0.cursor.isAbove($1.cursor) }
    folder = subscriptions.folder
  }

  /// What the numbers of the service accounts come to: unmuted ones only, as a tab counts them (C78).
  var unmutedUnread: Int {
    services.lazy.filter { !$0.isMuted }.reduce(0) {
      $0 + max($1.unread, $1.isMarkedUnread ? 1 : 0)
    }
  }

  /// The service accounts of a page, in the order of the list.
  func services(_ keyset: Keyset<ChatCursor>) -> [FollowedAccount] {
    let beyond = services.filter { keyset.contains($0.cursor) }
    return keyset.isForward ? Array(beyond.prefix(keyset.limit)) : beyond.suffix(keyset.limit)
  }
}
