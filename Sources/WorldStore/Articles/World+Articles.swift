import Domain

extension World {
  func performOnArticle(_ action: Action, _ deed: inout Deed) throws {
    throw Refusal.notFound
  }
}
