extension Migration {
  static let contacts = Migration(
    number: 2,
    sql: """
      CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        nickname TEXT NOT NULL,
        wechatID TEXT NOT NULL,
        gender TEXT CHECK (gender IN ('male', 'female')),
        region TEXT NOT NULL,
        whatsUp TEXT NOT NULL,
        avatarText TEXT NOT NULL,
        avatarColour TEXT NOT NULL
      ) STRICT;

      -- One-way: two people are friends when each has the other.
      CREATE TABLE contact (
        owner INTEGER NOT NULL REFERENCES person(id),
        person INTEGER NOT NULL REFERENCES person(id),
        remark TEXT,
        isStarred INTEGER NOT NULL,
        isBlocked INTEGER NOT NULL,
        permission INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('search', 'qr', 'group', 'card')),
        since INTEGER NOT NULL,
        PRIMARY KEY (owner, person),
        CHECK (owner <> person)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX contact_person ON contact(person, owner);

      CREATE TABLE tag (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        owner INTEGER NOT NULL REFERENCES person(id),
        name TEXT NOT NULL,
        UNIQUE (owner, name)
      ) STRICT;

      CREATE TABLE tag_member (
        tag INTEGER NOT NULL REFERENCES tag(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (tag, person)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX tag_member_person ON tag_member(person, tag);
      """)
}
