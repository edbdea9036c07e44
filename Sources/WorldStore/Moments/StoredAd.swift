import Domain
import GRDB

/// Writes and reads the table `ad`.
enum StoredAd {
  static func insert(_ ad: MomentAd, _ db: Database) throws -> MomentAd.ID {
    let pictures: [Picture]
    var seconds: Int?
    switch ad.media {
    case .pictures(let all): pictures = all
    case .clip(let length, let cover):
      pictures = [cover]
      seconds = length
    }
    var article: Int64?
    var url: String?
    switch ad.link {
    case .article(let id): article = id.rawValue
    case .page(let address): url = address
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO ad
          (id, handle, advertiser, text, pictures, seconds, article, url, runsFrom, runsUntil)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        ad.id.assigned, ad.handle, ad.advertiser.rawValue, ad.text,
        pictures.map(\.name).joined(separator: "\n"), seconds, article, url, ad.run.from?.seconds,
        ad.run.until?.seconds,
      ])
    return MomentAd.ID(db.lastInsertedRowID)
  }

  static func find(_ db: Database, _ id: MomentAd.ID) throws -> MomentAd? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT handle, advertiser, text, pictures, seconds, article, url, runsFrom, runsUntil
        FROM ad
        WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let names: String = row[3]
    let pictures = names.split(separator: "\n").map { Picture(String($0)) }
    guard let cover = pictures.first else {
      throw UnreadableValue(table: "ad", column: "pictures", id: id.rawValue)
    }
    let seconds: Int? = row[4]
    let article: Int64? = row[5]
    return MomentAd(
      id: id, handle: row[0], advertiser: OfficialAccount.ID(row[1]), text: row[2],
      media: seconds.map { .clip(seconds: $0, cover: cover) } ?? .pictures(pictures),
      link: article.map { .article(Article.ID($0)) } ?? .page(url: row[6]),
      run: MomentAd.Run(row: row, at: 7))
  }
}

extension MomentAd.Run {
  /// Reads `runsFrom, runsUntil`.
  init(row: Row, at column: Int) {
    let from: Int64? = row[column]
    let until: Int64? = row[column + 1]
    self.init(from: from.map(WorldTime.init), until: until.map(WorldTime.init))
  }
}
