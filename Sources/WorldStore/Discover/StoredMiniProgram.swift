import Domain
import GRDB

/// Writes and reads the table `mini_program`.
enum StoredMiniProgram {
  static func insert(_ program: MiniProgram, _ db: Database, json: JSON) throws -> MiniProgram.ID {
    try db.cachedStatement(
      sql: """
        INSERT INTO mini_program
          (id, handle, account, english, chinese, introEnglish, introChinese, avatarText,
            avatarColour, cover, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        program.id.assigned, program.handle, program.account.rawValue, program.name.english,
        program.name.chinese, program.intro.english, program.intro.chinese, program.avatar.text,
        program.avatar.colour.rawValue, program.cover?.name, json.text(program.body),
      ])
    return MiniProgram.ID(db.lastInsertedRowID)
  }

  static func find(_ db: Database, _ id: MiniProgram.ID, json: JSON) throws -> MiniProgram? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT handle, account, english, chinese, introEnglish, introChinese, avatarText,
          avatarColour, cover, body
        FROM mini_program
        WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let cover: String? = row[8]
    return MiniProgram(
      id: id, handle: row[0], account: OfficialAccount.ID(row[1]),
      name: MiniProgram.Words(row[2], row[3]), intro: MiniProgram.Words(row[4], row[5]),
      avatar: try avatar(row, at: 6, id: id), cover: cover.map { Picture($0) },
      body: try json.value(
        MiniProgram.Body.self, from: row[9], table: "mini_program", column: "body",
        id: id.rawValue))
  }

  static func avatar(_ row: Row, at column: Int, id: MiniProgram.ID) throws -> Avatar {
    guard let colour = Avatar.Colour(rawValue: row[column + 1]) else {
      throw UnreadableValue(table: "mini_program", column: "avatarColour", id: id.rawValue)
    }
    return Avatar(text: row[column], colour: colour)
  }

  static func find(_ db: Database, handle: String) throws -> MiniProgram.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM mini_program WHERE handle = ?"), arguments: [handle]
    ).map { MiniProgram.ID($0) }
  }
}
