import GRDB

extension Migration {
  static let audienceSheets = Migration(
    number: 17,
    sql: """
      -- The authors and kinds of a thousand audiences in the order of their numbers, four bytes each, the lowest first:
      -- four times the author, and 0 public, 1 private, 2 only, 3 except; 0 where there is no audience.
      CREATE TABLE audience_sheet (
        number INTEGER PRIMARY KEY,
        heads BLOB NOT NULL
      ) STRICT;
      """,
    fill: { db in try AudienceSheet.fill(db) })
}
