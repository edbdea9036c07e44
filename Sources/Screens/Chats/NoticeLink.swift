import Domain

/// Where a grey line of a chat leads.
enum NoticeLink: Hashable, Sendable {
  /// Back into the input, for five minutes (G62).
  case edit(recalledAt: WorldTime)
  /// To the form of a friend request (F63).
  case request(Person.ID)

  /// The rows it takes of its own.
  var height: Int {
    switch self {
    case .edit: 0
    case .request: 1
    }
  }
}
