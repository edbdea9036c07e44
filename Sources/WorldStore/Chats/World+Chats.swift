import Domain

extension World {
  func performInChats(_ action: Action, _ deed: inout Deed) throws {
    throw Refusal.notFound
  }
}
