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
    case push(PushSnippet)
    case message(Int64)
  }

  /// The accounts of a kind that have a row, with `cursor` columns named as in `chat`.
  private static let rows = """
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
      unread, avatarPicture
    FROM (\(states))
    WHERE isHidden = 0 OR hasNewPushes
    """

  /// What the rows are worked out from; `latest` is the last push in the chat, 0 where there is none.
  static let states = """
    SELECT chat.id AS chat, chat.isSticky AS isSticky, chat.activity AS activity,
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
    WHERE follow.person = :viewer
      AND follow.kind = :kind
    """

  /// The chosen rows with the line that the newest push leaves, which only they are asked for.
  private static func listing(_ chosen: String, order: String) -> String {
    """
    SELECT listed.*, push.kind, substr(push.text, 1, \(TalkRow.snippetLength))
    FROM (SELECT * FROM \(chosen) ORDER BY \(order) LIMIT :limit) AS listed
    LEFT JOIN push ON push.id = listed.push
    ORDER BY \(order)
    """
  }

  private static let downwards = listing(
    "(\(rows)) WHERE (isSticky, activity, chat) < (:isSticky, :activity, :tie)",
    order: "isSticky DESC, activity DESC, chat DESC")

  private static let upwards = listing(
    "(\(rows)) WHERE (isSticky, activity, chat) > (:isSticky, :activity, :tie)",
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

  private init(row: Row) throws {
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
    if let push: Int64 = row[11] {
      newest = .push(try PushSnippet(row: row, at: 14, push: push))
    } else {
      newest = message.map { .message($0) }
    }
  }

  /// One account's, if the viewer follows it and it has a row.
  static func find(_ db: Database, of viewer: Person.ID, account: OfficialAccount.ID) throws
    -> FollowedAccount?
  {
    let statement = try db.cachedStatement(
      sql: listing(
        "(\(rows.replacing("follow.kind = :kind", with: "follow.account = :account")))",
        order: "chat"))
    return try Row.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "account": account.rawValue, "limit": 1]
    ).map(Self.init(row:))
  }

  /// The one that changed last, wherever it stands in its list.
  static func newest(_ db: Database, of viewer: Person.ID, kind: OfficialAccount.Kind) throws
    -> FollowedAccount?
  {
    let statement = try db.cachedStatement(
      sql: listing("(\(rows))", order: "activity DESC, chat DESC"))
    return try Row.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "kind": kind.rawValue, "limit": 1]
    ).map(Self.init(row:))
  }

  /// What the numbers of all of a kind come to: unmuted ones only, as a tab counts them (C78).
  static func unmutedUnread(_ db: Database, of viewer: Person.ID) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sum(max(unread, isMarkedUnread)) FROM (\(rows)) WHERE isMuted = 0
        """)
    return try Int.fetchOne(
      statement, arguments: ["viewer": viewer.rawValue, "kind": "service"]) ?? 0
  }
}
