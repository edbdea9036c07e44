import WorldStore

extension World {
  /// Does what is measured and takes it back, so that the world stays as it was; what is refused is a fault here.
  func trial(_ body: () throws -> Void) throws {
    try tentatively { () throws(StorageError) in
      do {
        try body()
      } catch let error as StorageError {
        throw error
      } catch {
        preconditionFailure("\(error)")
      }
    }
  }
}
