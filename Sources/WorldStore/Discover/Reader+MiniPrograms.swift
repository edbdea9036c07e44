package import Domain
import GRDB

extension World.Reader {
  /// A page of a Mini Program with what the viewer has filled in there; `nil`: there is no such Mini Program.
  ///
  /// Anybody may open any of them (A13, P2); the state is the viewer's own.
  package func miniProgram(_ link: MiniProgramLink, at now: WorldTime) throws(StorageError)
    -> MiniProgramView?
  {
    try read { db in
      guard let id = try StoredMiniProgram.find(db, handle: link.program) else { return nil }
      let program = try world.program(id, db)
      let use = try MiniProgramUse.find(db, id, of: viewer, json: world.json)
      let book = NameBook(db, reader: self)
      let language = try settings().language
      var page = MiniPage(
        link.page, item: link.item, of: program, use.state,
        tallies: try tallies(of: program, page: link.page, db), now: now, language: language)
      for index in page?.rows.indices ?? 0..<0 {
        guard let picture = page?.rows[index].content.picture else { continue }
        page?.rows[index].content.picture = try book.described(picture)
      }
      return MiniProgramView(
        row: MiniProgramRow(
          id: id, handle: program.handle, name: program.name, intro: program.intro,
          avatar: program.avatar, accountName: try book.face(of: program.account).name,
          usedAt: use.usedAt, isKept: use.keptAt != nil),
        account: program.account, cover: try program.cover.map { try book.described($0) },
        page: page, isFloating: try StoredFloating.has(db, .miniProgram(id), of: viewer))
    }
  }

  /// How everybody answered the questions whose results a page shows: numbers only.
  private func tallies(
    of program: MiniProgram, page name: String?, _ db: Database
  ) throws -> [String: MiniPage.Tally] {
    let page = name.map { program.body.page($0) } ?? program.body.pages.first
    var tallies: [String: MiniPage.Tally] = [:]
    for case .results(let question) in page?.blocks.map(\.content) ?? [] {
      var tally: MiniPage.Tally = [:]
      let votes = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT item, count(*) FROM mini_program_answer
            WHERE program = ? AND question = ?
            GROUP BY item
            """), arguments: [program.id.rawValue, question])
      for row in votes { tally[row[0]] = row[1] }
      tallies[question] = tally
    }
    return tallies
  }

  /// All Mini Programs of the world, those the viewer used last first, then by name (D50).
  package func miniPrograms() throws(StorageError) -> [MiniProgramRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT mini_program.id, mini_program.handle, mini_program.english, mini_program.chinese,
            mini_program.introEnglish, mini_program.introChinese, mini_program.avatarText,
            mini_program.avatarColour, account.name, mini_program_use.usedAt,
            mini_program_use.keptAt IS NOT NULL
          FROM mini_program
          JOIN account ON account.id = mini_program.account
          LEFT JOIN mini_program_use
            ON mini_program_use.program = mini_program.id AND mini_program_use.person = ?
          ORDER BY mini_program_use.usedAt DESC NULLS LAST, mini_program.handle
          """)
      return try Row.fetchAll(statement, arguments: [viewer.rawValue]).map { row in
        let id = MiniProgram.ID(row[0])
        let usedAt: Int64? = row[9]
        return MiniProgramRow(
          id: id, handle: row[1], name: MiniProgram.Words(row[2], row[3]),
          intro: MiniProgram.Words(row[4], row[5]),
          avatar: try StoredMiniProgram.avatar(row, at: 6, id: id), accountName: row[8],
          usedAt: usedAt.map(WorldTime.init), isKept: row[10])
      }
    }
  }
}
