import Domain
import GRDB

/// The table `complaint`: what somebody has told the platform of an account or an article, once each (S51, A36).
enum StoredComplaint {
  enum Subject {
    case account(OfficialAccount.ID)
    case article(Article.ID)

    fileprivate var columns: (kind: String, number: Int64) {
      switch self {
      case .account(let id): ("account", id.rawValue)
      case .article(let id): ("article", id.rawValue)
      }
    }
  }

  /// Refused: `alreadyReported`.
  static func insert(
    _ reason: String, of subject: Subject, by person: Person.ID, at time: WorldTime,
    _ db: Database
  ) throws {
    let (kind, number) = subject.columns
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO complaint (person, kind, subject, reason, at) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [person.rawValue, kind, number, reason, time.seconds])
    if db.changesCount == 0 { throw Refusal.alreadyReported }
  }

  /// Why and when somebody complained; `nil` where they haven't.
  static func find<Reason: RawRepresentable & Hashable & Sendable>(
    _ db: Database, of subject: Subject, by person: Person.ID, as reason: Reason.Type
  ) throws -> Complaint<Reason>? where Reason.RawValue == String {
    let (kind, number) = subject.columns
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT reason, at FROM complaint WHERE person = ? AND kind = ? AND subject = ?"),
      arguments: [person.rawValue, kind, number])
    guard let row else { return nil }
    guard let reason = Reason(rawValue: row[0]) else {
      throw UnreadableValue(table: "complaint", column: "reason", id: number)
    }
    return Complaint(reason: reason, at: WorldTime(seconds: row[1]))
  }
}
