import Domain
import GRDB

/// Who among an account's followers gets a push, as it is kept: as few people as possible are listed, in the order of
/// their numbers.
enum PushListing: Equatable {
  /// All followers of the moment.
  case none
  /// All but these.
  case except([Int64])
  /// These.
  case only([Int64])

  var name: String {
    switch self {
    case .none: "none"
    case .except: "except"
    case .only: "only"
    }
  }

  /// Whether the push goes to all followers, or nearly all: the account counts it, and no follower's tally.
  var isBroad: Bool {
    if case .only = self { false } else { true }
  }

  /// Writes the list of a push.
  func insert(_ push: Int64, _ db: Database) throws {
    let people: [Int64]
    switch self {
    case .none: return
    case .except(let listed), .only(let listed): people = listed
    }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO push_listed (push, chunk, bits) VALUES (?, ?, ?)")
    var start = people.startIndex
    while start < people.endIndex {
      let chunk = people[start] / PushReceipt.chunk
      let end =
        people[start...].firstIndex { $0 / PushReceipt.chunk != chunk } ?? people.endIndex
      var digits = [UInt8](repeating: 0, count: Int(PushReceipt.chunk / 4))
      for person in people[start..<end] {
        digits[Int(person % PushReceipt.chunk / 4)] |= 1 << UInt8(person % 4)
      }
      let hexadecimal = Array("0123456789ABCDEF".utf8)
      let bits = String(decoding: digits.map { hexadecimal[Int($0)] }, as: UTF8.self)
      try statement.execute(arguments: [push, chunk, bits])
      start = end
    }
  }

  /// The people listed with a push, in the order of their numbers.
  static func people(_ push: Int64, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT chunk, bits FROM push_listed WHERE push = ? ORDER BY chunk")
    var people: [Int64] = []
    let rows = try Row.fetchCursor(statement, arguments: [push])
    while let row = try rows.next() {
      let chunk: Int64 = row[0]
      let bits: String = row[1]
      for (index, digit) in bits.utf8.enumerated() where digit != UInt8(ascii: "0") {
        guard let value = UInt8(String(decoding: [digit], as: UTF8.self), radix: 16) else {
          throw UnreadableValue(table: "push_listed", column: "bits", id: push)
        }
        for bit in 0..<4 where value & (1 << bit) != 0 {
          people.append(chunk * PushReceipt.chunk + Int64(index * 4 + bit))
        }
      }
    }
    return people
  }
}
