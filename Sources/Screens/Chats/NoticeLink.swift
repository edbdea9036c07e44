import Domain

/// Where a grey line of a chat leads.
enum NoticeLink: Hashable, Sendable {
  /// Back into the input, for five minutes (G62).
  case edit(recalledAt: WorldTime)
  /// To the form of a friend request (F63).
  case request(Person.ID)
  /// Lets in who waits, while somebody does (G110).
  case confirmation(isOpen: Bool)

  /// The row it takes of its own, if any: what stands there, and whether there is still something to do.
  var row: (word: Word, leadsOn: Bool)? {
    switch self {
    case .edit: nil
    case .request: (.sendRequestLink, true)
    case .confirmation(let isOpen): (isOpen ? .confirmRequest : .requestConfirmed, isOpen)
    }
  }

  var height: Int { row == nil ? 0 : 1 }
}
