package import Domain
import GRDB

/// What a search has found so far.
package struct MomentHits: Hashable, Sendable {
  /// Newest first.
  package var rows: [MomentRow]
  /// Posts from this one on downwards haven't been looked at yet; `nil`: there are no more.
  package var rest: Moment.ID?
}

extension World.Reader {
  /// Posts with all the words in their text, their place or the title of their card, newest first (D32).
  ///
  /// They are those of the viewer's timeline, or where the search names an author those of that album; likes and comments
  /// stay out of the rows.
  ///
  /// It goes no further than `effort` posts, about a microsecond each, so that no key waits for it; `from` goes on with
  /// the rest of what an earlier answer has left.
  package func searchMoments(
    _ search: MomentSearch, from rest: Moment.ID? = nil, limit: Int, effort: Int
  ) throws(StorageError) -> MomentHits {
    guard !search.words.isEmpty, limit > 0 else { return MomentHits(rows: [], rest: nil) }
    return try readMoments { book, facts in
      var work = WordSearch(
        search, viewer: viewer, facts: facts, limit: limit, effort: effort)
      let low = try work.first(since: search.span.oldest(at: facts.now))
      let newest =
        try Int64.fetchOne(book.db.cachedStatement(sql: "SELECT max(id) FROM moment")) ?? 0
      let high = min(newest, rest?.rawValue ?? newest)
      let bound: Int64?
      if low > high {
        bound = nil
      } else if let author = search.author {
        bound = try work.searchAlbum(of: author, from: low, to: high)
      } else {
        bound = try work.searchTimeline(world.sights(of: viewer, book.db), from: low, to: high)
      }
      return MomentHits(
        rows: try work.found.map { try book.row(of: $0, facts, .none) },
        rest: bound.map { Moment.ID($0 - 1) })
    }
  }
}

extension MomentRow.Extent {
  /// The post alone.
  package static let none = MomentRow.Extent(likes: 0, comments: 0)
}
