extension Migration {
  static let people = Migration(
    number: 9,
    sql: """
      ALTER TABLE settings ADD COLUMN requiresFriendConfirmation INTEGER NOT NULL DEFAULT 1;

      -- What an owner wrote down about a friend; no row where there is nothing.
      CREATE TABLE contact_card (
        owner INTEGER NOT NULL,
        person INTEGER NOT NULL,
        description TEXT NOT NULL,
        phoneNumbers TEXT NOT NULL,
        PRIMARY KEY (owner, person),
        FOREIGN KEY (owner, person) REFERENCES contact(owner, person) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX contact_blocked ON contact(owner, person) WHERE isBlocked = 1;

      -- A WeChat ID is found whatever the case of its letters.
      CREATE INDEX person_wechat ON person(wechatID COLLATE NOCASE);

      -- The number of the newest tag there has been, since posts and drafts may still speak of it.
      CREATE TABLE tag_number (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        newest INTEGER NOT NULL
      ) STRICT;
      INSERT INTO tag_number SELECT 1, coalesce(max(id), 0) FROM tag;

      -- A request to be friends. `remark` and `permission`, with the tags beside it, are how the sender is going to keep
      -- the receiver. `activity` is the time of the last thing said. Each side takes it off its own list.
      CREATE TABLE friend_request (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sender INTEGER NOT NULL REFERENCES person(id),
        receiver INTEGER NOT NULL REFERENCES person(id),
        source TEXT NOT NULL CHECK (source IN ('search', 'qr', 'group', 'card')),
        sentAt INTEGER NOT NULL,
        acceptedAt INTEGER,
        remark TEXT,
        permission INTEGER NOT NULL,
        activity INTEGER NOT NULL,
        isListedBySender INTEGER NOT NULL DEFAULT 1,
        isListedByReceiver INTEGER NOT NULL DEFAULT 1,
        CHECK (sender <> receiver)
      ) STRICT;

      CREATE INDEX friend_request_sent ON friend_request(sender, activity, id)
        WHERE isListedBySender = 1;
      CREATE INDEX friend_request_received ON friend_request(receiver, activity, id)
        WHERE isListedByReceiver = 1;
      CREATE INDEX friend_request_pair ON friend_request(sender, receiver);

      CREATE TABLE friend_request_tag (
        request INTEGER NOT NULL REFERENCES friend_request(id),
        tag INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
        PRIMARY KEY (request, tag)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX friend_request_tag_tag ON friend_request_tag(tag);

      -- What was said about it, in order: the request's own texts and the replies.
      CREATE TABLE friend_request_line (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        request INTEGER NOT NULL REFERENCES friend_request(id),
        writer INTEGER NOT NULL REFERENCES person(id),
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        isRequest INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX friend_request_line_request ON friend_request_line(request);
      -- How many requests somebody sent lately.
      CREATE INDEX friend_request_line_writer ON friend_request_line(writer, at)
        WHERE isRequest = 1;

      -- The newest line there was when a person last opened New Friends.
      CREATE TABLE new_friends_seen (
        person INTEGER PRIMARY KEY REFERENCES person(id),
        seenLine INTEGER NOT NULL
      ) STRICT;
      """)
}
