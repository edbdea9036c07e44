import Domain

extension World.Reader {
  /// Reads what opening the timeline reads, and forgets it: the first opening of a sitting costs what all others cost then.
  ///
  /// What makes the difference is kept below: prepared statements, pages of the file, to which audiences the viewer belongs,
  /// and how an event is written down.
  package func lookAhead() throws(StorageError) {
    _ = try timeline(.first(Self.lookAheadPosts))
    _ = try momentsCover(of: viewer)
    _ = try unpostedMoments()
    _ = try me()
    _ = world.json.text(Event.momentsOpened(by: viewer))
  }

  private static let lookAheadPosts = 4
}
