import GRDB

/// What all money of a world comes to, for its tests.
package struct Books: Hashable, Sendable {
  /// In wallets, with accounts, in red packets and transfers under way: what came from banks and hasn't gone back.
  package var inside: Int64
  /// With the banks, which is outside of the world.
  package var outside: Int64
  /// What all bookings come to.
  package var booked: Int64
  /// Purses whose bookings don't come to what they hold.
  package var wrongPurses: Int

  package var isBalanced: Bool { inside + outside == 0 && booked == 0 && wrongPurses == 0 }
}

extension World {
  /// Adds up every purse and every booking.
  package func books() throws(StorageError) -> Books {
    try read { db in
      func sum(_ sql: String) throws -> Int64 { try Int64.fetchOne(db, sql: sql) ?? 0 }
      return Books(
        inside: try sum("SELECT sum(balance) FROM purse WHERE kind <> 'bank'"),
        outside: try sum("SELECT sum(balance) FROM purse WHERE kind = 'bank'"),
        booked: try sum("SELECT sum(cents) FROM booking"),
        wrongPurses: Int(
          try sum(
            """
            SELECT count(*) FROM purse
            WHERE balance <> (SELECT coalesce(sum(cents), 0) FROM booking WHERE purse = purse.id)
            """)))
    }
  }
}
