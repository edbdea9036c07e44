import Domain

extension World {
  func performInMe(_ action: Action, _ deed: inout Deed) throws {
    throw Refusal.notFound
  }
}
