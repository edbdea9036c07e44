import Domain
import GRDB

/// The Subscriptions row of one person's chat list (S1–S7), worked out from the accounts they follow.
struct Folder {
  let cursor: ChatCursor
  let unread: Int
  let hasDot: Bool
  /// The account that changed last, wherever it stands inside.
  let newest: FollowedAccount?

  /// No chat has this number, so that the folder's place is its own.
  static let tie: Int64 = 0

  /// `nil` while no followed subscription account has anything, or nothing since the row was hidden (S7).
  static func find(_ db: Database, of viewer: Person.ID) throws -> Folder? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT
          max(activity) AS activity,
          sum(pushesUnread + messagesUnread) AS unread,
          max(
            (pushesUnread > 0 AND push > seenPush) OR (messagesUnread > 0 AND message > seenMessage)
          ) AS hasDot,
          max(push > hiddenPush OR message > hiddenMessage) AS isShown,
          isSticky, isMarkedUnread
        FROM (
          SELECT max(
              state.activity,
              CASE
                WHEN latest = 0 THEN 0
                WHEN latest = broadPush THEN broadPushAt
                ELSE (SELECT sentAt FROM push WHERE id = latest)
              END
            ) AS activity,
            pushesUnread, messagesUnread, latest AS push, coalesce(message, 0) AS message,
            coalesce(folder.seenPush, 0) AS seenPush,
            coalesce(folder.seenMessage, 0) AS seenMessage,
            coalesce(folder.hiddenPush, 0) AS hiddenPush,
            coalesce(folder.hiddenMessage, 0) AS hiddenMessage,
            coalesce(folder.isSticky, 0) AS isSticky,
            coalesce(folder.isMarkedUnread, 0) AS isMarkedUnread
          FROM (\(FollowedAccount.states)) AS state
          LEFT JOIN folder ON folder.owner = :viewer
          WHERE state.isHidden = 0 OR state.hasNewPushes
        )
        """)
    guard
      let row = try Row.fetchOne(
        statement, arguments: ["viewer": viewer.rawValue, "kind": "subscription"]),
      let activity: Int64 = row[0], row[3] as Bool
    else { return nil }
    return Folder(
      cursor: ChatCursor(isSticky: row[4], activity: activity, tie: tie), unread: row[1],
      hasDot: (row[2] as Bool) || (row[5] as Bool),
      newest: try FollowedAccount.newest(db, of: viewer, kind: .subscription))
  }
}
