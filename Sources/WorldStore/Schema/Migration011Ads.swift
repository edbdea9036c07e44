extension Migration {
  static let ads = Migration(
    number: 11,
    sql: """
      -- Ads on Moments. Several pictures stand a line each; with seconds the one picture is the cover of a clip.
      CREATE TABLE ad (
        id INTEGER PRIMARY KEY,
        handle TEXT NOT NULL UNIQUE,
        advertiser INTEGER NOT NULL REFERENCES account(id),
        text TEXT NOT NULL,
        pictures TEXT NOT NULL,
        seconds INTEGER,
        article INTEGER REFERENCES article(id),
        url TEXT,
        runsFrom INTEGER,
        runsUntil INTEGER,
        CHECK ((article IS NULL) <> (url IS NULL))
      ) STRICT;

      -- The last time that an ad came into somebody's timeline: it stands right below the post `above`. The row stays when
      -- the ad has left.
      CREATE TABLE ad_placement (
        viewer INTEGER NOT NULL REFERENCES person(id),
        ad INTEGER NOT NULL REFERENCES ad(id),
        placedAt INTEGER NOT NULL,
        above INTEGER NOT NULL REFERENCES moment(id),
        isStanding INTEGER NOT NULL DEFAULT 1 CHECK (isStanding IN (0, 1)),
        isAnswered INTEGER NOT NULL DEFAULT 0 CHECK (isAnswered IN (0, 1)),
        objection TEXT,
        PRIMARY KEY (viewer, ad)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX ad_placement_above ON ad_placement(above);

      -- In the order of the likes.
      CREATE TABLE ad_like (
        id INTEGER PRIMARY KEY,
        ad INTEGER NOT NULL REFERENCES ad(id),
        person INTEGER NOT NULL REFERENCES person(id),
        likedAt INTEGER NOT NULL,
        UNIQUE (ad, person)
      ) STRICT;

      CREATE TABLE ad_comment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ad INTEGER NOT NULL REFERENCES ad(id),
        author INTEGER NOT NULL REFERENCES person(id),
        replyTo INTEGER REFERENCES person(id),
        text TEXT NOT NULL,
        writtenAt INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX ad_comment_ad ON ad_comment(ad);
      """)
}
