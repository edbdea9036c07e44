package import Domain
import GRDB

extension World.Reader {
  /// A page of the timeline: the viewer's own posts and the friends', newest first (M4–M6).
  package func moments(_ page: Page<TimeCursor>) throws(StorageError) -> [MomentRow] {
    try readMoments { book, facts in
      let keyset = page.keyset
      let found = try Timeline(
        viewer: viewer, facts: facts, sights: try world.sights(of: viewer, book.db)
      )
      .posts(beyond: keyset.bound.id, isForward: keyset.isForward, limit: keyset.limit)
      return try keyset.inOrder(found).map { try book.row(of: $0, facts) }
    }
  }

  /// One post, wherever the viewer came by it; `nil` for one that is gone or that the viewer may not see.
  package func moment(
    _ id: Moment.ID, _ extent: MomentRow.Extent = .timeline
  ) throws(StorageError) -> MomentRow? {
    try readMoments { book, facts in
      if let ad = id.ad { return try self.ad(ad, book, facts) }
      guard let head = try StoredHead.find(book.db, id),
        try facts.sight(of: head, by: viewer, in: .album).isAllowed
      else { return nil }
      return try book.row(of: head, facts, extent)
    }
  }

  /// A page of somebody's posts, newest first (M130): all that a friend may see, ten at most for a stranger (M77).
  package func album(of author: Person.ID, _ page: Page<TimeCursor>) throws(StorageError)
    -> [MomentRow]
  {
    try readMoments { book, facts in
      let keyset = page.keyset
      let found = try Album(
        author: author, viewer: viewer, facts: facts, sights: try world.sights(of: viewer, book.db)
      ).posts(beyond: keyset.bound.id, isForward: keyset.isForward, limit: keyset.limit)
      return try keyset.inOrder(found).map { try book.row(of: $0, facts) }
    }
  }

  func readMoments<T>(_ body: (NameBook, MomentFacts) throws -> T) throws(StorageError) -> T {
    try read { db in
      try body(NameBook(db, reader: self), MomentFacts(db, now: try world.clock().now))
    }
  }
}
