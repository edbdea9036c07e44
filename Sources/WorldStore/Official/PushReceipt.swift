import Domain
import GRDB

/// Who got which push, in SQL: what each follower's numbers, lists and chats are worked out from.
///
/// A push is for all followers of its moment unless people are listed with it (`push_listed`). How many pushes of an
/// account have come to somebody, and which was the last, is read off the account and the follower's place in its tally
/// (`PushTally`), without counting.
enum PushReceipt {
  /// People in a row of `push_listed`, four to a hexadecimal digit.
  static let chunk: Int64 = 512

  /// Whether `push` came to a person, if they followed at the time; `person` is an expression.
  static func came(to person: String) -> String {
    """
    (push.listing = 'none' OR (push.listing = 'only') = EXISTS (
      SELECT 1 FROM push_listed
      WHERE push_listed.push = push.id AND push_listed.chunk = \(person) / \(chunk)
        AND instr(
          '123456789ABCDEF', substr(push_listed.bits, \(person) % \(chunk) / 4 + 1, 1)
        ) & (1 << (\(person) % 4))
    ))
    """
  }

  /// Whether `push` stands in the chat of somebody to whom it came: not where they have taken it off (S40).
  static func isKept(by person: String) -> String {
    """
    NOT EXISTS (
      SELECT 1 FROM push_removal
      WHERE push_removal.person = \(person) AND push_removal.push = push.id
    )
    """
  }

  /// Rows of `follow` with their `account` and, where it has one, their `tally`.
  static let follows = """
    follow
    JOIN account ON account.id = follow.account
    LEFT JOIN push_tally AS tally
      ON tally.chunk = follow.person / \(PushTally.chunk) AND tally.account = follow.account
    """

  /// How many of the account's pushes had come to the follower of a row of `follows`, from before the follow on: the
  /// difference between two moments is what came in between.
  static let got = """
    (account.broadPushes + iif(tally.id IS NULL, 0, \(entry(.offset))))
    """

  /// The last push that came to the follower of a row of `follows` and that they have kept; 0 where there was none.
  ///
  /// It means nothing before `got` has passed a mark of the follow.
  static let newest = """
    CASE
      WHEN follow.removals > 0 THEN coalesce((
        SELECT push.id FROM push
        WHERE push.account = follow.account AND push.number > follow.fromNumber
          AND \(came(to: "follow.person")) AND \(isKept(by: "follow.person"))
        ORDER BY push.sentAt DESC, push.id DESC
        LIMIT 1
      ), 0)
      WHEN tally.id IS NULL THEN coalesce(account.broadPush, 0)
      ELSE max(
        \(entry(.listed)),
        iif(\(entry(.excepted)) = account.broadPush, \(entry(.held)), coalesce(account.broadPush, 0))
      )
    END
    """

  /// The last push that came to a follower and that they have kept; 0 where there was none.
  static func newest(
    _ db: Database, of account: OfficialAccount.ID, to person: Person.ID
  ) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(newest) FROM \(follows) WHERE follow.person = ? AND follow.account = ?"),
      arguments: [person.rawValue, account.rawValue]) ?? 0
  }

  private static func entry(_ field: PushTally.Field) -> String {
    """
    CAST(
      substr(
        tally.entries, \
    follow.person % \(PushTally.chunk) * \(PushTally.entryLength) + \(field.position + 1),
        \(PushTally.digits)
      ) AS INTEGER
    )
    """
  }
}
