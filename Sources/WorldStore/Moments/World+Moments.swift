import Domain

extension World {
  func performInMoments(_ action: Action, _ deed: inout Deed) throws {
    throw Refusal.notFound
  }
}
