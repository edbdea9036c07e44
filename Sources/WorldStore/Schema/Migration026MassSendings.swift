extension Migration {
  static let massSendings = Migration(
    number: 26,
    sql: """
      -- What somebody sent to many at once, as they keep it (F24); each receiver's message is a row of `message`.
      CREATE TABLE mass_sending (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner INTEGER NOT NULL REFERENCES person(id),
        sentAt INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        subject INTEGER,
        amount INTEGER,
        detail TEXT
      ) STRICT;

      CREATE INDEX mass_sending_owner ON mass_sending(owner);

      CREATE TABLE mass_sending_receiver (
        sending INTEGER NOT NULL REFERENCES mass_sending(id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (sending, place)
      ) STRICT, WITHOUT ROWID;
      """)
}
