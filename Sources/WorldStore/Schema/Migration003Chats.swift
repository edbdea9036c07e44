extension Migration {
  static let chats = Migration(
    number: 3,
    sql: """
      CREATE TABLE group_chat (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        name TEXT,
        owner INTEGER NOT NULL REFERENCES person(id),
        notice TEXT
      ) STRICT;

      CREATE TABLE group_member (
        groupChat INTEGER NOT NULL REFERENCES group_chat(id),
        person INTEGER NOT NULL REFERENCES person(id),
        position INTEGER NOT NULL,
        alias TEXT,
        isSaved INTEGER NOT NULL,
        PRIMARY KEY (groupChat, person)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX group_member_position ON group_member(groupChat, position);
      CREATE INDEX group_member_person ON group_member(person, groupChat);

      -- A conversation, stored once for all who take part. A pair's lower number stands in `a`; a group stands in `a`
      -- alone; an account stands in `a` with its follower in `b`.
      CREATE TABLE thread (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('pair', 'group', 'account')),
        a INTEGER NOT NULL,
        b INTEGER NOT NULL,
        UNIQUE (kind, a, b)
      ) STRICT;

      -- What the columns of a content hold for each kind stands in ContentColumns.swift. `onlyFor` names the one person
      -- who sees a message that wasn't delivered, or a notice meant for one side.
      CREATE TABLE message (
        id INTEGER PRIMARY KEY,
        thread INTEGER NOT NULL REFERENCES thread(id),
        senderKind TEXT NOT NULL CHECK (senderKind IN ('person', 'account')),
        sender INTEGER NOT NULL,
        sentAt INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        subject INTEGER,
        amount INTEGER,
        detail TEXT,
        quote INTEGER REFERENCES message(id),
        mentions TEXT,
        delivery TEXT NOT NULL CHECK (delivery IN ('delivered', 'notFriends', 'blocked')),
        onlyFor INTEGER REFERENCES person(id),
        recalledAt INTEGER
      ) STRICT;

      CREATE INDEX message_thread ON message(thread, sentAt);

      -- Messages that somebody deleted on their own phone (G51).
      CREATE TABLE message_deletion (
        message INTEGER NOT NULL REFERENCES message(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (message, person)
      ) STRICT, WITHOUT ROWID;

      -- A chat as its owner has it. `newest` is what the list shows; `activity` is the later of its time and the
      -- draft's. Everything up to `clearedMessage` was deleted with the chat. A chat with an account has its pushes
      -- beside it, see `follow`.
      CREATE TABLE chat (
        id INTEGER PRIMARY KEY,
        owner INTEGER NOT NULL REFERENCES person(id),
        peerKind TEXT NOT NULL CHECK (peerKind IN ('person', 'group', 'account')),
        peer INTEGER NOT NULL,
        thread INTEGER NOT NULL REFERENCES thread(id),
        activity INTEGER NOT NULL DEFAULT 0,
        newest INTEGER REFERENCES message(id),
        newestAt INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 0,
        firstUnread INTEGER,
        isMarkedUnread INTEGER NOT NULL DEFAULT 0,
        mention TEXT CHECK (mention IN ('me', 'all')),
        isMuted INTEGER NOT NULL DEFAULT 0,
        isSticky INTEGER NOT NULL DEFAULT 0,
        isHidden INTEGER NOT NULL DEFAULT 0,
        draft TEXT NOT NULL DEFAULT '',
        draftAt INTEGER,
        clearedMessage INTEGER NOT NULL DEFAULT 0,
        clearedAt INTEGER NOT NULL DEFAULT 0,
        UNIQUE (peerKind, peer, owner)
      ) STRICT;

      CREATE INDEX chat_order ON chat(owner, isSticky DESC, activity DESC, id DESC)
        WHERE isHidden = 0 AND peerKind <> 'account';
      CREATE INDEX chat_thread ON chat(thread, owner);
      CREATE INDEX chat_unread ON chat(owner)
        WHERE unread > 0 OR isMarkedUnread = 1;
      -- All that the number on the Chats tab is made of.
      CREATE INDEX chat_counted ON chat(owner, unread, isMarkedUnread)
        WHERE (unread > 0 OR isMarkedUnread = 1) AND isHidden = 0 AND peerKind <> 'account'
          AND isMuted = 0;
      """)
}
