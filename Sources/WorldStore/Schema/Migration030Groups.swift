extension Migration {
  static let groups = Migration(
    number: 30,
    sql: """
      -- Admins help the owner of a group (G106, G107).
      ALTER TABLE group_member ADD COLUMN isAdmin INTEGER NOT NULL DEFAULT 0;

      -- A remark for a group is its owner's alone (G114); whether names stand above the bubbles of a group is, too (G2).
      -- `closedMessage` is the last message that came to somebody who was taken out of a group (G117).
      ALTER TABLE chat ADD COLUMN remark TEXT;
      ALTER TABLE chat ADD COLUMN showsNames INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE chat ADD COLUMN closedMessage INTEGER;
      """)
}
