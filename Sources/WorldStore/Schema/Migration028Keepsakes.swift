extension Migration {
  static let keepsakes = Migration(
    number: 28,
    sql: """
      -- When a note was stuck on top of the chat list (D66); NULL: it isn't.
      ALTER TABLE favorite ADD COLUMN stuckAt INTEGER;
      CREATE INDEX favorite_stuck ON favorite(person) WHERE stuckAt IS NOT NULL;

      -- What stands behind the messages of every chat (D86).
      ALTER TABLE settings ADD COLUMN chatBackground TEXT NOT NULL DEFAULT 'plain'
        CHECK (chatBackground IN ('plain', 'mist', 'dusk', 'rose', 'plum'));

      -- Followers' messages that an account's operator keeps for longer (V59).
      CREATE TABLE inbox_star (
        account INTEGER NOT NULL REFERENCES account(id),
        message INTEGER NOT NULL REFERENCES message(id),
        PRIMARY KEY (account, message)
      ) STRICT, WITHOUT ROWID;

      -- What somebody has told the platform of an account or an article, once each.
      CREATE TABLE complaint (
        person INTEGER NOT NULL REFERENCES person(id),
        kind TEXT NOT NULL CHECK (kind IN ('account', 'article')),
        subject INTEGER NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (person, kind, subject)
      ) STRICT, WITHOUT ROWID;
      """)
}
