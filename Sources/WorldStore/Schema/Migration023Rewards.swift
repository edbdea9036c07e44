extension Migration {
  static let rewards = Migration(
    number: 23,
    sql: """
      ALTER TABLE article ADD COLUMN takesRewards INTEGER NOT NULL DEFAULT 0;
      -- When its words were corrected, which is possible once.
      ALTER TABLE article ADD COLUMN correctedAt INTEGER;

      -- Who has rewarded the author of an article, by each payment.
      CREATE TABLE article_reward (
        payment INTEGER PRIMARY KEY REFERENCES payment(id),
        article INTEGER NOT NULL REFERENCES article(id),
        person INTEGER NOT NULL REFERENCES person(id)
      ) STRICT;

      CREATE INDEX article_reward_order ON article_reward(article, payment);

      -- The names of the entries of Discover that a client hides, with blanks between them.
      ALTER TABLE settings ADD COLUMN hiddenEntries TEXT NOT NULL DEFAULT '';

      -- Tags of what somebody keeps, in the order in which they were given.
      CREATE TABLE favorite_tag (
        id INTEGER PRIMARY KEY,
        favorite INTEGER NOT NULL REFERENCES favorite(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        UNIQUE (favorite, name)
      ) STRICT;
      """)
}
