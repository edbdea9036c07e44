package import Domain
import GRDB

extension World.Reader {
  /// A page of the timeline: the viewer's own posts and the friends', newest first (M4–M6).
  package func moments(_ page: Page<TimeCursor>) throws(StorageError) -> [MomentRow] {
    try readMoments { book, facts in
      let keyset = page.keyset
      let found = try Timeline(db: book.db, viewer: viewer, facts: facts)
        .posts(beyond: keyset.bound.id, isForward: keyset.isForward, limit: keyset.limit)
      return try (keyset.isForward ? found : found.reversed()).map { try book.row(of: $0, facts) }
    }
  }

  /// One post, wherever the viewer came by it; `nil` for one that is gone or that the viewer may not see.
  package func moment(_ id: Moment.ID) throws(StorageError) -> MomentRow? {
    try readMoments { book, facts in
      if let ad = id.ad { return try self.ad(ad, book, facts) }
      guard let head = try StoredHead.find(book.db, id),
        try facts.sight(of: head, by: viewer, in: .album).isAllowed
      else { return nil }
      return try book.row(of: head, facts)
    }
  }

  /// A page of somebody's posts, newest first (M130): all that a friend may see, ten at most for a stranger (M77).
  package func album(of author: Person.ID, _ page: Page<TimeCursor>) throws(StorageError)
    -> [MomentRow]
  {
    try readMoments { book, facts in
      let keyset = page.keyset
      let found = try Album(author: author, viewer: viewer, facts: facts)
        .posts(beyond: keyset.bound.id, isForward: keyset.isForward, limit: keyset.limit)
      return try (keyset.isForward ? found : found.reversed()).map { try book.row(of: $0, facts) }
    }
  }

  func readMoments<T>(_ body: (NameBook, MomentFacts) throws -> T) throws(StorageError) -> T {
    try read { db in
      try body(NameBook(db, reader: self), MomentFacts(db, now: try world.clock().now))
    }
  }
}

/// Finds the posts of one person that another may see.
private struct Album {
  let author: Person.ID
  let viewer: Person.ID
  let facts: MomentFacts

  func posts(beyond bound: Int64, isForward: Bool, limit: Int) throws -> [StoredHead] {
    // What every post would be refused for needs no look at the posts.
    let relation = try facts.relation(of: author, to: viewer)
    if MomentVisibility.verdictOnAll(for: relation, in: .album)?.isAllowed == false { return [] }
    var found: [StoredHead] = []
    let heads = try StoredHead.cursor(
      facts.db, of: author, beyond: bound, isForward: isForward,
      withPrivate: author == viewer)
    while found.count < limit, let row = try heads.next() {
      let head = try StoredHead(row: row)
      let sight = try facts.sight(of: head, by: viewer, in: .album)
      if sight.isAllowed { found.append(head) }
      // Nothing older will be seen either.
      let isEnd = sight.clause == .outOfRange || sight.clause == .beyondStrangersTen
      if isForward, isEnd { break }
    }
    return found
  }
}
