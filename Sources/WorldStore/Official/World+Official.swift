import Domain

extension World {
  func performOfficial(_ action: Action, _ deed: inout Deed) throws {
    throw Refusal.notFound
  }
}
