package import Domain

/// What the viewer has told the platform of something, and when (S51, A36).
package struct Complaint<Reason: Hashable & Sendable>: Hashable, Sendable {
  package var reason: Reason
  package var at: WorldTime

  package init(reason: Reason, at: WorldTime) {
    self.reason = reason
    self.at = at
  }
}
