import Domain
import GRDB

/// Finds the posts of one person's timeline (M4–M6): at any depth, however few of the world's posts they are.
///
/// Four kinds of streams are merged: the viewer's own posts, those that name the viewer, those for a tag the viewer
/// carries, and the friends' posts that are on no list. For somebody with many friends the last are looked for among all
/// such posts, for a short way, which is nearly always enough; beyond it, and for somebody with few friends from the
/// start, each friend is a stream, so that the cost follows the friends and not the posts.
struct Timeline {
  let db: Database
  let viewer: Person.ID
  let facts: MomentFacts
  /// Posts of all people looked at before each friend becomes a stream, step by step.
  var steps = [32, 288]
  /// With fewer friends than this, each is a stream from the start.
  var fewFriends = 64
  var withOwn = true

  /// The posts the viewer sees beyond a place, nearest first; going down, those above a floor.
  func posts(beyond bound: Int64, isForward: Bool, limit: Int, floor: Int64 = 0) throws
    -> [StoredHead]
  {
    guard limit > 0 else { return [] }
    var found: [StoredHead] = []
    var merge = try TimelineMerge(self, beyond: bound, isForward: isForward, floor: floor)
    while found.count < limit, let head = try merge.next() {
      let sight = try facts.sight(of: head, by: viewer, in: .timeline)
      if sight.isAllowed { found.append(head) }
      if sight.clause == .outOfRange { merge.noteOutOfRange(head.author) }
    }
    return found
  }
}
