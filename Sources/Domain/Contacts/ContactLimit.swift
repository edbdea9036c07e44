/// How many friends a person can have (F10).
///
/// The first 5,000 are full friends; whoever is added after them is Chats Only, whatever the form says; 10,000 is the
/// end. Nobody is made Chats Only later on, and deleting somebody makes room.
package enum ContactLimit {
  package static let withMomentsMax = 5000
  package static let max = 10_000

  /// Refused: `contactsFull`.
  package static func check(_ contacts: Int) throws(Refusal) {
    if contacts >= max { throw .contactsFull }
  }

  /// The permission of a new contact of somebody who has so many already.
  package static func permission(_ wanted: ContactPermission, with contacts: Int)
    -> ContactPermission
  {
    contacts < withMomentsMax ? wanted : .chatsOnly
  }
}
