/// A friend group (标签), private to its owner (F20).
package struct ContactTag: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<ContactTag>
  package let id: ID
  package var owner: Person.ID
  package var name: String

  /// Characters (F21).
  package static let nameMax = 30

  package init(id: ID, owner: Person.ID, name: String) {
    self.id = id
    self.owner = owner
    self.name = name
  }
}
