import Domain
import GRDB

/// Who wrote for each of a thousand consecutive audiences, and of what kind these are, as a row of the table
/// `audience_sheet` keeps it: all that a look at every audience of the world needs of them but the lists.
enum AudienceSheet {
  static let sheets = NumberSheets(table: "audience_sheet", column: "heads")

  /// An audience, once and for all: neither its author nor its kind ever changes.
  struct Head {
    let author: Int64
    /// Its place among `StoredHead.Kind.allCases`.
    let kind: Int

    init(author: Int64, kind: Int) {
      self.author = author
      self.kind = kind
    }

    /// `nil`: no audience has the number.
    init?(packed: Int) {
      guard packed != 0 else { return nil }
      author = Int64(packed >> 2)
      kind = packed & 3
    }

    /// `nil`: nobody has so high a number.
    var packed: UInt32? {
      UInt32(exactly: author).flatMap { $0 <= UInt32.max >> 2 ? $0 << 2 | UInt32(kind) : nil }
    }
  }

  static func note(
    _ db: Database, _ audience: Int64, by author: Person.ID, _ kind: StoredHead.Kind
  ) throws {
    let place = StoredHead.Kind.allCases.firstIndex(of: kind) ?? 0
    guard let packed = Head(author: author.rawValue, kind: place).packed else {
      throw UnreadableValue(table: "person", column: "id", id: author.rawValue)
    }
    try sheets.note(db, audience, packed)
  }

  /// Writes the sheets of all audiences there are.
  static func fill(_ db: Database) throws {
    try sheets.fill(
      db,
      sql: """
        SELECT id, author * 4 + CASE kind
          WHEN 'public' THEN 0 WHEN 'private' THEN 1 WHEN 'only' THEN 2 ELSE 3 END
        FROM moment_audience
        ORDER BY id
        """)
  }
}
