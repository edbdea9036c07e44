/// A group chat.
package struct Group: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Group>
  package let id: ID
  package var handle: String
  /// `nil`: shown as the members' names (C22).
  package var name: String?
  package var owner: Person.ID
  package var notice: String?

  package init(id: ID, handle: String, name: String?, owner: Person.ID, notice: String? = nil) {
    self.id = id
    self.handle = handle
    self.name = name
    self.owner = owner
    self.notice = notice
  }
}
