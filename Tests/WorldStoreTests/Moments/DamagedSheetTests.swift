import Domain
import GRDB
import Testing

@testable import WorldStore

/// A world file in which the bytes that help to pass over posts are not what any program wrote.
struct DamagedSheetTests {
  let town: Town

  init() throws {
    town = try Town()
    try town.posts(town.lin, "own")
    try town.posts(town.bo, "for all")
    try town.posts(town.bo, "not for Lin", to: .except(people: [town.lin], tags: []))
  }

  private func damage(_ sql: String, _ arguments: StatementArguments = []) throws {
    try town.world.write { db in try db.execute(sql: sql, arguments: arguments) }
    town.world.sights = nil
  }

  @Test(arguments: [
    // A byte too many, more posts than a sheet holds, and for post 1 an audience that isn't there.
    "x'0000000000'", "zeroblob(4004)", "x'00000000FFFFFF7F'",
  ])
  func `a sheet that can't be is an error that names its table`(bytes: String) throws {
    try damage("UPDATE moment_sheet SET audiences = \(bytes)")
    let error = StorageError.unreadable(
      path: ":memory:", table: "moment_sheet", column: "audiences", id: 0)
    #expect(throws: error) { try town.eyes.moments(.first(8)) }
    #expect(throws: error) { try town.eyes.moments(.last(8)) }
  }

  @Test func `so is one of posts that no number is left for`() throws {
    try damage("INSERT INTO moment_sheet (number, audiences) VALUES (?, zeroblob(4))", [Int64.max])
    let error = StorageError.unreadable(
      path: ":memory:", table: "moment_sheet", column: "audiences", id: .max)
    #expect(throws: error) { try town.eyes.moments(.last(8)) }
  }

  @Test(arguments: [
    "x''", "x'01'", "zeroblob(2)", "zeroblob(4)", "zeroblob(100000)", "x'01FFFFFF'", "x'01010100'",
    "x'01070747'",
  ])
  func `what is kept of a viewer's audiences and can't be is worked out again`(bytes: String) throws
  {
    let before = try town.eyes.moments(.first(8))
    #expect(before.map(\.content.text) == ["for all", "own"])
    let stamp = try town.world.read { try Circle.stamp($0, of: town.lin) }
    try damage(
      "INSERT INTO audience_sight (viewer, standing, marks) VALUES (?, ?, \(bytes))",
      [town.lin.rawValue, stamp])
    #expect(try town.eyes.moments(.first(8)) == before)
    #expect(try town.eyes.moments(.last(8)) == before)
    #expect(try town.eyes.album(of: town.bo, .first(8)) == [before[0]])
  }
}
