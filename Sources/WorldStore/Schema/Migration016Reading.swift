import GRDB

extension Migration {
  static let reading = Migration(
    number: 16,
    sql: """
      -- When an article was taken down for breach of rules.
      ALTER TABLE article ADD COLUMN violatedAt INTEGER;

      -- Where an article leads to, by the names of data files, which may come into the world after it.
      CREATE TABLE article_link (
        article INTEGER NOT NULL REFERENCES article(id),
        target TEXT NOT NULL,
        PRIMARY KEY (target, article)
      ) STRICT, WITHOUT ROWID;

      -- A poll in an article's body; `number` counts them from 0. Its words stand in the body alone.
      CREATE TABLE poll (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article(id),
        number INTEGER NOT NULL,
        choices INTEGER NOT NULL,
        most INTEGER NOT NULL,
        openFor INTEGER,
        UNIQUE (article, number)
      ) STRICT;

      CREATE TABLE poll_vote (
        poll INTEGER NOT NULL REFERENCES poll(id),
        person INTEGER NOT NULL REFERENCES person(id),
        choice INTEGER NOT NULL,
        votedAt INTEGER NOT NULL,
        PRIMARY KEY (poll, person, choice)
      ) STRICT, WITHOUT ROWID;

      -- How often each choice was taken, so that nobody counts the votes.
      CREATE TABLE poll_tally (
        poll INTEGER NOT NULL REFERENCES poll(id),
        choice INTEGER NOT NULL,
        votes INTEGER NOT NULL,
        PRIMARY KEY (poll, choice)
      ) STRICT, WITHOUT ROWID;

      -- Where somebody stopped reading; nothing for what they have read to the end or not begun.
      CREATE TABLE article_position (
        person INTEGER NOT NULL REFERENCES person(id),
        article INTEGER NOT NULL REFERENCES article(id),
        part INTEGER NOT NULL,
        share INTEGER NOT NULL,
        PRIMARY KEY (person, article)
      ) STRICT, WITHOUT ROWID;

      -- Pages put aside as floating windows, in the order in which that was done.
      CREATE TABLE floating_page (
        id INTEGER PRIMARY KEY,
        person INTEGER NOT NULL REFERENCES person(id),
        kind TEXT NOT NULL CHECK (kind IN ('article', 'miniProgram')),
        subject INTEGER NOT NULL,
        detail TEXT NOT NULL DEFAULT '',
        UNIQUE (person, kind, subject, detail)
      ) STRICT;

      -- By which ways an article has come to somebody.
      CREATE INDEX message_article ON message(subject) WHERE kind = 'article';
      CREATE INDEX moment_article ON moment(article) WHERE article IS NOT NULL AND deletedAt IS NULL;

      ALTER TABLE settings ADD COLUMN textSize TEXT NOT NULL DEFAULT 'standard'
        CHECK (textSize IN ('small', 'standard', 'large', 'extraLarge'));
      """,
    fill: { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT article, body FROM article_body WHERE body LIKE '%article:%' OR body LIKE '%poll%'
          """)
      while let row = try rows.next() {
        try ArticleIndex.write(db, article: row[0], body: row[1])
      }
    })
}
