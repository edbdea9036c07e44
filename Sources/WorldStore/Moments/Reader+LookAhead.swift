import Domain
import GRDB

extension World {
  /// What the first opening of the timeline in a sitting costs beside what all openings cost, in parts that take about as
  /// long as a frame.
  package enum LookAhead: CaseIterable, Sendable {
    case posts, header, drafts, person, event
    /// The first write of a sitting, which opening the timeline is as a rule.
    case log
  }

  /// Begins the log of the world's file, which waits for the disk twice; writes nothing that anybody could read.
  ///
  /// A file that can't be written is told of when somebody acts.
  fileprivate func beginLog() {
    _ = try? write { db in
      guard !db.configuration.readonly else { return }
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
  }
}

extension World.Reader {
  /// Reads what opening the timeline reads, and forgets it: the first opening of a sitting costs what all others cost then.
  ///
  /// What makes the difference is kept below: prepared statements, pages of the file, to which audiences the viewer belongs,
  /// and how an event is written down.
  package func lookAhead(_ part: World.LookAhead) throws(StorageError) {
    switch part {
    case .posts: _ = try timeline(.first(Self.lookAheadPosts))
    case .header: _ = try momentsCover(of: viewer)
    case .drafts: _ = try unpostedMoments()
    case .person: _ = try me()
    case .log: world.beginLog()
    case .event: _ = world.json.text(Event.momentsOpened(by: viewer))
    }
  }

  private static let lookAheadPosts = 4
}
