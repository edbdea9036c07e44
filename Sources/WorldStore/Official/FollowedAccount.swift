import Domain
import GRDB

/// A followed account as the follower's list has it: the conversation's row and the pushes since the follow, as one.
struct FollowedAccount {
  let cursor: ChatCursor
  let account: OfficialAccount.ID
  let name: String
  let avatar: Avatar
  let isMuted: Bool
  let isMarkedUnread: Bool
  /// Messages and pushes.
  let unread: Int
  let draft: String
  /// The newest push in the chat, if nothing came after it, else the newest message.
  let newest: Newest?

  enum Newest {
    case push(Int64)
    case message(Int64)
  }

  /// The accounts that have a row, with `cursor` columns named as in `chat`; `choice` is an expression on `follow`.
  ///
  /// Why materialised: what a row is worked out from would be written out anew wherever it is named, and preparing such
  /// a statement took longer than running it.
  private static func rows(_ choice: String) -> String {
    """
    WITH state AS MATERIALIZED (\(states(choice)))
    SELECT chat, isSticky,
      max(
        activity,
        CASE
          WHEN latest = 0 THEN 0
          WHEN latest = broadPush THEN broadPushAt
          ELSE (SELECT sentAt FROM push WHERE id = latest)
        END
      ) AS activity,
      account, name, avatarText, avatarColour, isMuted, isMarkedUnread, draft, message,
      iif(
        latest > 0 AND (
          message IS NULL OR messageAt < iif(
            latest = broadPush, broadPushAt, (SELECT sentAt FROM push WHERE id = latest)
          )
        ),
        latest, NULL
      ) AS push,
      unread, avatarPicture, kind, pushesUnread, messagesUnread, latest
    FROM state
    WHERE isHidden = 0 OR hasNewPushes
    """
  }

  /// What the rows are worked out from; `latest` is the last push in the chat, 0 where there is none.
  private static func states(_ choice: String) -> String {
    """
    SELECT chat.id AS chat, follow.kind AS kind, chat.isSticky AS isSticky, chat.activity AS activity,
      account.id AS account, account.name AS name, account.avatarText AS avatarText,
      account.avatarColour AS avatarColour, account.avatarPicture AS avatarPicture,
      account.broadPush AS broadPush, account.broadPushAt AS broadPushAt,
      chat.isMuted AS isMuted, chat.isMarkedUnread AS isMarkedUnread,
      iif(chat.input IS NULL, chat.draft, '') AS draft,
      chat.newest AS message, chat.newestAt AS messageAt, chat.isHidden AS isHidden,
      chat.unread AS messagesUnread,
      \(PushReceipt.got) - max(follow.fromTally, follow.seenTally) AS pushesUnread,
      chat.unread + \(PushReceipt.got) - max(follow.fromTally, follow.seenTally) AS unread,
      \(PushReceipt.got) > max(follow.fromTally, follow.hiddenTally) AS hasNewPushes,
      iif(\(PushReceipt.got) > follow.fromTally, \(PushReceipt.newest), 0) AS latest
    FROM \(PushReceipt.follows)
    JOIN chat ON chat.peerKind = 'account' AND chat.peer = follow.account AND chat.owner = follow.person
    WHERE follow.person = :viewer AND \(choice)
    """
  }

  /// All of one follower, in no order, with the columns that `init(row:)` and `Folder.Sum` read.
  static let all = rows("TRUE")

  private static func listing(_ chosen: String, order: String) -> String {
    "SELECT * FROM \(chosen) ORDER BY \(order) LIMIT :limit"
  }

  private static let downwards = listing(
    "(\(rows("follow.kind = :kind"))) WHERE (isSticky, activity, chat) < (:isSticky, :activity, :tie)",
    order: "isSticky DESC, activity DESC, chat DESC")

  private static let upwards = listing(
    "(\(rows("follow.kind = :kind"))) WHERE (isSticky, activity, chat) > (:isSticky, :activity, :tie)",
    order: "isSticky, activity, chat")

  /// A page of them, in the order of the list.
  static func page(
    _ db: Database, of viewer: Person.ID, kind: OfficialAccount.Kind, _ keyset: Keyset<ChatCursor>
  ) throws -> [FollowedAccount] {
    let statement = try db.cachedStatement(sql: keyset.isForward ? downwards : upwards)
    let rows = try Row.fetchCursor(
      statement,
      arguments: [
        "viewer": viewer.rawValue, "kind": kind.rawValue, "isSticky": keyset.bound.isSticky,
        "activity": keyset.bound.activity, "tie": keyset.bound.tie, "limit": keyset.limit,
      ])
    var found: [FollowedAccount] = []
    while let row = try rows.next() { found.append(try FollowedAccount(row: row)) }
    return keyset.isForward ? found : found.reversed()
  }

  /// Reads the columns of `rows`.
  init(row: Row) throws {
    let account: Int64 = row[3]
    cursor = ChatCursor(isSticky: row[1], activity: row[2], tie: row[0])
    self.account = OfficialAccount.ID(account)
    name = row[4]
    avatar = try Avatar(row: row, at: 5, picture: 13, table: "account", id: account)
    isMuted = row[7]
    isMarkedUnread = row[8]
    draft = row[9]
    unread = row[12]
    let message: Int64? = row[10]
    let push: Int64? = row[11]
    newest = push.map { .push($0) } ?? message.map { .message($0) }
  }

  /// One account's, if the viewer follows it and it has a row.
  static func find(_ db: Database, of viewer: Person.ID, account: OfficialAccount.ID) throws
    -> FollowedAccount?
  {
    let statement = try db.cachedStatement(
      sql: listing(
        "(\(rows("follow.account = :account")))", order: "chat"))
    return try Row.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "account": account.rawValue, "limit": 1]
    ).map(Self.init(row:))
  }
}
