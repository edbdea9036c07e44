/// Who comes into a group chat, and how (G100, G101).
package enum GroupRules {
  /// G101.
  package static let membersMax = 500
  /// Up to so many members, friends join at once when they are invited (G101).
  package static let joiningAtOnceMax = 40
  /// Friends whom a group is made of, besides the one who makes it (G100).
  package static let foundersMin = 2

  /// Whether a new group can be made of so many friends.
  ///
  /// Refused: `tooFewForGroup`, `tooManyForGroup`.
  package static func checkFounding(with friends: Int) throws(Refusal) {
    if friends < foundersMin { throw .tooFewForGroup }
    if friends >= joiningAtOnceMax { throw .tooManyForGroup }
  }

  /// Whether somebody can be asked into a group, by how they keep who asks.
  package static func canBeAsked(keeping standing: Sending.Standing) -> Bool {
    standing != .stranger
  }
}
