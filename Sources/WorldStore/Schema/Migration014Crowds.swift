extension Migration {
  static let crowds = Migration(
    number: 14,
    sql: """
      -- Who takes part in a post by a like or a comment and wants to hear of others there, from after one notification up
      -- to another; `isCrowded` where there is a notification for all at once.
      CREATE TABLE moment_part (
        person INTEGER NOT NULL REFERENCES person(id),
        moment INTEGER NOT NULL REFERENCES moment(id),
        since INTEGER NOT NULL,
        until INTEGER,
        isCrowded INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (person, moment, since)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX moment_part_open ON moment_part(moment) WHERE until IS NULL;
      CREATE INDEX moment_part_quiet ON moment_part(moment) WHERE until IS NULL AND isCrowded = 0;
      CREATE INDEX moment_part_crowded ON moment_part(person, moment) WHERE isCrowded = 1;

      INSERT INTO moment_part (person, moment, since)
        SELECT person, moment, 0 FROM moment_like
        UNION
        SELECT author, moment, 0 FROM moment_comment
        EXCEPT
        SELECT person, moment, 0 FROM moment_muted;

      -- As before, but a line may be nobody's own: it is for all third persons who took part then. `withdrawn` is the last
      -- look at a list before what it tells was taken back; whoever had seen it by then keeps it.
      CREATE TABLE moment_notice (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER REFERENCES person(id),
        at INTEGER NOT NULL,
        actor INTEGER NOT NULL REFERENCES person(id),
        moment INTEGER NOT NULL REFERENCES moment(id),
        kind TEXT NOT NULL CHECK (kind IN ('liked', 'commented', 'replied', 'mentioned', 'removed')),
        comment INTEGER REFERENCES moment_comment(id) ON DELETE SET NULL,
        withdrawn INTEGER
      ) STRICT;

      INSERT INTO moment_notice (id, person, at, actor, moment, kind, comment)
        SELECT id, person, at, actor, moment, kind, comment FROM moment_notification;
      DELETE FROM sqlite_sequence WHERE name = 'moment_notice';
      INSERT INTO sqlite_sequence (name, seq)
        SELECT 'moment_notice', seq FROM sqlite_sequence WHERE name = 'moment_notification';
      DROP TABLE moment_notification;
      ALTER TABLE moment_notice RENAME TO moment_notification;

      CREATE INDEX moment_notification_person ON moment_notification(person);
      CREATE INDEX moment_notification_actor ON moment_notification(moment, actor);
      CREATE INDEX moment_notification_comment ON moment_notification(comment)
        WHERE comment IS NOT NULL;
      CREATE INDEX moment_notification_crowd ON moment_notification(moment, id, actor)
        WHERE person IS NULL;

      -- Each look at a list that showed something new: the newest notification there was.
      CREATE TABLE moments_glance (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person INTEGER NOT NULL REFERENCES person(id),
        mark INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX moments_glance_person ON moments_glance(person, mark);

      CREATE INDEX moment_comment_author ON moment_comment(moment, author);
      """)
}
