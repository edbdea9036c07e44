extension Migration {
  static let official = Migration(
    number: 4,
    sql: """
      -- `pushes` counts what the account has sent and `newestPush` is the last of it: the followers' unread numbers and
      -- the order of their folders come from here, so that a push to a million followers writes one row.
      CREATE TABLE account (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('subscription', 'service')),
        name TEXT NOT NULL,
        wechatID TEXT NOT NULL,
        intro TEXT NOT NULL,
        owner TEXT NOT NULL,
        isVerified INTEGER NOT NULL,
        avatarText TEXT NOT NULL,
        avatarColour TEXT NOT NULL,
        originals INTEGER NOT NULL,
        pushes INTEGER NOT NULL DEFAULT 0,
        newestPush INTEGER REFERENCES push(id),
        newestPushAt INTEGER,
        menu TEXT NOT NULL,
        replies TEXT NOT NULL
      ) STRICT;

      -- `number` counts an account's pushes from 1.
      CREATE TABLE push (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        number INTEGER NOT NULL,
        sentAt INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('articles', 'text', 'image', 'audio', 'video')),
        text TEXT NOT NULL,
        picture TEXT,
        seconds INTEGER,
        UNIQUE (account, number)
      ) STRICT;

      CREATE INDEX push_time ON push(account, sentAt);

      CREATE TABLE push_article (
        push INTEGER NOT NULL REFERENCES push(id),
        position INTEGER NOT NULL,
        article INTEGER NOT NULL UNIQUE REFERENCES article(id),
        PRIMARY KEY (push, position)
      ) STRICT, WITHOUT ROWID;

      -- Pushes up to `fromNumber` aren't in the follower's chat: they came before the follow, or were deleted with the
      -- chat. Those up to `seenNumber` are read; the row hides while `hiddenNumber` is the newest.
      -- `kind` is the account's, so that a list of one kind looks up no account of the other.
      CREATE TABLE follow (
        person INTEGER NOT NULL REFERENCES person(id),
        account INTEGER NOT NULL REFERENCES account(id),
        kind TEXT NOT NULL CHECK (kind IN ('subscription', 'service')),
        since INTEGER NOT NULL,
        fromNumber INTEGER NOT NULL,
        seenNumber INTEGER NOT NULL,
        hiddenNumber INTEGER NOT NULL,
        PRIMARY KEY (person, account)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX follow_account ON follow(account, person);

      -- The Subscriptions row of one person's chat list. Its dot shows while something unread is newer than what stood
      -- there when the folder was last opened.
      CREATE TABLE folder (
        owner INTEGER PRIMARY KEY REFERENCES person(id),
        isSticky INTEGER NOT NULL DEFAULT 0,
        isMarkedUnread INTEGER NOT NULL DEFAULT 0,
        seenPush INTEGER NOT NULL DEFAULT 0,
        seenMessage INTEGER NOT NULL DEFAULT 0,
        hiddenPush INTEGER NOT NULL DEFAULT 0,
        hiddenMessage INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      """)
}
