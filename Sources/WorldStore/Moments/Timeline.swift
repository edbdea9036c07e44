import Domain

/// Finds the posts of one person's timeline (M4–M6): at any depth, however few of the world's posts they are.
///
/// The nearest posts are tried first. Where they belong to many audiences that the viewer has never met, all audiences are
/// worked out at once, and the viewer's are looked for: each by itself when they are few, else in the sheets of all posts.
struct Timeline {
  let viewer: Person.ID
  let facts: MomentFacts
  let sights: AudienceSights
  /// Audiences worked out one by one.
  var patience = 48
  var withOwn = true

  /// The posts the viewer sees beyond a place, nearest first; going down, those above a floor.
  func posts(beyond bound: Int64, isForward: Bool, limit: Int, floor: Int64 = 0) throws
    -> [StoredHead]
  {
    guard limit > 0 else { return [] }
    var search = AudienceSearch(
      viewer: viewer, facts: facts, place: .timeline, isForward: isForward, limit: limit,
      floor: isForward ? floor : 0)
    search.withOwn = withOwn
    var bound = bound
    if sights.completeTo == 0 {
      guard let next = try search.walk(sights, beyond: bound, patience: patience) else {
        return search.found
      }
      bound = next
    }
    try sights.complete(facts)
    if let few = sights.few {
      try search.merge(few.map { ($0, sights[$0]) }, beyond: bound)
    } else {
      _ = try search.walk(sights, beyond: bound, patience: .max)
    }
    return search.found
  }
}
