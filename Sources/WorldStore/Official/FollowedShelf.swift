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
    let everything = Page<ChatCursor>.first(.max).keyset
    let shelf = FollowedShelf(
      services: try FollowedAccount.page(db, of: reader.viewer, kind: .service, everything),
      folder: try Folder.find(db, of: reader.viewer))
    world.shelf = (stamp, shelf)
    return shelf
  }

  /// The service accounts of a page, in the order of the list.
  func services(_ keyset: Keyset<ChatCursor>) -> [FollowedAccount] {
    let beyond = services.filter { keyset.contains($0.cursor) }
    return keyset.isForward ? Array(beyond.prefix(keyset.limit)) : beyond.suffix(keyset.limit)
  }
}
