extension Migration {
  static let groupSettings = Migration(
    number: 31,
    sql: """
      -- Groups that their owner has moved into one row (C105); all of them are muted.
      ALTER TABLE chat ADD COLUMN isFolded INTEGER NOT NULL DEFAULT 0;

      DROP INDEX chat_order;
      CREATE INDEX chat_order ON chat(owner, isSticky DESC, activity DESC, id DESC)
        WHERE isHidden = 0 AND peerKind <> 'account' AND isFolded = 0;
      CREATE INDEX chat_folded ON chat(owner, activity DESC, id DESC)
        WHERE isHidden = 0 AND isFolded = 1;

      -- Whether owner and admins let in whom the others invite (G110), and who waits for it (C52).
      ALTER TABLE group_chat ADD COLUMN confirmsInvitations INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE group_request (
        groupChat INTEGER NOT NULL REFERENCES group_chat(id),
        person INTEGER NOT NULL REFERENCES person(id),
        inviter INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (groupChat, person)
      ) STRICT, WITHOUT ROWID;
      """)
}
