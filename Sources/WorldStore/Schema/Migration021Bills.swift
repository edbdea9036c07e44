extension Migration {
  static let bills = Migration(
    number: 21,
    sql: """
      -- Bills in messages that have been paid, each once.
      CREATE TABLE paid_bill (
        message INTEGER PRIMARY KEY REFERENCES message(id),
        payment INTEGER NOT NULL UNIQUE REFERENCES payment(id)
      ) STRICT;
      """)
}
