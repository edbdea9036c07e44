import Domain
import FoundationEssentials
import GRDB

/// What an account's listed pushes come to for each follower.
///
/// Only those who are listed with a push are written to: the exceptions to a push for all, or the few that a push was for.
/// Each has an entry of four numbers:
/// - `offset`: listed pushes that came, less exceptions: added to the account's `broadPushes` it is how many came at all;
/// - `excepted`: the last push for all that didn't come;
/// - `listed`: the last push that came by a listing;
/// - `held`: the last push for all that came before the exceptions that end with `excepted`.
enum PushTally {
  /// Followers in a row of the table.
  static let chunk: Int64 = 32
  static let digits = 12
  static let entryLength = Field.allCases.count * digits

  enum Field: Int, CaseIterable {
    case offset, excepted, listed, held

    var position: Int { rawValue * PushTally.digits }
  }

  /// What an account's listed pushes come to for one follower.
  struct Entry {
    let offset, excepted, listed, held: Int64

    /// Reads an entry of `entryLength` digits.
    init(_ digits: some Collection<UInt8>) {
      func number(_ field: Field) -> Int64 {
        PushTally.number(digits.dropFirst(field.position).prefix(PushTally.digits))
      }
      offset = number(.offset)
      excepted = number(.excepted)
      listed = number(.listed)
      held = number(.held)
    }
  }

  fileprivate static func number(_ digits: some Sequence<UInt8>) -> Int64 {
    var isNegative = false
    var value: Int64 = 0
    for digit in digits {
      if digit == UInt8(ascii: "-") {
        isNegative = true
      } else {
        value = value * 10 + Int64(digit &- UInt8(ascii: "0"))
      }
    }
    return isNegative ? -value : value
  }

  /// Enters a push into the tallies of those who are listed with it, in the order of their numbers.
  ///
  /// `broadPush` is the account's last push for all before this one.
  static func enter(
    _ push: Int64, _ listing: PushListing, of account: OfficialAccount.ID, broadPush: Int64?,
    _ db: Database
  ) throws {
    let people: [Int64]
    switch listing {
    case .none: return
    case .except(let listed), .only(let listed): people = listed
    }
    var start = people.startIndex
    while start < people.endIndex {
      let number = people[start] / chunk
      let end = people[start...].firstIndex { $0 / chunk != number } ?? people.endIndex
      var row = try TallyRow(db, account: account, chunk: number)
      for person in people[start..<end] {
        let place = Int(person % chunk)
        switch listing {
        case .none: break
        case .only:
          row[.offset, place] += 1
          row[.listed, place] = push
        case .except:
          row[.offset, place] -= 1
          if row[.excepted, place] != broadPush ?? 0 { row[.held, place] = broadPush ?? 0 }
          row[.excepted, place] = push
        }
      }
      try row.save(db)
      start = end
    }
  }
}

/// A row of the table `push_tally`.
private struct TallyRow {
  private let account: OfficialAccount.ID
  private let chunk: Int64
  private var entries: [UInt8]

  init(_ db: Database, account: OfficialAccount.ID, chunk: Int64) throws {
    self.account = account
    self.chunk = chunk
    let statement = try db.cachedStatement(
      sql: "SELECT entries FROM push_tally WHERE chunk = ? AND account = ?")
    let length = Int(PushTally.chunk) * PushTally.entryLength
    let stored = try Data.fetchOne(statement, arguments: [chunk, account.rawValue])
    entries = stored.map(Array.init) ?? Array(repeating: UInt8(ascii: "0"), count: length)
    guard entries.count == length else {
      throw UnreadableValue(table: "push_tally", column: "entries", id: account.rawValue)
    }
  }

  subscript(field: PushTally.Field, place: Int) -> Int64 {
    get { PushTally.number(entries[range(field, place)]) }
    set {
      var rest = newValue.magnitude
      let range = range(field, place)
      for index in range.reversed() {
        entries[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      precondition(rest == 0, "a tally holds numbers of \(PushTally.digits - 1) digits")
      if newValue < 0 { entries[range.lowerBound] = UInt8(ascii: "-") }
    }
  }

  private func range(_ field: PushTally.Field, _ place: Int) -> Range<Int> {
    let start = place * PushTally.entryLength + field.position
    return start..<(start + PushTally.digits)
  }

  func save(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO push_tally (account, chunk, entries) VALUES (?, ?, ?)
        ON CONFLICT (chunk, account) DO UPDATE SET entries = excluded.entries
        """
    ).execute(arguments: [account.rawValue, chunk, Data(entries)])
  }
}
