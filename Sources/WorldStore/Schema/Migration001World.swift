extension Migration {
  static let world = Migration(
    number: 1,
    sql: """
      CREATE TABLE world (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        seed INTEGER NOT NULL,
        start INTEGER NOT NULL,
        me INTEGER REFERENCES person(id)
      ) STRICT;

      CREATE TABLE clock (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        now INTEGER NOT NULL,
        isPaused INTEGER NOT NULL,
        speed INTEGER NOT NULL
      ) STRICT;

      -- What happened, in order; times never decrease with the number.
      CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        actorKind TEXT NOT NULL CHECK (actorKind IN ('person', 'account')),
        actor INTEGER NOT NULL,
        body TEXT NOT NULL
      ) STRICT;

      CREATE TABLE label (
        name TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('message', 'moment', 'comment', 'push')),
        target INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE agenda (
        id INTEGER PRIMARY KEY,
        due INTEGER NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL
      ) STRICT;

      CREATE INDEX agenda_due ON agenda(due);

      -- What the simulation remembers from one moment to the next; keys and texts are its own affair.
      CREATE TABLE memory (
        key TEXT PRIMARY KEY,
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
