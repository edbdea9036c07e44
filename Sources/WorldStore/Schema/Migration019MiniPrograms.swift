extension Migration {
  static let miniPrograms = Migration(
    number: 19,
    sql: """
      -- `body` is JSON: the pages and what they do. The other columns are what lists and cards show.
      CREATE TABLE mini_program (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        account INTEGER NOT NULL REFERENCES account(id),
        english TEXT NOT NULL,
        chinese TEXT NOT NULL,
        introEnglish TEXT NOT NULL,
        introChinese TEXT NOT NULL,
        avatarText TEXT NOT NULL,
        avatarColour TEXT NOT NULL,
        cover TEXT,
        body TEXT NOT NULL
      ) STRICT;

      -- What a Mini Program keeps for one person, nobody else's business. `uses` counts the deeds, so that each has
      -- chance of its own; `keptAt` is when it was added to My Mini Programs.
      CREATE TABLE mini_program_use (
        person INTEGER NOT NULL REFERENCES person(id),
        program INTEGER NOT NULL REFERENCES mini_program(id),
        usedAt INTEGER,
        keptAt INTEGER,
        uses INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL,
        PRIMARY KEY (person, program)
      ) STRICT, WITHOUT ROWID;

      -- The answers that somebody submitted, an item each.
      CREATE TABLE mini_program_answer (
        program INTEGER NOT NULL REFERENCES mini_program(id),
        question TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person(id),
        item TEXT NOT NULL,
        PRIMARY KEY (program, question, person, item)
      ) STRICT, WITHOUT ROWID;
      """)
}
