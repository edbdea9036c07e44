import GRDB
import Testing

@testable import WorldStore

/// What is prepared for a world is prepared as cheaply as can be.
struct StatementTests {
  @Test func `a statement doesn't note what it touches, since nobody observes a world`() throws {
    let region = try Town().world.read { db in
      try db.makeStatement(sql: "SELECT nickname FROM person").databaseRegion
    }
    #expect(region.isEmpty)
  }
}
