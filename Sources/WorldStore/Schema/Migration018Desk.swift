extension Migration {
  static let desk = Migration(
    number: 18,
    sql: """
      -- Menus that were changed, for the phones that haven't asked since (V27); the one that is stands in `account`.
      ALTER TABLE account ADD COLUMN menuVersion INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE account_menu (
        account INTEGER NOT NULL REFERENCES account(id),
        version INTEGER NOT NULL,
        menu TEXT NOT NULL,
        PRIMARY KEY (account, version)
      ) STRICT, WITHOUT ROWID;

      -- Which menu a follower's phone has, and when it asked; one that never asked has the account's.
      CREATE TABLE menu_fetch (
        person INTEGER NOT NULL REFERENCES person(id),
        account INTEGER NOT NULL REFERENCES account(id),
        version INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (person, account)
      ) STRICT, WITHOUT ROWID;

      -- What lets an account's desk write to somebody (V50).
      CREATE TABLE service_window (
        person INTEGER NOT NULL REFERENCES person(id),
        account INTEGER NOT NULL REFERENCES account(id),
        cause TEXT NOT NULL CHECK (cause IN ('message', 'menu', 'follow', 'scan')),
        openedAt INTEGER NOT NULL,
        used INTEGER NOT NULL,
        PRIMARY KEY (person, account, cause)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE service_agent (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        handle TEXT NOT NULL,
        name TEXT NOT NULL,
        avatarText TEXT NOT NULL,
        avatarColour TEXT NOT NULL,
        avatarPicture TEXT,
        UNIQUE (account, handle)
      ) STRICT;

      -- Under which agent's name a message of an account stands (V60).
      CREATE TABLE message_agent (
        message INTEGER PRIMARY KEY REFERENCES message(id),
        agent INTEGER NOT NULL REFERENCES service_agent(id)
      ) STRICT;

      -- The kinds of notices that an account sends, known by their titles (V73).
      CREATE TABLE template (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        title TEXT NOT NULL,
        UNIQUE (account, title)
      ) STRICT;

      -- Who wants none of a kind (V71).
      CREATE TABLE template_rejection (
        template INTEGER NOT NULL REFERENCES template(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (template, person)
      ) STRICT, WITHOUT ROWID;

      -- Who wants some of a kind (V72): so many more, or, without a number, all.
      CREATE TABLE template_grant (
        template INTEGER NOT NULL REFERENCES template(id),
        person INTEGER NOT NULL REFERENCES person(id),
        times INTEGER,
        PRIMARY KEY (template, person)
      ) STRICT, WITHOUT ROWID;

      -- Notices of an account in the last day that it sent any; `day` counts local days.
      CREATE TABLE template_day (
        account INTEGER PRIMARY KEY REFERENCES account(id),
        day INTEGER NOT NULL,
        sent INTEGER NOT NULL
      ) STRICT;

      -- For which company somebody writes (V80).
      ALTER TABLE person ADD COLUMN company TEXT;

      CREATE TABLE form_answer (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        person INTEGER NOT NULL REFERENCES person(id),
        sentAt INTEGER NOT NULL,
        title TEXT NOT NULL,
        lines TEXT NOT NULL
      ) STRICT;

      CREATE INDEX form_answer_account ON form_answer(account, sentAt);
      """)
}
