import GRDB

extension World {
  /// A number for the whole content of the file, as 16 hexadecimal digits: two worlds with the same rows in
  /// all tables have the same, and a difference in any value almost surely gives another.
  ///
  /// Reads every row.
  package func digest() throws(StorageError) -> String {
    try read { db in
      var hash = FowlerNollVo()
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          ORDER BY name
          """)
      for table in tables {
        hash.add(table)
        let columns = try db.columns(in: table).map(\.name)
        let order = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(order) FROM \"\(table)\" ORDER BY \(order)")
        while let row = try rows.next() {
          for value in row.databaseValues { hash.add(value) }
        }
      }
      return hash.hexadecimal
    }
  }
}

/// The 64-bit FNV-1a hash, fed with values that can't run into each other.
private struct FowlerNollVo {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  mutating func add(_ text: String) { add(kind: 1, Array(text.utf8)) }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add(kind: 0, [])
    case .string(let text): add(text)
    case .int64(let number): add(kind: 2, Self.bytes(UInt64(bitPattern: number)))
    case .double(let number): add(kind: 3, Self.bytes(number.bitPattern))
    case .blob(let data): add(kind: 4, Array(data))
    }
  }

  private mutating func add(kind: UInt8, _ bytes: [UInt8]) {
    for byte in [kind] + Self.bytes(UInt64(bytes.count)) + bytes {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
