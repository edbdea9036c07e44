package import Domain

/// One line of New Friends (新的朋友): a request to the viewer or from the viewer (F33, F34).
package struct FriendRequestRow: PagedRow, Hashable {
  package let id: FriendRequest.ID
  package var cursor: TimeCursor
  /// The other side, by the name the viewer knows.
  package var person: Person.ID
  package var name: String
  package var avatar: Avatar
  package var direction: Direction
  package var state: FriendRequest.State
  package var source: Contact.Source
  package var sentAt: WorldTime
  /// The last moment in which it can be answered.
  package var expiresAt: WorldTime
  /// What was said about it, the request's own text first; texts may be empty.
  package var lines: [Line]
  /// The other side has said something since the viewer last opened New Friends.
  package var isUnseen: Bool

  /// The state at another moment than that of the query: time closes what is open (F34).
  package func state(at now: WorldTime) -> FriendRequest.State {
    state == .open && now > expiresAt ? .expired : state
  }

  package enum Direction: String, Hashable, Sendable, CaseIterable { case received, sent }

  /// A word of either side.
  package struct Line: Hashable, Sendable {
    package var isMine: Bool
    package var text: String

    package init(isMine: Bool, text: String) {
      self.isMine = isMine
      self.text = text
    }
  }

  package init(
    id: FriendRequest.ID, cursor: TimeCursor, person: Person.ID, name: String, avatar: Avatar,
    direction: Direction, state: FriendRequest.State, source: Contact.Source, sentAt: WorldTime,
    expiresAt: WorldTime, lines: [Line], isUnseen: Bool
  ) {
    self.id = id
    self.cursor = cursor
    self.person = person
    self.name = name
    self.avatar = avatar
    self.direction = direction
    self.state = state
    self.source = source
    self.sentAt = sentAt
    self.expiresAt = expiresAt
    self.lines = lines
    self.isUnseen = isUnseen
  }
}
