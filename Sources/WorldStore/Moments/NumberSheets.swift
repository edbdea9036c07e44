import FoundationEssentials
import GRDB

/// A number for each of the rows 1, 2, 3… of a table, packed a thousand to a row of another table.
///
/// Whoever needs one number of each of a million rows reads a thousand pages of the file then, not all those rows.
struct NumberSheets {
  /// As many as fill a page of the file.
  static let size: Int64 = 1000
  private static let width = 4

  private let table: String
  private let column: String
  private let find: String
  private let put: String
  private let sheets: BothWays

  init(table: String, column: String) {
    self.table = table
    self.column = column
    find = "SELECT \(column) FROM \(table) WHERE number = ?"
    put = """
      INSERT INTO \(table) (number, \(column)) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET \(column) = excluded.\(column)
      """
    sheets = BothWays { beyond, order in
      "SELECT number, \(column) FROM \(table) WHERE number \(beyond)= ? ORDER BY number \(order)"
    }
  }

  // MARK: Writing

  /// The row has this number from now on; 0 is none.
  func note(_ db: Database, _ row: Int64, _ value: UInt32) throws {
    let (number, place) = row.quotientAndRemainder(dividingBy: Self.size)
    let stored = try Data.fetchOne(db.cachedStatement(sql: find), arguments: [number])
    var bytes = stored.map { [UInt8]($0) } ?? []
    Self.write(value, to: &bytes, at: Int(place))
    try store(db, number, bytes)
  }

  /// Writes the sheets of all rows there are; `sql` selects each row with its number, in order.
  func fill(_ db: Database, sql: String) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    var number: Int64 = 0
    var bytes: [UInt8] = []
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if id / Self.size != number {
        if !bytes.isEmpty { try store(db, number, bytes) }
        (number, bytes) = (id / Self.size, [])
      }
      let value: Int64 = row[1]
      guard let value = UInt32(exactly: value) else { throw unreadable(number) }
      Self.write(value, to: &bytes, at: Int(id % Self.size))
    }
    if !bytes.isEmpty { try store(db, number, bytes) }
  }

  private static func write(_ value: UInt32, to bytes: inout [UInt8], at place: Int) {
    let start = place * width
    if bytes.count < start + width {
      bytes.append(contentsOf: repeatElement(0, count: start + width - bytes.count))
    }
    for index in 0..<width {
      bytes[start + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }

  private func store(_ db: Database, _ number: Int64, _ bytes: [UInt8]) throws {
    try db.cachedStatement(sql: put).execute(arguments: [number, Data(bytes)])
  }

  // MARK: Reading

  /// A sheet as it is read: the numbers of `count` rows, the first of which is `first`.
  struct Leaf {
    let first: Int64
    let count: Int
    private let bytes: UnsafeRawBufferPointer

    fileprivate init(first: Int64, bytes: UnsafeRawBufferPointer) {
      self.first = first
      self.bytes = bytes
      count = bytes.count / width
    }

    subscript(place: Int) -> Int {
      Int(
        UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: place * width, as: UInt32.self)))
    }
  }

  /// A sheet that no program wrote.
  func unreadable(_ number: Int64) -> UnreadableValue {
    UnreadableValue(table: table, column: column, id: number)
  }

  /// Reads the sheets from the one of a row on, as long as `take` wants more.
  func read(
    _ db: Database, from row: Int64, isForward: Bool, take: (Leaf) throws -> Bool
  ) throws {
    let sheets = try Row.fetchCursor(
      db.cachedStatement(sql: self.sheets.sql(isForward: isForward)),
      arguments: [row / Self.size])
    while let sheet = try sheets.next() {
      let number: Int64 = sheet[0]
      let (first, isBeyond) = number.multipliedReportingOverflow(by: Self.size)
      let wantsMore = try sheet.withUnsafeData(atIndex: 1) { data in
        guard let data, !isBeyond, data.count % Self.width == 0,
          data.count <= Int(Self.size) * Self.width
        else { throw unreadable(number) }
        return try data.withUnsafeBytes { bytes in try take(Leaf(first: first, bytes: bytes)) }
      }
      if !wantsMore { return }
    }
  }
}
