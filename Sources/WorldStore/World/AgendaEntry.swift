package import Domain

/// Something that is going to happen.
///
/// What `kind` and `payload` mean is the simulation's own affair.
package struct AgendaEntry: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<AgendaEntry>
  /// Given by the world when the entry is scheduled; 0 before.
  package var id: ID
  package var due: WorldTime
  package var kind: String
  package var payload: String

  package init(id: ID = ID(0), due: WorldTime, kind: String, payload: String) {
    self.id = id
    self.due = due
    self.kind = kind
    self.payload = payload
  }
}
