extension Migration {
  static let blacklists = Migration(
    number: 27,
    sql: """
      -- Followers whom an account's operator wants to hear nothing from; it outlasts the follow.
      CREATE TABLE follower_blacklist (
        account INTEGER NOT NULL REFERENCES account(id),
        person INTEGER NOT NULL REFERENCES person(id),
        PRIMARY KEY (account, person)
      ) STRICT, WITHOUT ROWID;
      """)
}
