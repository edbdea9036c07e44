import Domain
import GRDB

extension Migration {
  static let originals = Migration(
    number: 29,
    sql: """
      ALTER TABLE article ADD COLUMN allowsReprint INTEGER NOT NULL DEFAULT 0;

      -- The longer paragraphs of every article, by what they say (A79).
      CREATE TABLE article_paragraph (
        article INTEGER NOT NULL REFERENCES article(id),
        digest INTEGER NOT NULL,
        length INTEGER NOT NULL,
        PRIMARY KEY (article, digest)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX article_paragraph_digest ON article_paragraph(digest);
      """,
    fill: { db in
      let bodies = try Row.fetchCursor(db, sql: "SELECT article, body FROM article_body")
      while let row = try bodies.next() {
        try StoredOriginals.write(
          db, article: row[0], ArticleDocument(markdown: row[1] as String))
      }
    })
}
