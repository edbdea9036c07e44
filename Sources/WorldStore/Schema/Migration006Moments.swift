extension Migration {
  static let moments = Migration(
    number: 6,
    sql: """
      -- Numbers grow with time, so the order of posts is the order of their numbers. Of a deleted post only this row
      -- stays, emptied. What the columns of the media hold for each kind stands in MediaColumns.swift.
      CREATE TABLE moment (
        id INTEGER PRIMARY KEY,
        author INTEGER NOT NULL REFERENCES person(id),
        postedAt INTEGER NOT NULL,
        deletedAt INTEGER,
        audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'only', 'except')),
        text TEXT NOT NULL,
        location TEXT,
        media TEXT CHECK (media IN ('photos', 'video', 'article', 'link', 'miniProgram', 'music')),
        pictures TEXT,
        seconds INTEGER,
        article INTEGER REFERENCES article(id),
        title TEXT,
        detail TEXT,
        url TEXT
      ) STRICT;

      CREATE INDEX moment_author ON moment(author) WHERE deletedAt IS NULL;
      -- What friends who are on no list may see.
      CREATE INDEX moment_open ON moment(author)
        WHERE deletedAt IS NULL AND audience IN ('public', 'except');
      CREATE INDEX moment_open_order ON moment(id)
        WHERE deletedAt IS NULL AND audience IN ('public', 'except');
      CREATE INDEX moment_public ON moment(author) WHERE deletedAt IS NULL AND audience = 'public';

      -- Who shows somebody their posts, as far as the contact says.
      CREATE INDEX contact_showing ON contact(person) WHERE isBlocked = 0 AND permission & 1 = 0;

      -- The people and the tags on the list of an `only` or `except` post. A tag that is deleted is on no list any more.
      CREATE TABLE moment_person (
        moment INTEGER NOT NULL REFERENCES moment(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (person, moment)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX moment_person_moment ON moment_person(moment);

      CREATE TABLE moment_tag (
        moment INTEGER NOT NULL REFERENCES moment(id),
        tag INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
        PRIMARY KEY (tag, moment)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX moment_tag_moment ON moment_tag(moment);

      -- In the order of the likes.
      CREATE TABLE moment_like (
        id INTEGER PRIMARY KEY,
        moment INTEGER NOT NULL REFERENCES moment(id),
        person INTEGER NOT NULL REFERENCES person(id),
        likedAt INTEGER NOT NULL,
        UNIQUE (moment, person)
      ) STRICT;

      -- A comment's number isn't given again when it is deleted.
      CREATE TABLE moment_comment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        moment INTEGER NOT NULL REFERENCES moment(id),
        author INTEGER NOT NULL REFERENCES person(id),
        replyTo INTEGER REFERENCES person(id),
        text TEXT NOT NULL,
        writtenAt INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX moment_comment_moment ON moment_comment(moment);

      -- One line of somebody's notifications. A comment that is gone leaves its line without it; `removed` tells the
      -- writer that the post's author took the comment away.
      CREATE TABLE moment_notification (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES person(id),
        at INTEGER NOT NULL,
        actor INTEGER NOT NULL REFERENCES person(id),
        moment INTEGER NOT NULL REFERENCES moment(id),
        kind TEXT NOT NULL CHECK (kind IN ('liked', 'commented', 'replied', 'mentioned', 'removed')),
        comment INTEGER REFERENCES moment_comment(id) ON DELETE SET NULL
      ) STRICT;

      CREATE INDEX moment_notification_person ON moment_notification(person);
      CREATE INDEX moment_notification_moment ON moment_notification(moment);
      CREATE INDEX moment_notification_comment ON moment_notification(comment)
        WHERE comment IS NOT NULL;

      -- How far a person has looked: the newest post and notification there were when the timeline was last opened, and
      -- the newest notification when their list was.
      CREATE TABLE moments_seen (
        person INTEGER PRIMARY KEY REFERENCES person(id),
        openedMoment INTEGER NOT NULL DEFAULT 0,
        openedNotification INTEGER NOT NULL DEFAULT 0,
        seenNotification INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      """)
}
