import GRDB

extension Migration {
  static let audiences = Migration(
    number: 13,
    sql: """
      -- Posts of one author for the same people share an audience: whoever belongs to it sees them all, as far as the
      -- author's range goes. The digest finds a list again that has been used before; 0 where there is none.
      CREATE TABLE moment_audience (
        id INTEGER PRIMARY KEY,
        author INTEGER NOT NULL REFERENCES person(id),
        kind TEXT NOT NULL CHECK (kind IN ('public', 'private', 'only', 'except')),
        digest INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX moment_audience_author ON moment_audience(author, kind, digest);

      -- The people and the tags on the list of an `only` or `except`. A tag that is deleted is on no list any more.
      CREATE TABLE audience_person (
        audience INTEGER NOT NULL REFERENCES moment_audience(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (person, audience)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX audience_person_audience ON audience_person(audience);

      CREATE TABLE audience_tag (
        audience INTEGER NOT NULL REFERENCES moment_audience(id),
        tag INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
        PRIMARY KEY (tag, audience)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX audience_tag_audience ON audience_tag(audience);

      -- Nobody's once the post is deleted.
      ALTER TABLE moment ADD COLUMN sharedWith INTEGER REFERENCES moment_audience(id);

      INSERT INTO moment_audience (id, author, kind, digest)
        SELECT id, author, audience, 0 FROM moment
        WHERE deletedAt IS NULL AND audience IN ('only', 'except');
      UPDATE moment SET sharedWith = id WHERE deletedAt IS NULL AND audience IN ('only', 'except');
      INSERT INTO moment_audience (author, kind, digest)
        SELECT DISTINCT author, audience, 0 FROM moment
        WHERE deletedAt IS NULL AND audience IN ('public', 'private');
      UPDATE moment SET sharedWith = (
          SELECT id FROM moment_audience
          WHERE moment_audience.author = moment.author AND moment_audience.kind = moment.audience
        )
        WHERE deletedAt IS NULL AND audience IN ('public', 'private');
      INSERT INTO audience_person (audience, person) SELECT moment, person FROM moment_person;
      INSERT INTO audience_tag (audience, tag) SELECT moment, tag FROM moment_tag;
      DROP TABLE moment_person;
      DROP TABLE moment_tag;

      CREATE INDEX moment_sharedWith ON moment(sharedWith) WHERE deletedAt IS NULL;
      DROP INDEX moment_open;
      DROP INDEX moment_open_order;

      -- The audiences of a thousand posts in the order of their numbers, four bytes each, the lowest first; 0 where a post
      -- is nobody's. It says in a page of the file what the posts themselves say in hundreds.
      CREATE TABLE moment_sheet (
        number INTEGER PRIMARY KEY,
        audiences BLOB NOT NULL
      ) STRICT;

      -- What was worked out of all audiences for somebody, as long as `standing` is theirs; see AudienceSights.swift.
      CREATE TABLE audience_sight (
        viewer INTEGER PRIMARY KEY REFERENCES person(id),
        standing INTEGER NOT NULL,
        marks BLOB NOT NULL
      ) STRICT;

      -- How somebody stands to everybody they know, without their remarks and cards.
      DROP INDEX contact_showing;
      CREATE INDEX contact_sides ON contact(person, owner, isBlocked, permission);
      CREATE INDEX settings_range ON settings(person, momentsRange) WHERE momentsRange <> 'all';

      -- Grows when it changes who belongs to an audience: of a person, when a contact of theirs or of them or a tag they
      -- carry changes; of the world, when anybody's range does. What was kept in memory about it is worth nothing then.
      ALTER TABLE person ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE world ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;

      CREATE TRIGGER contact_added AFTER INSERT ON contact BEGIN
        UPDATE person SET standing = standing + 1 WHERE id IN (NEW.owner, NEW.person);
      END;
      CREATE TRIGGER contact_changed AFTER UPDATE OF isBlocked, permission, owner, person ON contact BEGIN
        UPDATE person SET standing = standing + 1
          WHERE id IN (NEW.owner, NEW.person, OLD.owner, OLD.person);
      END;
      CREATE TRIGGER contact_removed AFTER DELETE ON contact BEGIN
        UPDATE person SET standing = standing + 1 WHERE id IN (OLD.owner, OLD.person);
      END;
      CREATE TRIGGER tag_member_added AFTER INSERT ON tag_member BEGIN
        UPDATE person SET standing = standing + 1 WHERE id = NEW.person;
      END;
      CREATE TRIGGER tag_member_changed AFTER UPDATE ON tag_member BEGIN
        UPDATE person SET standing = standing + 1 WHERE id IN (NEW.person, OLD.person);
      END;
      CREATE TRIGGER tag_member_removed AFTER DELETE ON tag_member BEGIN
        UPDATE person SET standing = standing + 1 WHERE id = OLD.person;
      END;
      CREATE TRIGGER range_set AFTER INSERT ON settings BEGIN
        UPDATE world SET standing = standing + 1;
      END;
      CREATE TRIGGER range_changed AFTER UPDATE OF momentsRange ON settings BEGIN
        UPDATE world SET standing = standing + 1;
      END;

      -- In the order of the likes and of the comments, with all that decides who sees one.
      CREATE INDEX moment_like_order ON moment_like(moment, id, person);
      DROP INDEX moment_comment_moment;
      CREATE INDEX moment_comment_order ON moment_comment(moment, id, author, replyTo);
      """,
    fill: { db in try MomentSheet.fill(db) })
}
