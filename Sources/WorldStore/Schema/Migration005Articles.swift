extension Migration {
  static let articles = Migration(
    number: 5,
    sql: """
      -- An article is published by the push that carries it (push_article). `digest` is the one that is shown;
      -- `reads`, `likes` and `wows` are what the cast has added to the crowd's.
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        account INTEGER NOT NULL REFERENCES account(id),
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        digest TEXT NOT NULL,
        hasOwnDigest INTEGER NOT NULL,
        cover TEXT NOT NULL,
        isOriginal INTEGER NOT NULL,
        place TEXT,
        originalURL TEXT,
        crowdReaders INTEGER NOT NULL,
        crowdLikes INTEGER NOT NULL,
        crowdWows INTEGER NOT NULL,
        reads INTEGER NOT NULL DEFAULT 0,
        likes INTEGER NOT NULL DEFAULT 0,
        wows INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      -- Apart from the rest, so that a list of cards doesn't turn the pages of whole articles.
      CREATE TABLE article_body (
        article INTEGER PRIMARY KEY REFERENCES article(id),
        body TEXT NOT NULL
      ) STRICT;

      -- How often one of the cast opened an article on a day; days are counted by local midnights.
      CREATE TABLE article_opening (
        article INTEGER NOT NULL REFERENCES article(id),
        person INTEGER NOT NULL REFERENCES person(id),
        day INTEGER NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (article, person, day)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE article_reader (
        article INTEGER NOT NULL REFERENCES article(id),
        person INTEGER NOT NULL REFERENCES person(id),
        finishedAt INTEGER,
        likedAt INTEGER,
        wowedAt INTEGER,
        PRIMARY KEY (article, person)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX article_reader_wow ON article_reader(article, wowedAt) WHERE wowedAt IS NOT NULL;
      """)
}
