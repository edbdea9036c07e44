extension Migration {
  static let accounts = Migration(
    number: 25,
    sql: """
      ALTER TABLE account ADD COLUMN isIndividual INTEGER NOT NULL DEFAULT 0;
      -- NULL: any number.
      ALTER TABLE account ADD COLUMN followerLimit INTEGER;
      -- While it is on, the account has neither the menu nor the replies that stand here.
      ALTER TABLE account ADD COLUMN hasServer INTEGER NOT NULL DEFAULT 0;

      -- Who has listened to an audio push, or watched a video.
      CREATE TABLE push_playing (
        push INTEGER NOT NULL REFERENCES push(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (push, person)
      ) STRICT, WITHOUT ROWID;
      """)
}
