import Domain
import WorldStore

/// Compares what a line expects about comments on articles and about wows with what its actor sees.
struct OpinionChecker {
  let plan: WorldPlan
  let reader: World.Reader
  let director: StepDirector
  let now: WorldTime

  /// What is wrong, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .topComments(let name, let labels):
      let article = try director.article(name)
      let area = try director.stored { () throws(StorageError) in
        try reader.comments(on: article, at: now)
      }
      var expected: [ArticleComment.ID] = []
      for label in labels { expected.append(try director.articleComment(label)) }
      let found = area.top.map(\.id)
      return found == expected ? nil : "the top comments are \(area.top.map(\.comment.text))"
    case .wowed(let name, let people):
      let article = try director.article(name)
      let page = try director.stored { () throws(StorageError) in
        try reader.article(article, at: now)
      }
      var expected: [String] = []
      for person in people {
        let id = try director.person(person)
        let profile = try director.stored { () throws(StorageError) in try reader.person(id) }
        expected.append(profile?.name ?? person)
      }
      let found = page?.friendsWowed ?? []
      return found == expected ? nil : "\(name) was wowed by \(found)"
    case .stories(let names):
      let rows = try director.stored { () throws(StorageError) in
        try reader.wowStories(.first(max(1, names.count)))
      }
      var expected: [Article.ID] = []
      for name in names { expected.append(try director.article(name)) }
      return rows.map(\.card.id) == expected
        ? nil : "friends' wows begin with \(rows.map(\.card.title))"
    default: return nil
    }
  }
}
