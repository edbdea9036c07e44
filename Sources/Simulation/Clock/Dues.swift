import Domain
import WorldStore

/// What the world owes at a later time whoever is there: money that nobody takes goes back (G84, G89).
///
/// It isn't a habit of the cast, so it happens in histories too, and where the cast has no will of its own.
struct Dues {
  let world: World

  /// What becomes due by these events.
  static func entries(for events: [Event]) -> [AgendaEntry] {
    events.compactMap { event in
      switch event {
      case .redPacketSent(let id, let sender, _, let expires),
        .transferSent(let id, let sender, _, let expires):
        AgendaTask.reclaim(id, by: sender).entry(due: expires)
      default: nil
      }
    }
  }

  /// Performs what has come due by a moment of a history, when nothing else is on the agenda.
  func settle(by time: WorldTime) throws(StorageError) {
    while let entry = try world.due(by: time, limit: 1).first {
      try world.complete(entry.id)
      guard case .reclaim(let message, let sender) = try AgendaTask(entry, in: world) else {
        preconditionFailure("a history has no other agenda")
      }
      do throws(ActionError) {
        try world.perform(.reclaim(message), as: .person(sender), at: entry.due)
      } catch {
        // Refused: somebody took it in time.
        if case .storage(let error) = error { throw error }
      }
    }
  }
}
