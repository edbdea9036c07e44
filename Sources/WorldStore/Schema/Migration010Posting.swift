extension Migration {
  static let posting = Migration(
    number: 10,
    sql: """
      ALTER TABLE settings ADD COLUMN showsNewPosts INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE settings ADD COLUMN momentsVideoMax INTEGER NOT NULL DEFAULT 15;

      -- The photos' filters, a line each; nothing where all are original.
      ALTER TABLE moment ADD COLUMN filters TEXT;
      ALTER TABLE moment ADD COLUMN status TEXT;
      -- The app that a link was shared from.
      ALTER TABLE moment ADD COLUMN source TEXT;
      ALTER TABLE moment ADD COLUMN isPasted INTEGER NOT NULL DEFAULT 0;
      -- The order of pins in an album.
      ALTER TABLE moment ADD COLUMN pin INTEGER;

      CREATE INDEX moment_pinned ON moment(author, pin) WHERE pin IS NOT NULL;

      -- Who wants to hear no more of what third persons do on a post.
      CREATE TABLE moment_muted (
        person INTEGER NOT NULL REFERENCES person(id),
        moment INTEGER NOT NULL REFERENCES moment(id),
        PRIMARY KEY (person, moment)
      ) STRICT, WITHOUT ROWID;

      -- The newest notification there was when the list was last cleared.
      ALTER TABLE moments_seen ADD COLUMN clearedNotification INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE moments_seen ADD COLUMN knowsTextPosts INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE moments_cover (
        person INTEGER PRIMARY KEY REFERENCES person(id),
        picture TEXT NOT NULL
      ) STRICT;

      -- In the order of the likes. A new cover begins without any.
      CREATE TABLE cover_like (
        id INTEGER PRIMARY KEY,
        owner INTEGER NOT NULL REFERENCES person(id),
        person INTEGER NOT NULL REFERENCES person(id),
        UNIQUE (owner, person)
      ) STRICT;

      -- A post that has been begun, one for each article that it shares and one without (0).
      CREATE TABLE moment_draft (
        person INTEGER NOT NULL REFERENCES person(id),
        article INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (person, article)
      ) STRICT, WITHOUT ROWID;

      -- Posts that couldn't be sent.
      CREATE TABLE moment_unposted (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES person(id),
        failedAt INTEGER NOT NULL,
        body TEXT NOT NULL
      ) STRICT;

      CREATE INDEX moment_unposted_person ON moment_unposted(person);

      -- The pictures on somebody's phone, in the order in which they came there; with a length it is a video.
      CREATE TABLE camera_roll (
        id INTEGER PRIMARY KEY,
        person INTEGER NOT NULL REFERENCES person(id),
        picture TEXT NOT NULL,
        seconds INTEGER,
        UNIQUE (person, picture)
      ) STRICT;

      -- What people have posted so far was on their phones.
      WITH RECURSIVE posted(id, person, name, rest) AS (
        SELECT id, author, NULL, pictures || char(10) FROM moment
        WHERE media = 'photos' AND pictures <> ''
        UNION ALL
        SELECT id, person, substr(rest, 1, instr(rest, char(10)) - 1),
          substr(rest, instr(rest, char(10)) + 1)
        FROM posted
        WHERE rest <> ''
      )
      INSERT OR IGNORE INTO camera_roll (person, picture)
      SELECT person, name FROM posted WHERE name IS NOT NULL AND name <> '' ORDER BY id;

      -- Places that a post can be from.
      CREATE TABLE place (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      -- Favorites hold texts and photos of posts too; `part` 0 is the text, the photos count from 1.
      CREATE TABLE favorite_of_any (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES person(id),
        keptAt INTEGER NOT NULL,
        article INTEGER REFERENCES article(id),
        message INTEGER REFERENCES message(id),
        moment INTEGER REFERENCES moment(id),
        part INTEGER,
        senderKind TEXT CHECK (senderKind IN ('person', 'account')),
        sender INTEGER,
        kind TEXT,
        text TEXT,
        subject INTEGER,
        amount INTEGER,
        detail TEXT,
        CHECK ((article IS NOT NULL) + (message IS NOT NULL) + (moment IS NOT NULL) = 1),
        UNIQUE (person, article),
        UNIQUE (person, message),
        UNIQUE (person, moment, part)
      ) STRICT;
      INSERT INTO favorite_of_any
        (id, person, keptAt, article, message, senderKind, sender, kind, text, subject, amount, detail)
      SELECT id, person, keptAt, article, message, senderKind, sender, kind, text, subject, amount, detail
      FROM favorite;
      DROP TABLE favorite;
      ALTER TABLE favorite_of_any RENAME TO favorite;
      CREATE INDEX favorite_person ON favorite(person);
      """)
}
