extension Migration {
  static let statuses = Migration(
    number: 24,
    sql: """
      -- What people show beside their names; what is a day old is over, and stays until the next.
      CREATE TABLE person_status (
        person INTEGER PRIMARY KEY REFERENCES person(id),
        mood TEXT NOT NULL,
        text TEXT NOT NULL,
        setAt INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE person_status_like (
        owner INTEGER NOT NULL REFERENCES person_status(person) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (owner, person)
      ) STRICT, WITHOUT ROWID;
      """)
}
