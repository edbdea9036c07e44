extension Migration {
  static let pushes = Migration(
    number: 20,
    sql: """
      -- When an article came out first, by a push or without one; its rank among the account's published ones, the newest
      -- the highest; whether the page of past pushes lists it; and when its publisher took it back.
      ALTER TABLE article ADD COLUMN publishedAt INTEGER;
      ALTER TABLE article ADD COLUMN rank INTEGER;
      ALTER TABLE article ADD COLUMN isListed INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE article ADD COLUMN deletedAt INTEGER;

      UPDATE article SET isListed = 1,
        publishedAt = (
          SELECT push.sentAt FROM push_article JOIN push ON push.id = push_article.push
          WHERE push_article.article = article.id
        ),
        rank = (
          SELECT push * 8 + 7 - position FROM push_article WHERE push_article.article = article.id
        )
        WHERE id IN (SELECT article FROM push_article);

      CREATE INDEX article_history ON article(account, publishedAt, rank)
        WHERE isListed = 1 AND deletedAt IS NULL;

      -- `broadPushes` counts the pushes for all followers, but for those who are listed as exceptions, and `broadPush` is the
      -- last of them. `publications` counts what was published at all.
      ALTER TABLE account RENAME COLUMN newestPush TO broadPush;
      ALTER TABLE account RENAME COLUMN newestPushAt TO broadPushAt;
      ALTER TABLE account ADD COLUMN broadPushes INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE account ADD COLUMN publications INTEGER NOT NULL DEFAULT 0;
      UPDATE account SET broadPushes = pushes, publications = coalesce(broadPush, 0);

      -- Whom a push was for, how many followers that were, and how many of them got it; the others are failures (V3).
      -- `listing` says who got it among the followers of that moment: all, all but the listed, or the listed only.
      ALTER TABLE push ADD COLUMN reach TEXT NOT NULL DEFAULT 'everybody'
        CHECK (reach IN ('everybody', 'tag', 'gender', 'region'));
      ALTER TABLE push ADD COLUMN reachDetail TEXT;
      ALTER TABLE push ADD COLUMN targeted INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE push ADD COLUMN delivered INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE push ADD COLUMN listing TEXT NOT NULL DEFAULT 'none'
        CHECK (listing IN ('none', 'except', 'only'));
      ALTER TABLE push ADD COLUMN deletedAt INTEGER;

      UPDATE push SET
        targeted = (
          SELECT count(*) FROM follow
          WHERE follow.account = push.account AND follow.since <= push.sentAt
        );
      UPDATE push SET delivered = targeted;

      -- The listed people of a push, 512 to a row by their numbers: a hexadecimal digit holds four of them.
      CREATE TABLE push_listed (
        push INTEGER NOT NULL REFERENCES push(id),
        chunk INTEGER NOT NULL,
        bits TEXT NOT NULL,
        PRIMARY KEY (push, chunk)
      ) STRICT, WITHOUT ROWID;

      -- What the listings come to for each of an account's followers, 32 to a row, so that nobody's number has to be counted
      -- push by push: for each four numbers of twelve digits, which SQL can read where they stand. See PushTally.
      CREATE TABLE push_tally (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        chunk INTEGER NOT NULL,
        entries BLOB NOT NULL,
        UNIQUE (chunk, account)
      ) STRICT;

      -- Pushes that somebody has taken off their own phone (S40).
      CREATE TABLE push_removal (
        person INTEGER NOT NULL REFERENCES person(id),
        push INTEGER NOT NULL REFERENCES push(id),
        PRIMARY KEY (person, push)
      ) STRICT, WITHOUT ROWID;

      -- The marks of a follow are twofold: `…Number` is a place among the account's pushes, `…Tally` how many of them had come
      -- to the follower by then, from before the follow on. `sinceNumber` is the place at which it began.
      ALTER TABLE follow RENAME COLUMN hiddenNumber TO hiddenTally;
      ALTER TABLE follow ADD COLUMN fromTally INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE follow ADD COLUMN seenTally INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE follow ADD COLUMN sinceNumber INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE follow ADD COLUMN removals INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE follow ADD COLUMN isStarred INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE follow ADD COLUMN receivesArticles INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE follow ADD COLUMN sharesLocation INTEGER NOT NULL DEFAULT 0;
      UPDATE follow SET fromTally = fromNumber, seenTally = seenNumber,
        sinceNumber = (
          SELECT count(*) FROM push
          WHERE push.account = follow.account AND push.sentAt <= follow.since
        );

      CREATE INDEX follow_refusing ON follow(account, person) WHERE receivesArticles = 0;

      -- Groups of an account's followers as its operator keeps them (O11).
      CREATE TABLE follower_tag (
        id INTEGER PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id),
        name TEXT NOT NULL,
        UNIQUE (account, name)
      ) STRICT;

      CREATE TABLE follower_tagging (
        tag INTEGER NOT NULL REFERENCES follower_tag(id) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (tag, person)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX follower_tagging_person ON follower_tagging(person, tag);

      -- A push as one person was shown it before it was sent (A26): the message it came as. Its articles can be opened by
      -- that person.
      CREATE TABLE push_preview (
        message INTEGER PRIMARY KEY REFERENCES message(id),
        account INTEGER NOT NULL REFERENCES account(id),
        person INTEGER NOT NULL REFERENCES person(id),
        sentAt INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX push_preview_account ON push_preview(account, sentAt);

      CREATE TABLE push_preview_article (
        person INTEGER NOT NULL REFERENCES person(id),
        article INTEGER NOT NULL REFERENCES article(id),
        PRIMARY KEY (person, article)
      ) STRICT, WITHOUT ROWID;

      -- In which form the folder opens; nothing while the person hasn't chosen.
      ALTER TABLE folder ADD COLUMN form TEXT CHECK (form IN ('classic', 'feed'));
      ALTER TABLE world ADD COLUMN folderForm TEXT NOT NULL DEFAULT 'classic'
        CHECK (folderForm IN ('classic', 'feed'));
      ALTER TABLE world ADD COLUMN feedOrder TEXT NOT NULL DEFAULT 'time'
        CHECK (feedOrder IN ('time', 'shuffled'));

      -- Conversations with accounts, for the row of notices in the folder (S41).
      CREATE INDEX chat_notice ON chat(owner, newestAt, id)
        WHERE peerKind = 'account' AND newest IS NOT NULL;

      -- What somebody has read of late, for the strip of accounts that are read most (S36).
      CREATE INDEX article_opening_person ON article_opening(person, day);
      """)
}
