package import WorldStore

/// What is in sight is read when it is stale, and read on while nothing else is to be done.
extension Workspace {
  /// Loads what is visible and stale or wanting, and serves what follows from it.
  package mutating func load(from reader: World.Reader) throws(StorageError) -> [Request] {
    var requests: [Request] = []
    // What follows from a load may open another screen, which then is visible and stale too.
    while let place = placesToLoad().first(where: { isStale(self[$0]) }) {
      let slot = self[place]
      var screen = slot.screen
      let area = contentSize(of: place, screen: screen)
      if slot.size != area {
        screen.layout(area, in: context)
        self[place].size = area
      }
      if slot.foreseenAt != revision || screen.needsLoad {
        repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
      }
      let effects = screen.loaded(in: context)
      self[place].screen = screen
      self[place].loadedAt = revision
      self[place].foreseenAt = nil
      requests += apply(effects, from: slot.id)
    }
    return requests
  }

  /// Whether a screen in sight has more to read.
  package var readsOn: Bool { visiblePlaces().contains { self[$0].screen.readsOn } }

  /// Lets the screens in sight read on for a moment.
  package mutating func readOn(from reader: World.Reader) throws(StorageError) {
    for place in visiblePlaces() where self[place].screen.readsOn {
      try self[place].screen.readOn(from: reader, in: context)
    }
  }

  /// What is visible, and the chat list while it looks for the next unread chat from below another screen.
  private func placesToLoad() -> [Place] {
    let list = Place.stack(tab: Tab.chats.rawValue, index: 0)
    return visiblePlaces() + (self[list].screen.needsLoad ? [list] : [])
  }

  private func isStale(_ slot: Slot) -> Bool {
    slot.loadedAt != revision || slot.screen.needsLoad
  }
}
