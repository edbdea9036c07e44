extension Migration {
  static let pictures = Migration(
    number: 12,
    sql: """
      -- The files of the world's pictures, so that copying the world copies them too. `milliseconds` is how long a
      -- moving one takes. The bytes stand last: what is before them is read without them.
      CREATE TABLE picture_data (
        name TEXT PRIMARY KEY,
        width INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0),
        milliseconds INTEGER CHECK (milliseconds > 0),
        bytes BLOB NOT NULL
      ) STRICT;

      -- Shown in the place of the tile.
      ALTER TABLE person ADD COLUMN avatarPicture TEXT;
      ALTER TABLE account ADD COLUMN avatarPicture TEXT;
      """)
}
