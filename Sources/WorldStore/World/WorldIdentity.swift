package import Domain

/// What a world is called, what it grew from, and whose phone the client shows.
package struct WorldIdentity: Hashable, Sendable {
  package var name: String
  package var seed: UInt64
  package var start: WorldTime
  package var me: Person.ID

  package init(name: String, seed: UInt64, start: WorldTime, me: Person.ID) {
    self.name = name
    self.seed = seed
    self.start = start
    self.me = me
  }
}
