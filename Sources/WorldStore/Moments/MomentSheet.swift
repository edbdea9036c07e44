import Domain
import FoundationEssentials
import GRDB

/// The audiences of a thousand consecutive posts, as a row of the table `moment_sheet` keeps them.
///
/// Whoever looks for the few posts of a long history that somebody may see reads sheets instead of posts: a million posts
/// are a thousand pages of the file.
enum MomentSheet {
  /// As many as fill a page of the file.
  static let size: Int64 = 1000
  private static let width = 4

  /// The post is shared with an audience, or with nobody any more.
  static func note(_ db: Database, _ moment: Moment.ID, sharedWith audience: Int64?) throws {
    let (number, place) = moment.rawValue.quotientAndRemainder(dividingBy: size)
    let stored = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT audiences FROM moment_sheet WHERE number = ?"),
      arguments: [number])
    var bytes = stored.map { [UInt8]($0) } ?? []
    let start = Int(place) * width
    if bytes.count < start + width {
      bytes.append(contentsOf: repeatElement(0, count: start + width - bytes.count))
    }
    write(audience ?? 0, to: &bytes, at: start)
    try store(db, number, bytes)
  }

  /// Writes the sheets of all posts there are.
  static func fill(_ db: Database) throws {
    let posts = try Row.fetchCursor(
      db, sql: "SELECT id, sharedWith FROM moment WHERE sharedWith IS NOT NULL ORDER BY id")
    var number: Int64 = 0
    var bytes: [UInt8] = []
    while let post = try posts.next() {
      let id: Int64 = post[0]
      if id / size != number {
        if !bytes.isEmpty { try store(db, number, bytes) }
        (number, bytes) = (id / size, [])
      }
      let start = Int(id % size) * width
      bytes.append(contentsOf: repeatElement(0, count: start + width - bytes.count))
      write(post[1], to: &bytes, at: start)
    }
    if !bytes.isEmpty { try store(db, number, bytes) }
  }

  private static func write(_ audience: Int64, to bytes: inout [UInt8], at start: Int) {
    let value = UInt32(audience)
    for index in 0..<width {
      bytes[start + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }

  /// A sheet as it is read: the audiences of `count` posts, the first of which is `first`.
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
  static func unreadable(_ number: Int64) -> UnreadableValue {
    UnreadableValue(table: "moment_sheet", column: "audiences", id: number)
  }

  /// Reads the sheets from the one of a post on, as long as `take` wants more.
  static func read(
    _ db: Database, from post: Int64, isForward: Bool, take: (Leaf) throws -> Bool
  ) throws {
    let sheets = try Row.fetchCursor(
      db.cachedStatement(sql: isForward ? downwards : upwards), arguments: [post / size])
    while let sheet = try sheets.next() {
      let number: Int64 = sheet[0]
      let (first, isBeyond) = number.multipliedReportingOverflow(by: size)
      let wantsMore = try sheet.withUnsafeData(atIndex: 1) { data in
        guard let data, !isBeyond, data.count % width == 0, data.count <= Int(size) * width else {
          throw unreadable(number)
        }
        return try data.withUnsafeBytes { bytes in try take(Leaf(first: first, bytes: bytes)) }
      }
      if !wantsMore { return }
    }
  }

  private static let downwards = """
    SELECT number, audiences FROM moment_sheet WHERE number <= ? ORDER BY number DESC
    """
  private static let upwards = """
    SELECT number, audiences FROM moment_sheet WHERE number >= ? ORDER BY number
    """

  private static func store(_ db: Database, _ number: Int64, _ bytes: [UInt8]) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moment_sheet (number, audiences) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET audiences = excluded.audiences
        """
    ).execute(arguments: [number, Data(bytes)])
  }
}
