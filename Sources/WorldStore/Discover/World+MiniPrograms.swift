package import Domain
import GRDB

extension World {
  /// A Mini Program of the cast's accounts.
  @discardableResult
  package func addMiniProgram(_ program: MiniProgram) throws(StorageError) -> MiniProgram.ID {
    try write { db in try StoredMiniProgram.insert(program, db, json: json) }
  }

  package func miniProgram(handle: String) throws(StorageError) -> MiniProgram? {
    try read { db in
      try StoredMiniProgram.find(db, handle: handle).map { try program($0, db) }
    }
  }

  /// Whom a Mini Program belongs to.
  package func account(of program: MiniProgram.ID) throws(StorageError) -> OfficialAccount.ID? {
    try read { db in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT account FROM mini_program WHERE id = ?"),
        arguments: [program.rawValue]
      ).map { OfficialAccount.ID($0) }
    }
  }

  /// Whether somebody uses the Mini Program of an account that a notice leads to: its notices come to them even if they
  /// don't follow the account (C102).
  func isCustomer(
    _ person: Person.ID, of account: OfficialAccount.ID, through link: MiniProgramLink?,
    _ db: Database
  ) throws -> Bool {
    guard let link else { return false }
    let use = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1
          FROM mini_program
          JOIN mini_program_use ON mini_program_use.program = mini_program.id
          WHERE mini_program.handle = ? AND mini_program.account = ? AND mini_program_use.person = ?
          """), arguments: [link.program, account.rawValue, person.rawValue])
    return use != nil
  }

  /// What a person does with a Mini Program.
  ///
  /// Refused: `wrongActor`, then `notFound`, then as each action says.
  func performInMiniProgram(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .openMiniProgram(let id):
      _ = try program(id, deed.db)
      var use = try MiniProgramUse.find(deed.db, id, of: person, json: json)
      use.usedAt = deed.time
      try use.write(deed.db, id, of: person, json: json)
      deed.record(.miniProgramOpened(id, by: person))
    case .useMiniProgram(let id, let input):
      try use(try program(id, deed.db), input, by: person, &deed)
    case .keepMiniProgram(let id, let isKept):
      _ = try program(id, deed.db)
      var use = try MiniProgramUse.find(deed.db, id, of: person, json: json)
      guard isKept != (use.keptAt != nil) else { return }
      use.keptAt = isKept ? deed.time : nil
      try use.write(deed.db, id, of: person, json: json)
      deed.record(.miniProgramKept(id, by: person, isKept))
    case .forgetMiniProgram(let id):
      _ = try program(id, deed.db)
      try forget(id, by: person, &deed)
    default: preconditionFailure("not an action in a Mini Program: \(action)")
    }
  }

  /// A Mini Program never changes, so it is kept as it was read.
  func program(_ id: MiniProgram.ID, _ db: Database) throws -> MiniProgram {
    if let held = programs[id] { return held }
    guard let found = try StoredMiniProgram.find(db, id, json: json) else {
      throw Refusal.notFound
    }
    programs[id] = found
    return found
  }

  /// Does what the rules say, pays what was agreed to, and counts what was submitted.
  ///
  /// All of it happens, or nothing. Refused, in order: as `MiniProgramRules.step`, then as `.pay`.
  private func use(
    _ program: MiniProgram, _ input: MiniProgram.Input, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    var use = try MiniProgramUse.find(db, program.id, of: person, json: json)
    var generator = SplitMix64(
      seed: storedIdentity.seed, for: .miniProgram, program.id.rawValue, person.rawValue, use.uses)
    let language = try reader(as: person).settings().language
    let (state, outcomes) = try MiniProgramRules.step(
      program, use.state, input, now: deed.time, language: language, using: &generator)
    use.state = state
    use.usedAt = use.usedAt ?? deed.time
    use.uses += 1
    try use.write(db, program.id, of: person, json: json)
    if case .pay(_, let source) = input.gesture {
      for case .paid(let title, let cents) in outcomes {
        let bill = Bill(
          payee: program.account, cents: Int64(cents), title: String(title.prefix(Bill.titleMax)),
          order: "\(program.handle)/\(use.uses)")
        try performWithMoney(.pay(bill, from: source), &deed)
      }
    }
    for case .answered(let answers) in outcomes {
      try count(answers, in: program.id, by: person, db)
    }
    deed.record(.miniProgramUsed(program.id, by: person, outcomes))
  }

  /// Later answers of somebody take the place of the earlier ones.
  private func count(
    _ answers: [MiniProgram.Answer], in program: MiniProgram.ID, by person: Person.ID,
    _ db: Database
  ) throws {
    for answer in answers {
      try db.cachedStatement(
        sql: "DELETE FROM mini_program_answer WHERE program = ? AND question = ? AND person = ?"
      ).execute(arguments: [program.rawValue, answer.question, person.rawValue])
      for item in answer.items {
        try db.cachedStatement(
          sql: """
            INSERT INTO mini_program_answer (program, question, person, item) VALUES (?, ?, ?, ?)
            """
        ).execute(arguments: [program.rawValue, answer.question, person.rawValue, item])
      }
    }
  }

  /// With the entry of the history goes all that is kept (D53); what was submitted stays counted, as it was given away.
  private func forget(
    _ program: MiniProgram.ID, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try deed.db.cachedStatement(
      sql: "DELETE FROM mini_program_use WHERE person = ? AND program = ?"
    ).execute(arguments: [person.rawValue, program.rawValue])
    deed.record(.miniProgramForgotten(program, by: person))
  }
}
