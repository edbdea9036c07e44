extension Migration {
  static let conversations = Migration(
    number: 8,
    sql: """
      -- What stands in the input of an open chat; the chat's draft is what it was when the chat was last left.
      ALTER TABLE chat ADD COLUMN input TEXT;

      CREATE INDEX chat_input ON chat(owner) WHERE input IS NOT NULL;

      -- Voice messages of others that somebody has listened to (G22).
      CREATE TABLE voice_played (
        message INTEGER NOT NULL REFERENCES message(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (message, person)
      ) STRICT, WITHOUT ROWID;

      -- What pictures show, by the names of their files.
      CREATE TABLE picture (
        name TEXT PRIMARY KEY,
        english TEXT NOT NULL,
        chinese TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
