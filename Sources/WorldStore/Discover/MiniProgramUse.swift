import Domain
import GRDB

/// The row of `mini_program_use` of one person and one Mini Program.
struct MiniProgramUse {
  var usedAt: WorldTime?
  var keptAt: WorldTime?
  var uses: Int64
  var state: MiniProgram.State

  static let none = MiniProgramUse(usedAt: nil, keptAt: nil, uses: 0, state: MiniProgram.State())

  static func find(
    _ db: Database, _ program: MiniProgram.ID, of person: Person.ID, json: JSON
  ) throws -> MiniProgramUse {
    let statement = try db.cachedStatement(
      sql: """
        SELECT usedAt, keptAt, uses, state FROM mini_program_use
        WHERE person = ? AND program = ?
        """)
    guard
      let row = try Row.fetchOne(statement, arguments: [person.rawValue, program.rawValue])
    else { return .none }
    let usedAt: Int64? = row[0]
    let keptAt: Int64? = row[1]
    return MiniProgramUse(
      usedAt: usedAt.map(WorldTime.init), keptAt: keptAt.map(WorldTime.init), uses: row[2],
      state: try json.value(
        MiniProgram.State.self, from: row[3], table: "mini_program_use", column: "state",
        id: program.rawValue))
  }

  func write(
    _ db: Database, _ program: MiniProgram.ID, of person: Person.ID, json: JSON
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO mini_program_use (person, program, usedAt, keptAt, uses, state)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        person.rawValue, program.rawValue, usedAt?.seconds, keptAt?.seconds, uses,
        json.text(state),
      ])
  }
}
