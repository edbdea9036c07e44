extension Migration {
  static let social = Migration(
    number: 22,
    sql: """
      -- Whether readers may comment: on all of an account's articles, and on one where it has its own.
      ALTER TABLE account ADD COLUMN commenting TEXT NOT NULL DEFAULT 'off'
        CHECK (commenting IN ('off', 'everyone', 'followers'));
      ALTER TABLE article ADD COLUMN commenting TEXT
        CHECK (commenting IN ('off', 'everyone', 'followers'));

      -- `pin` grows with every pinning.
      CREATE TABLE article_comment (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article(id),
        person INTEGER NOT NULL REFERENCES person(id),
        text TEXT NOT NULL,
        writtenAt INTEGER NOT NULL,
        likes INTEGER NOT NULL DEFAULT 0,
        isSelected INTEGER NOT NULL DEFAULT 0,
        pin INTEGER,
        reply TEXT,
        repliedAt INTEGER
      ) STRICT;

      -- What everybody sees is never more than a hundred rows, and one's own never more than five, however many wait.
      CREATE INDEX article_comment_selected ON article_comment(article) WHERE isSelected = 1;
      CREATE INDEX article_comment_own ON article_comment(person, article);

      CREATE TABLE article_comment_like (
        comment INTEGER NOT NULL REFERENCES article_comment(id) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (comment, person)
      ) STRICT, WITHOUT ROWID;

      -- Numbers grow with the time.
      CREATE TABLE wow (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article(id),
        person INTEGER NOT NULL REFERENCES person(id),
        wowedAt INTEGER NOT NULL,
        thought TEXT NOT NULL DEFAULT '',
        UNIQUE (article, person)
      ) STRICT;

      INSERT INTO wow (article, person, wowedAt)
        SELECT article, person, wowedAt FROM article_reader
        WHERE wowedAt IS NOT NULL
        ORDER BY wowedAt, article, person;
      DROP INDEX article_reader_wow;
      ALTER TABLE article_reader DROP COLUMN wowedAt;

      CREATE TABLE wow_like (
        id INTEGER PRIMARY KEY,
        wow INTEGER NOT NULL REFERENCES wow(id) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person(id),
        UNIQUE (wow, person)
      ) STRICT;

      CREATE TABLE wow_reply (
        id INTEGER PRIMARY KEY,
        wow INTEGER NOT NULL REFERENCES wow(id) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person(id),
        addressed INTEGER REFERENCES person(id),
        text TEXT NOT NULL,
        writtenAt INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX wow_reply_order ON wow_reply(wow, id);

      -- Bits: 1 Hide My Wow Activity, 2 Hide Their Wow Activity.
      ALTER TABLE contact ADD COLUMN wowPermission INTEGER NOT NULL DEFAULT 0;

      -- Not Interested in Top Stories.
      CREATE TABLE story_rejection (
        person INTEGER NOT NULL REFERENCES person(id),
        article INTEGER NOT NULL REFERENCES article(id),
        objection TEXT NOT NULL,
        PRIMARY KEY (person, article)
      ) STRICT, WITHOUT ROWID;

      -- From what Top Stories chooses.
      CREATE INDEX article_story ON article(publishedAt)
        WHERE isListed = 1 AND deletedAt IS NULL AND violatedAt IS NULL;

      -- Which kinds a label may stand for is told where it is read.
      CREATE TABLE label_new (
        name TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        target INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO label_new SELECT name, kind, target FROM label;
      DROP TABLE label;
      ALTER TABLE label_new RENAME TO label;
      """)
}
