import Domain
import GRDB
import Testing

@testable import WorldStore

/// What a world file holds to by itself, whatever writes into it.
struct SchemaTests {
  @Test func `every table is strict, every reference is to something, and writing goes to a log`()
    throws
  {
    let scratch = try Scratch()
    let path = scratch.file("town.wesim")
    let town = try Town(try World.create(at: path, seed: 7, name: "town", start: Town.start))
    try town.says(town.mei, "soup", to: .group(town.family))
    try town.world.close()
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      let tables = try Row.fetchAll(
        db,
        sql: """
          SELECT name, strict FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
          ORDER BY name
          """)
      #expect(tables.count > 20)
      for table in tables { #expect(table["strict"] == 1, "\(table)") }
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
    }
    try queue.close()
  }
}
