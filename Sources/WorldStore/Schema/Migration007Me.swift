extension Migration {
  static let me = Migration(
    number: 7,
    sql: """
      -- A person without a row has what `Settings()` says.
      CREATE TABLE settings (
        person INTEGER PRIMARY KEY REFERENCES person(id),
        language TEXT NOT NULL CHECK (language IN ('english', 'chinese')),
        theme TEXT NOT NULL CHECK (theme IN ('dark', 'light', 'monochrome')),
        doNotDisturb INTEGER NOT NULL,
        showsPreview INTEGER NOT NULL,
        momentsRange TEXT NOT NULL CHECK (momentsRange IN ('threeDays', 'month', 'halfYear', 'all')),
        opensToStrangers INTEGER NOT NULL
      ) STRICT;

      -- What somebody keeps: an article, or a message with its content as it was then, which stays when the message is
      -- recalled or deleted. The columns of the content are those of the table `message`.
      CREATE TABLE favorite (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES person(id),
        keptAt INTEGER NOT NULL,
        article INTEGER REFERENCES article(id),
        message INTEGER REFERENCES message(id),
        senderKind TEXT CHECK (senderKind IN ('person', 'account')),
        sender INTEGER,
        kind TEXT,
        text TEXT,
        subject INTEGER,
        amount INTEGER,
        detail TEXT,
        CHECK ((article IS NULL) <> (message IS NULL)),
        UNIQUE (person, article),
        UNIQUE (person, message)
      ) STRICT;

      CREATE INDEX favorite_person ON favorite(person);
      """)
}
